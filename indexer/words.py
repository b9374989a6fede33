"""The words, Chinese and English, by which climbers look for what a row says in codes."""

from typing import NamedTuple


class Words(NamedTuple):
    """How a code is said: one label per language for people, and all the words that a search may use."""

    zh: str
    en: str
    more: str = ""

    @property
    def all(self) -> str:
        """Every word of both languages."""
        return f"{self.zh} {self.en} {self.more}".strip()


ROUTE_TYPES: dict[str, Words] = {
    "sport": Words("運動攀登", "sport", "運動攀 運攀 先鋒 sport climbing lead bolted"),
    "trad": Words("傳統攀登", "trad", "傳統攀 傳攀 先鋒 traditional climbing gear"),
    "toprope": Words("頂繩攀登", "top rope", "頂繩 上方確保 toprope"),
    "boulder": Words("抱石", "boulder", "bouldering problem"),
    "mixed": Words("混合", "mixed", "混合攀登 mixed protection"),
    "aid": Words("人工攀登", "aid", "人工 aid climbing"),
    "alpine": Words("高山攀登", "alpine", "alpine climbing"),
    "ice": Words("冰攀", "ice", "ice climbing"),
    "snow": Words("雪攀", "snow", "snow climbing"),
    "unknown": Words("類型未定", "type unknown"),
}

FEATURES: dict[str, Words] = {
    "arete": Words("稜線", "arete", "岩稜 稜角"),
    "balance": Words("平衡", "balance", "平衡感"),
    "beginner_friendly": Words("適合新手", "beginner friendly", "新手 初學 入門 easy first"),
    "boulder_start": Words("抱石起步", "boulder start"),
    "bouldery": Words("抱石動作", "bouldery", "爆發"),
    "chimney": Words("煙囪", "chimney", "煙囪攀登"),
    "classic": Words("經典", "classic", "推薦 必爬 recommended"),
    "crack": Words("裂隙", "crack", "裂縫"),
    "crimp": Words("小點", "crimp", "指力 摳點 crimpy"),
    "dihedral": Words("內角", "dihedral", "corner"),
    "dynamic": Words("動態", "dynamic", "跳躍 dyno"),
    "endurance": Words("耐力", "endurance", "持久 sustained pumpy"),
    "finger_crack": Words("指裂隙", "finger crack", "指縫"),
    "jug": Words("大把手點", "jug", "大點 好抓 big holds"),
    "loose_rock": Words("鬆石", "loose rock", "落石 岩質鬆動 rockfall"),
    "multi_pitch": Words("多繩距", "multi-pitch", "多繩距路線 multipitch"),
    "off_width": Words("寬裂隙", "off-width", "offwidth"),
    "overhang": Words("外傾", "overhang", "仰角 懸岩 倒攀 steep"),
    "pocket": Words("洞點", "pocket", "指洞"),
    "power": Words("力量", "power", "爆發力 powerful"),
    "reachy": Words("點距遠", "reachy", "身高 臂展 long reach"),
    "roof": Words("屋簷", "roof", "天花板"),
    "runout": Words("保護點距離遠", "runout", "墜落風險 run-out"),
    "slab": Words("斜板", "slab", "板岩 平板"),
    "technical": Words("技術性", "technical", "腳法"),
    "traverse": Words("橫渡", "traverse", "橫移"),
    "tufa": Words("石灰華柱", "tufa", "鐘乳石"),
    "walk_off": Words("可步行下撤", "walk off", "步行下山 descent"),
    "warm_up": Words("熱身", "warm up", "暖身 warm-up"),
}

SEASONS: dict[str, Words] = {
    "Spring": Words("春季", "spring", "春天"),
    "Summer": Words("夏季", "summer", "夏天"),
    "Autumn": Words("秋季", "autumn", "秋天 fall"),
    "Winter": Words("冬季", "winter", "冬天"),
}

GYM_TYPES: dict[str, Words] = {
    "bouldering": Words("抱石館", "bouldering gym", "抱石 室內攀岩 岩館"),
    "lead": Words("先鋒攀岩館", "lead climbing gym", "先鋒 上方確保 繩攀 室內攀岩 岩館 rope"),
    "mixed": Words("綜合攀岩館", "climbing gym with ropes and bouldering", "抱石 先鋒 室內攀岩 岩館 mixed"),
}

CLIMBING_TYPES: dict[str, Words] = {
    **ROUTE_TYPES,
    "mixed": Words("多種攀登", "sport and trad", "運動攀登 傳統攀登 mixed"),
}

TRANSPORT: dict[str, Words] = {
    "car": Words("開車", "car", "自行開車 driving"),
    "public_transport": Words("大眾運輸", "public transport", "客運"),
    "bus": Words("公車", "bus", "客運"),
    "hsr_bus": Words("高鐵轉客運", "high speed rail and bus", "高鐵 HSR"),
    "metro": Words("捷運", "metro", "MRT"),
    "train": Words("火車", "train", "台鐵"),
}

CONDITIONS: dict[str, Words] = {
    "closure": Words("休館公告", "closure", "公休 暫停營業 closed"),
    "new_set": Words("換線", "new set", "新路線 reset setting"),
    "event": Words("活動", "event", "比賽 competition"),
    "hours": Words("營業時間異動", "changed hours", "營業時間"),
    "notice": Words("公告", "notice", "消息"),
}

REGIONS: dict[str, str] = {
    "北部": "Northern Taiwan",
    "中部": "Central Taiwan",
    "南部": "Southern Taiwan",
    "東部": "Eastern Taiwan",
    "離島": "Offshore islands",
}

CITIES: dict[str, str] = {
    "台北市": "Taipei City",
    "新北市": "New Taipei City",
    "基隆市": "Keelung City",
    "桃園市": "Taoyuan City",
    "新竹市": "Hsinchu City",
    "新竹縣": "Hsinchu County",
    "苗栗縣": "Miaoli County",
    "台中市": "Taichung City",
    "彰化縣": "Changhua County",
    "南投縣": "Nantou County",
    "雲林縣": "Yunlin County",
    "嘉義市": "Chiayi City",
    "嘉義縣": "Chiayi County",
    "台南市": "Tainan City",
    "高雄市": "Kaohsiung City",
    "屏東縣": "Pingtung County",
    "宜蘭縣": "Yilan County",
    "花蓮縣": "Hualien County",
    "台東縣": "Taitung County",
    "澎湖縣": "Penghu County",
    "金門縣": "Kinmen County",
    "連江縣": "Lienchiang County",
}

DAYS: tuple[tuple[str, str, str], ...] = (
    ("monday", "週一", "Mon"),
    ("tuesday", "週二", "Tue"),
    ("wednesday", "週三", "Wed"),
    ("thursday", "週四", "Thu"),
    ("friday", "週五", "Fri"),
    ("saturday", "週六", "Sat"),
    ("sunday", "週日", "Sun"),
    ("holiday", "假日", "holidays"),
)

PRICES: dict[str, tuple[str, str]] = {
    "singleEntry.weekday": ("平日單次入場", "single entry weekday"),
    "singleEntry.weekend": ("假日單次入場", "single entry weekend"),
    "singleEntry.twilight": ("星光票", "twilight"),
    "rental.shoes": ("岩鞋租借", "shoe rental"),
    "rental.harness": ("吊帶租借", "harness rental"),
}

# Upper ordinal of each band of YDS and of V: what climbers call a grade when they do not say a number.
_YDS_BANDS = (
    (7, Words("入門", "beginner", "新手 初學 簡單 easy")),
    (9, Words("初級", "novice", "簡單 easy moderate")),
    (13, Words("中級", "intermediate", "中等 moderate")),
    (17, Words("中高級", "advanced", "進階 hard")),
    (21, Words("高級", "expert", "困難 hard difficult")),
    (99, Words("頂尖", "elite", "極難 very hard")),
)
_V_BANDS = (
    (2, Words("入門", "beginner", "新手 初學 簡單 easy")),
    (4, Words("中級", "intermediate", "中等 moderate")),
    (7, Words("中高級", "advanced", "進階 hard")),
    (99, Words("高級", "expert", "困難 difficult very hard")),
)


def grade_band(system: str | None, low: int | None) -> Words | None:
    """What climbers call a grade in words; None for unknown grades and for systems without such words here."""
    if low is None or system not in ("yds", "v"):
        return None
    return next(words for top, words in (_YDS_BANDS if system == "yds" else _V_BANDS) if low <= top)
