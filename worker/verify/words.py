"""The printed words of values from closed sets, in both languages: types, days, features, extremes and the like."""

from schemas.reading import Locale

QUOTED_CHARS = 160
Words = dict[str, tuple[str, str]]
"""A value's word in Traditional Chinese and in English."""

ROUTE_TYPES: Words = {
    "sport": ("運動攀登", "sport"),
    "trad": ("傳統攀登", "trad"),
    "toprope": ("頂繩攀登", "top rope"),
    "boulder": ("抱石", "boulder"),
    "mixed": ("混合保護", "mixed protection"),
    "aid": ("人工攀登", "aid"),
    "alpine": ("高山攀登", "alpine"),
    "ice": ("冰攀", "ice"),
    "snow": ("雪攀", "snow"),
    "unknown": ("類型不明", "type unknown"),
}
GYM_TYPES: Words = {
    "bouldering": ("抱石館", "bouldering gym"),
    "lead": ("上攀館", "rope gym"),
    "mixed": ("綜合館（抱石與上攀）", "mixed gym (bouldering and ropes)"),
}
ASCENT_STYLES: Words = {
    "onsight": ("onsight", "onsight"),
    "flash": ("flash", "flash"),
    "redpoint": ("紅點", "redpoint"),
    "toprope": ("頂繩", "top rope"),
    "lead": ("先鋒", "lead"),
    "repeat": ("重複完攀", "repeat"),
    "attempt": ("嘗試", "attempt"),
    "project": ("專案", "project"),
}
CLIMBING_TYPES: Words = {
    "sport": ("以運動攀登為主", "mostly sport"),
    "trad": ("以傳統攀登為主", "mostly trad"),
    "boulder": ("以抱石為主", "mostly bouldering"),
    "bouldering": ("以抱石為主", "mostly bouldering"),
    "mixed": ("多種攀登型態", "several kinds of climbing"),
}
DAYS: Words = {
    "monday": ("週一", "Monday"),
    "tuesday": ("週二", "Tuesday"),
    "wednesday": ("週三", "Wednesday"),
    "thursday": ("週四", "Thursday"),
    "friday": ("週五", "Friday"),
    "saturday": ("週六", "Saturday"),
    "sunday": ("週日", "Sunday"),
    "holiday": ("國定假日", "public holidays"),
}
SPANS: Words = {"week": ("一週", "over a week")} | {day: (zh, f"on {en}") for day, (zh, en) in DAYS.items()}
ROCKS: Words = {
    "coral": ("珊瑚礁", "coral reef"),
    "quartzite": ("石英質砂岩", "quartzite"),
    "limestone": ("石灰岩", "limestone"),
    "sandstone": ("砂岩", "sandstone"),
    "granite": ("花崗岩", "granite"),
    "basalt": ("玄武岩", "basalt"),
    "conglomerate": ("礫岩", "conglomerate"),
    "marble": ("大理岩", "marble"),
}
SEASONS: Words = {
    "spring": ("春季", "spring"),
    "summer": ("夏季", "summer"),
    "autumn": ("秋季", "autumn"),
    "winter": ("冬季", "winter"),
}
FEATURES: Words = {
    "arete": ("稜線", "arete"),
    "balance": ("平衡", "balance"),
    "beginner_friendly": ("適合新手", "beginner friendly"),
    "boulder_start": ("抱石起步", "boulder start"),
    "bouldery": ("抱石型難關", "bouldery"),
    "chimney": ("煙囪", "chimney"),
    "classic": ("經典", "classic"),
    "crack": ("裂隙", "crack"),
    "crimp": ("小點", "crimps"),
    "dihedral": ("內角", "dihedral"),
    "dynamic": ("動態", "dynamic"),
    "endurance": ("耐力", "endurance"),
    "finger_crack": ("指縫裂隙", "finger crack"),
    "jug": ("大把手", "jugs"),
    "loose_rock": ("岩質鬆動", "loose rock"),
    "multi_pitch": ("多繩距", "multi-pitch"),
    "off_width": ("怪縫（off-width）", "off-width"),
    "overhang": ("外傾", "overhang"),
    "pocket": ("指洞", "pockets"),
    "power": ("力量", "powerful"),
    "reachy": ("需要身長", "reachy"),
    "roof": ("屋簷", "roof"),
    "runout": ("保護點間距大", "runout"),
    "slab": ("斜板", "slab"),
    "technical": ("技術性", "technical"),
    "traverse": ("橫渡", "traverse"),
    "tufa": ("石灰華柱", "tufa"),
    "walk_off": ("可步行下撤", "walk-off"),
    "warm_up": ("適合熱身", "warm-up"),
}
EXTREMES: Words = {
    "hardest": ("最難", "hardest"),
    "easiest": ("最簡單", "easiest"),
    "longest": ("最長", "longest"),
    "shortest": ("最短", "shortest"),
    "most_bolts": ("bolt 最多", "most bolted"),
    "fewest_bolts": ("bolt 最少", "least bolted"),
    "most_popular": ("影片最多", "most filmed"),
    "most_climbed": ("最多岩友記錄過", "most often logged"),
    "fewest_routes": ("路線最少", "fewest routes"),
    "cheapest": ("平日單次最便宜", "cheapest on a weekday"),
    "priciest": ("平日單次最貴", "most expensive on a weekday"),
    "shortest_walk": ("離車站步行最近", "shortest walk from a station"),
    "lowest_rated": ("評分最低", "lowest rated"),
    "best_rated": ("評分最高", "best rated"),
    "newest": ("最新開拓", "newest"),
    "oldest": ("最早開拓", "oldest"),
}
LACKING: Words = {
    "grade": ("難度未定", "of unsettled grade"),
    "length": ("長度不明", "of unknown length"),
    "bolts": ("bolt 數不明", "with no bolt count on record"),
    "first_ascent": ("首攀年份不明", "with no first ascent on record"),
    "name_zh": ("沒有中文名", "without a Chinese name"),
    "name_en": ("沒有英文名", "without an English name"),
    "aliases": ("沒有登錄別名", "without another name on record"),
}
HOLDING: Words = {
    "grade": ("難度已定", "of settled grade"),
    "length": ("有長度資料", "with a length on record"),
    "bolts": ("有 bolt 數資料", "with a bolt count on record"),
    "first_ascent": ("有首攀年份", "with a first ascent on record"),
    "name_zh": ("有中文名", "with a Chinese name"),
    "name_en": ("有英文名", "with an English name"),
    "aliases": ("有登錄別名", "with another name on record"),
}
GYM_LACKING: Words = {
    "shoes": ("沒有登錄岩鞋租借", "with no shoe rental on record"),
    "harness": ("沒有登錄吊帶租借", "with no harness rental on record"),
    "website": ("沒有登錄網站", "with no website on record"),
    "phone": ("沒有登錄電話", "with no phone number on record"),
    "station": ("沒有登錄最近車站", "with no nearest station on record"),
    "rating": ("沒有評分", "with no rating on record"),
    "twilight": ("沒有登錄星光票", "with no twilight entry on record"),
}
GYM_HOLDING: Words = {
    "shoes": ("有岩鞋租借", "with shoe rental"),
    "harness": ("有吊帶租借", "with harness rental"),
    "website": ("登錄了網站", "with a website on record"),
    "phone": ("登錄了電話", "with a phone number on record"),
    "station": ("登錄了最近車站", "with a nearest station on record"),
    "rating": ("有評分", "with a rating on record"),
    "twilight": ("有星光票", "with twilight entry"),
}
COUNTED_BY: Words = {
    "area": ("區域", "areas"),
    "crag": ("岩場", "crags"),
    "sector": ("岩區", "sectors"),
    "city": ("縣市", "cities and counties"),
    "district": ("行政區", "districts"),
    "year": ("年份", "years"),
    "decade": ("年代", "decades"),
}
GROUPED_BY: Words = {
    "area": ("區域", "area"),
    "crag": ("岩場", "crag"),
    "sector": ("岩區", "sector"),
    "type": ("類型", "type"),
    "region": ("地區", "region"),
    "gym_region": ("地區", "region"),
    "city": ("縣市", "city or county"),
    "district": ("行政區", "district"),
    "gym_type": ("館型", "kind of gym"),
}
"""One of the groups of which each has a figure of its own."""
FACILITIES: Words = {
    "抱石區": ("抱石區", "bouldering"),
    "先鋒攀登": ("先鋒攀登", "lead climbing"),
    "上方確保": ("上方確保", "top rope"),
    "速度攀登": ("速度攀登", "speed climbing"),
    "淋浴設施": ("淋浴設施", "showers"),
    "置物櫃": ("置物櫃", "lockers"),
    "體能訓練區": ("體能訓練區", "training area"),
    "休息區": ("休息區", "rest area"),
}
LENGTH_BANDS: Words = {
    "under10": ("不到 10 公尺", "under 10 m"),
    "10to20": ("10 到不滿 20 公尺", "10 m to under 20 m"),
    "20to30": ("20 到不滿 30 公尺", "20 m to under 30 m"),
    "30up": ("30 公尺以上", "30 m and up"),
}
BOLT_BANDS: Words = {
    "none": ("沒有 bolt", "no bolts"),
    "1to5": ("1 到 5 個 bolt", "1 to 5 bolts"),
    "6to10": ("6 到 10 個 bolt", "6 to 10 bolts"),
    "11to15": ("11 到 15 個 bolt", "11 to 15 bolts"),
    "16up": ("16 個 bolt 以上", "16 bolts and up"),
}
VIDEO_BANDS: Words = {"with": ("有影片", "with a video"), "without": ("沒有影片", "without a video")}
HOUR_EXTREMES: Words = {
    "latest_closing": ("最晚打烊", "closes last"),
    "earliest_closing": ("最早打烊", "closes first"),
    "earliest_opening": ("最早開門", "opens first"),
    "latest_opening": ("最晚開門", "opens last"),
    "longest_hours": ("營業時間最長", "has the longest hours"),
}
VERDICTS: Words = {
    "harder": ("比較難", "is harder"),
    "hardest": ("最難", "is the hardest"),
    "easier": ("比較簡單", "is easier"),
    "easiest": ("最簡單", "is the easiest"),
    "longer": ("比較長", "is longer"),
    "longest": ("最長", "is the longest"),
    "shorter": ("比較短", "is shorter"),
    "shortest": ("最短", "is the shortest"),
    "top": ("最難的路線比較難", "has the harder hardest route"),
    "top.most": ("有最難的路線", "has the hardest route"),
    "newer": ("比較晚首攀", "was climbed later"),
    "newest": ("最晚首攀", "was climbed last"),
    "older": ("比較早首攀", "was climbed first"),
    "oldest": ("最早首攀", "was climbed first"),
    "bolts.more": ("的 bolt 比較多", "has more bolts"),
    "bolts.more.most": ("的 bolt 最多", "has the most bolts"),
    "bolts.less": ("的 bolt 比較少", "has fewer bolts"),
    "videos.more": ("的影片比較多", "has more videos"),
    "videos.more.most": ("的影片最多", "has the most videos"),
    "videos.less": ("的影片比較少", "has fewer videos"),
    "videos.less.most": ("的影片最少", "has the fewest videos"),
    "bolts.less.most": ("的 bolt 最少", "has the fewest bolts"),
    "closes.more": ("開到比較晚", "stays open later"),
    "closes.more.most": ("開到最晚", "stays open latest"),
    "closes.less": ("比較早關", "closes earlier"),
    "closes.less.most": ("最早關", "closes earliest"),
    "opens.less": ("比較早開門", "opens earlier"),
    "opens.less.most": ("最早開門", "opens earliest"),
    "hours.more": ("營業時間比較長", "has the longer hours"),
    "hours.more.most": ("營業時間最長", "has the longest hours"),
    "price.less": ("比較便宜", "is cheaper"),
    "price.less.most": ("最便宜", "is the cheapest"),
    "price.more": ("比較貴", "is more expensive"),
    "price.more.most": ("最貴", "is the most expensive"),
    "weekday.less": ("的平日單次比較便宜", "has the cheaper weekday entry"),
    "weekday.less.most": ("的平日單次最便宜", "has the cheapest weekday entry"),
    "weekday.more": ("的平日單次比較貴", "has the dearer weekday entry"),
    "weekday.more.most": ("的平日單次最貴", "has the dearest weekday entry"),
    "weekend.less": ("的假日單次比較便宜", "has the cheaper weekend entry"),
    "weekend.less.most": ("的假日單次最便宜", "has the cheapest weekend entry"),
    "weekend.more": ("的假日單次比較貴", "has the dearer weekend entry"),
    "weekend.more.most": ("的假日單次最貴", "has the dearest weekend entry"),
    "rating.less": ("的評分比較低", "is rated lower"),
    "rating.less.most": ("的評分最低", "is rated lowest"),
    "rating.more": ("的評分比較高", "is rated higher"),
    "rating.more.most": ("的評分最高", "is rated highest"),
    "wall.more": ("的岩壁比較高", "has the higher rock"),
    "wall.more.most": ("的岩壁最高", "has the highest rock"),
    "wall.less": ("的岩壁比較矮", "has the lower rock"),
    "wall.less.most": ("的岩壁最矮", "has the lowest rock"),
    "walk.less": ("走路比較近", "has the shorter walk"),
    "walk.less.most": ("走路最近", "has the shortest walk"),
    "walk.more": ("走路比較久", "has the longer walk"),
    "walk.more.most": ("走路最久", "has the longest walk"),
    "facilities.more": ("列出的設施比較多", "lists more facilities"),
    "facilities.more.most": ("列出的設施最多", "lists the most facilities"),
    "greater": ("的比較多", "has more of them"),
    "greatest": ("的最多", "has the most of them"),
    "more": ("的路線比較多", "has more routes"),
    "most": ("的路線最多", "has the most routes"),
}
EVEN: Words = {
    "length": ("一樣長", "They are equally long"),
    "bolts": ("bolt 一樣多", "They have the same number of bolts"),
    "videos": ("影片一樣多", "They have the same number of videos"),
    "first_ascent": ("同一年首攀", "They were first climbed in the same year"),
    "top": ("最難的路線一樣難", "Their hardest routes are of one grade"),
    "closes": ("一樣晚關", "They close at the same time"),
    "opens": ("一樣早開", "They open at the same time"),
    "hours": ("營業時間一樣長", "They are open equally long"),
    "price": ("價格一樣", "They cost the same"),
    "weekday": ("平日單次一樣", "Their weekday entry is the same"),
    "weekend": ("假日單次一樣", "Their weekend entry is the same"),
    "rating": ("評分一樣", "They are rated the same"),
    "walk": ("走路一樣久", "The walk is equally long"),
    "facilities": ("列出的設施一樣多", "They list equally many facilities"),
    "wall": ("岩壁一樣高", "Their rock is equally high"),
}
"""What is told where nobody is ahead, by the measure."""
ROLES: Words = {
    "warm_up": ("熱身", "warm-up"),
    "main": ("主爬", "main"),
    "project": ("挑戰", "project"),
}
OF_SO_MANY = " ×"
"""What stands between a price and how many pay it, where not all do."""
PRICES: Words = {
    "singleEntry.weekday": ("平日單次", "weekday entry"),
    "singleEntry.weekend": ("假日單次", "weekend entry"),
    "singleEntry.twilight": ("星光票", "twilight entry"),
    "rental.shoes": ("岩鞋租借", "shoe rental"),
    "rental.harness": ("吊帶租借", "harness rental"),
    "off_peak": ("離峰票", "off-peak entry"),
    "joining_fee": ("入會費", "joining fee"),
    "weekend_more": ("假日比平日多", "weekends are dearer by"),
    "twilight_less": ("星光票比平日單次少", "twilight entry is less by"),
}
EVEN_PRICES: Words = {
    "weekend_more": ("平日和假日同價", "the same on weekdays and weekends"),
    "twilight_less": ("星光票和平日單次同價", "twilight entry is no less"),
}
"""What is said where two prices do not differ."""
SUMS: Words = {
    "singleEntry.weekday+rental.shoes": ("平日單次加岩鞋租借", "weekday entry plus shoe rental"),
    "singleEntry.weekend+rental.shoes": ("假日單次加岩鞋租借", "weekend entry plus shoe rental"),
}
"""Prices that are bounded together."""


def price_key(price: str) -> str:
    """What a price, or a sum of prices, is called in the keys of what was asked: shoes, weekday_shoes."""
    return "_".join(part.rpartition(".")[2] for part in price.split("+"))


NOTED: Words = {
    "joining_fee": ("入會費", "a joining fee"),
    "off_peak": ("離峰票", "off-peak tickets"),
    "daytime": ("離峰或白天較便宜的票價", "an off-peak or lower daytime price"),
    "hourly": ("計時收費", "hourly prices"),
}
TRANSPORT: Words = {
    "car": ("開車", "by car"),
    "public_transport": ("大眾運輸", "public transport"),
    "bus": ("公車", "by bus"),
    "metro": ("捷運轉乘", "metro"),
    "hsr_bus": ("高鐵轉乘客運", "high-speed rail and bus"),
    "train": ("火車", "by train"),
}
REGIONS: Words = {
    "北部": ("北部", "northern Taiwan"),
    "中部": ("中部", "central Taiwan"),
    "南部": ("南部", "southern Taiwan"),
    "東部": ("東部", "eastern Taiwan"),
}
CITIES: Words = {
    "台北市": ("台北市", "Taipei"),
    "新北市": ("新北市", "New Taipei"),
    "基隆市": ("基隆市", "Keelung"),
    "桃園市": ("桃園市", "Taoyuan"),
    "新竹市": ("新竹市", "Hsinchu City"),
    "新竹縣": ("新竹縣", "Hsinchu County"),
    "苗栗縣": ("苗栗縣", "Miaoli"),
    "台中市": ("台中市", "Taichung"),
    "彰化縣": ("彰化縣", "Changhua"),
    "南投縣": ("南投縣", "Nantou"),
    "雲林縣": ("雲林縣", "Yunlin"),
    "嘉義市": ("嘉義市", "Chiayi City"),
    "嘉義縣": ("嘉義縣", "Chiayi County"),
    "台南市": ("台南市", "Tainan"),
    "高雄市": ("高雄市", "Kaohsiung"),
    "屏東縣": ("屏東縣", "Pingtung"),
    "宜蘭縣": ("宜蘭縣", "Yilan"),
    "花蓮縣": ("花蓮縣", "Hualien"),
    "台東縣": ("台東縣", "Taitung"),
    "澎湖縣": ("澎湖縣", "Penghu"),
    "金門縣": ("金門縣", "Kinmen"),
    "連江縣": ("連江縣", "Lienchiang"),
}
GYM_KINDS: Words = {
    "bouldering": ("抱石館", "bouldering"),
    "lead": ("上攀館", "rope"),
    "mixed": ("綜合館", "mixed"),
}
CONSTRAINTS: Words = {
    "grade": ("難度", "grade"),
    "grades": ("難度", "grade"),
    "type": ("攀登類型", "climbing type"),
    "route_types": ("攀登類型", "climbing type"),
    "length": ("長度", "length"),
    "bolts": ("bolt 數", "bolt count"),
    "first_ascent": ("首攀年份", "year of the first ascent"),
    "features": ("路線特色", "features"),
    "seasons": ("季節", "season"),
    "has_video": ("影片", "videos"),
    "sector": ("岩區", "sector"),
    "sectors": ("岩區", "sector"),
    "area": ("區域", "area"),
    "areas": ("區域", "area"),
    "crag": ("岩場", "crag"),
    "crags": ("岩場", "crag"),
    "region": ("地區", "region"),
    "city": ("縣市", "city"),
    "gym_city": ("縣市", "city"),
    "district": ("行政區", "district"),
    "gym_district": ("行政區", "district"),
    "gym_stations": ("車站", "station"),
    "gym_types": ("場館類型", "gym type"),
    "facilities": ("設施", "facilities"),
    "open_at": ("營業時間", "opening time"),
    "rock": ("岩質", "rock"),
    "amenities": ("周邊設施與交通", "what is nearby and the ways there"),
    "walk": ("步行時間", "walking time"),
    "price": ("票價", "price"),
    "rating": ("評分", "rating"),
    "videos": ("影片數", "number of videos"),
    "closed_on": ("公休日", "closing day"),
    "gym_records": ("登錄的資料", "what is on record"),
}
MODES: Words = {
    "bus": ("公車或客運", "bus"),
    "train": ("火車", "train"),
    "metro": ("捷運", "metro"),
    "public": ("大眾運輸", "public transport"),
}
NEARBY: Words = {
    "toilet": ("廁所", "toilet"),
    "shop": ("便利商店", "convenience store"),
    "food": ("餐廳", "restaurant"),
    "lodging": ("民宿", "guesthouse"),
    "hot_spring": ("溫泉", "hot spring"),
    "beach": ("海灘", "beach"),
    "stream": ("溪流", "stream"),
    "snorkelling": ("浮潛", "snorkelling"),
    "water": ("玩水的地方", "water to play in"),
    "parking": ("停車處", "parking"),
}
AMENITIES: Words = {
    "toilet": ("廁所", "toilets"),
    "shop": ("便利商店", "convenience stores"),
    "food": ("餐廳", "restaurants"),
    "lodging": ("住宿", "lodging"),
    "hot_spring": ("溫泉", "hot springs"),
    "beach": ("海灘", "beaches"),
    "stream": ("溪流", "streams"),
    "snorkelling": ("浮潛", "snorkelling"),
    "water": ("玩水的地方", "water to play in"),
    "parking": ("停車處", "parking"),
    **MODES,
}
"""What crags are looked for by, as several of them list it."""


def word(words: Words, value: str, locale: Locale) -> str:
    """The printed word of a value; a value that the set does not know is printed as it is."""
    pair = words.get(value) or words.get(value.lower())
    return value if pair is None else pair[0 if locale == "zh-TW" else 1]


# Brackets would read as citations, line ends as the end of a sentence.
_QUOTING = str.maketrans({"[": "［", "]": "］", "\n": " ", "\r": " ", "\t": " ", "\x0b": " ", "\x0c": " "})


GRADE_SYSTEMS: Words = {
    "yds": ("YDS", "YDS"),
    "french": ("法式", "French"),
    "uiaa": ("UIAA", "UIAA"),
    "v": ("V 級", "V-scale"),
    "font": ("Font", "Font"),
}


def quoted(text: str) -> str:
    """A published text as part of a sentence: one line, no brackets, not endless."""
    plain = " ".join(text.translate(_QUOTING).split())
    return plain if len(plain) <= QUOTED_CHARS else plain[: QUOTED_CHARS - 1].rstrip() + "…"


GROUPS: dict[str, Words] = {
    "type": ROUTE_TYPES,
    "style": ASCENT_STYLES,
    "region": REGIONS,
    "gym_region": REGIONS,
    "city": CITIES,
    "gym_type": GYM_TYPES,
    "feature": FEATURES,
    "length": LENGTH_BANDS,
    "bolts": BOLT_BANDS,
    "video": VIDEO_BANDS,
}
"""What the groups of a distribution are called, by what they are groups of; places and grades are named as they are."""
