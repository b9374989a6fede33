"""Follow-ups to what somebody else's answer told: two of a kind, a correction, one way of climbing or the other."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

TAOYUAN = ("桃園抱石去哪", "可以去千手抱石或原岩A19店。")
TWO_ROUTES = ("龍洞5.9運攀", "寄居蟹和石破天驚都是5.9運攀。")
TWO_CRAGS = ("台南附近哪裡可以爬", "關子嶺跟壽山都可以。")
TWO_CRAGS_EN = ("easy crags near Tainan?", "Guanziling and Shoushan are both fine.")
XIAOWO = ("花蓮有岩館嗎", "有，小窩活動共享空間，在吉安鄉。")
XIAOWO_EN = ("any climbing gym in Hualien?", "Yes, Xiaowo Activity Space in Ji'an Township, single entry NT$250.")
TOTORO = ("what grade is Totoro", "Totoro (豆豆龍) is graded 5.13a; in Dragon Wall, Kenting, sport, 12 m, 6 bolts [1].")
OPEN = ("台北有哪些岩館週六有開", "台北市共有 14 間週六有營業的攀岩館。")
ZHONGHE = ("原岩中和幾點關門", "原岩攀岩館-中和店的營業時間：週一至週五 12:00–23:00 [1]。")
ZHONGHE_PRICE = ("原岩中和平日多少", "原岩攀岩館-中和店的票價：平日單次 NT$500 [1]。")
REDHEAD = ("赤頭幾個bolt", "赤頭（Redhead）有 14 個 bolt；位於龍洞 後門 [1]。")
EASIEST = ("墾丁哪條最簡單", "墾丁最簡單的路線有 2 條，都是 5.6。")
TRAD = ("龍洞有哪些傳攀5.7", "龍洞共有 34 條 5.7 的傳統攀登路線。")
SPORT = ("龍洞的運攀有哪些", "龍洞共有 204 條運動攀登路線。")
GATE = ("校門口有什麼路線", "龍洞校門口共有 51 條路線。")
EASY = ("Recommend an easy route in Guanziling", "You could try The Right Ear, on Assembling Field.")
RIDGE = ("Is Upper Dragon Ridge hard?", "It is a 5.7 trad route at the Grand Auditorium, Long Dong.")
MOST_TRAD = ("which crag is best for trad?", "Of the 338 trad routes, the place with the most is Long Dong (326).")
PACKING = ("第一次去岩館要帶什麼", "穿好活動的衣服，鞋子可以現場租。")
KINDS = ("德芙蘭5.11有哪些", "德芙蘭共有 14 條 5.11a–5.11d 的路線，先列出其中 8 條。")
NANGANG = ("南港有幾家抱石館", "台北市南港區共有 3 間抱石館。")
FILMED = ("墾丁有影片的5.10b有幾條", "墾丁共有 2 條 5.10b、附影片的路線。")
THUMB = ("大拇指是5.幾", "大拇指（The Thumb）的難度是 5.6；位於關子嶺 神秘谷 [1]。")
WAY = ("how do I get to Long Dong", "Getting to Long Dong: by car about 90 min [1].")
DEFULAN = ("Which crags are near Taichung?", "Defulan in Heping District, Taichung City.")
LONGEST = ("the longest trad route at Defulan", "The longest trad route at Defulan is 將計就計: 15 m; 5.8, trad [1].")
DRAGON_KING = ("Is there any 5.14 in Taiwan?", "Yes, for example Dragon King (5.14a) at Dragon Wall, Kenting.")
NORTH = ("北部有哪些岩場", "北部有 1 個岩場：\n- 龍洞（Long Dong）：北部，四稜砂岩 [1]")
CAMP4 = ("北投那間Camp4有抱石嗎", "Camp4攀岩館-北投運動中心沒有抱石區 [1]。")
NOVICE = ("關子嶺神秘谷有幾條適合新手", "關子嶺神秘谷有 10 條路線，其中 5.9 以下的有 2 條。")
NANGANG_EN = ("Where's T-Up Nangang?", "It is in Nangang District, Taipei, near Nangang Station.")
TWO_PITCHES = (
    "Defulan multi-pitch?",
    "There are 2 routes tagged multi-pitch at Defulan:\n- Dinner Bell: 5.8 [1]\n- On the Lam: 5.10a/b [2]",
)
ONE_AFTER_OTHER = ("久淘跟舞岩的電話", "久淘攀岩館-宜大殿的電話是 0986-567-929 [1]。")
BIGGEST = ("Which is the biggest crag in Taiwan?", "Of the 944 routes, the place with the most is Long Dong (616).")
NEAR_TAINAN = (
    "crags near Tainan",
    "The crag nearest to Tainan is Shoushan (壽山), about 39 km away [1]:\n- Shoushan [1]",
)
VERSUS = ("Long Dong vs Kenting for sport climbing?", "Long Dong has more of them.")
BOULDERS = ("Are there bouldering areas outdoors in Taiwan?", "Long Dong has 44 boulder problems.")
ADVISED = ("墾丁推一條5.9", "可以爬菊石，在舊牆，12公尺4個bolt。")
ADVISED_EN = ("What's a good 5.9 in Kenting?", "Try Ammonites, 12 m with 4 bolts on Ancient Wall.")
TOILETS = ("龍洞有廁所嗎", "龍洞附近有廁所和停車場。")
LEFT_AND_RIGHT = ("關子嶺的終極左和終極右", "終極右和終極左都在終極岩。")
KENTING_TWO = ("墾丁有5.6嗎", "有，墾丁共有 2 條 5.6 的路線。")
REDROCKS = ("紅石士林跟新竹營業時間一樣嗎", "並列如下。")

BOTH_GYMS = {"gym_ids": {"thousand-hands", "tup-a19"}}
BOTH_CRAGS = {"crag_ids": {"guanziling", "shoushan"}}
CASES: list[tuple[tuple[str, str], str, dict[str, Any]]] = [
    (TAOYUAN, "這兩間哪間評分高", BOTH_GYMS),
    (TWO_ROUTES, "哪條bolt多", {"intent": "compare", "names": {"寄居蟹", "石破天驚"}}),
    (TWO_CRAGS, "哪個路線多", {"intent": "compare"} | BOTH_CRAGS),
    (TWO_CRAGS, "兩個的最佳季節", {"attributes": "season"} | BOTH_CRAGS),
    (TWO_CRAGS, "哪個岩場最高", {"names": ()}),
    (TWO_CRAGS_EN, "which has more 5.8s", {"grades": "5.8..5.8"} | BOTH_CRAGS),
    (TWO_CRAGS_EN, "which crag has the most 5.8s in Taiwan", {"crag_ids": ()}),
    (XIAOWO, "可以先鋒嗎還是只能抱石", {"gym_ids": "xiaowo-hualien", "intent": "detail"}),
    (XIAOWO, "只有抱石而已嗎還是也可以上攀", {"gym_ids": "xiaowo-hualien", "intent": "detail"}),
    (XIAOWO, "抱石還是先鋒適合新手", {"gym_ids": ()}),
    (XIAOWO_EN, "is it only bouldering or could I lead there too?", {"gym_ids": "xiaowo-hualien"}),
    (XIAOWO_EN, "is bouldering or lead better for a beginner?", {"gym_ids": ()}),
    (TOTORO, "what else is on that wall", {"intent": "list", "area_ids": "kenting/dragon-wall"}),
    (TOTORO, "what else is on the wall?", {"intent": "list", "area_ids": "kenting/dragon-wall"}),
    (OPEN, "有先鋒的嗎", {"facilities": "先鋒攀登", "route_types": (), "gym_city": "台北市"}),
    (OPEN, "龍洞有先鋒的嗎", {"crag_ids": "longdong", "facilities": ()}),
    (ZHONGHE, "平日跟假日票價一樣嗎", {"gym_ids": "tup-zhonghe", "attributes": "price", "unknown_names": ()}),
    (ZHONGHE, "is it more expensive on weekends?", {"gym_ids": "tup-zhonghe", "attributes": "price"}),
    (ZHONGHE_PRICE, "萬華也要500嗎", {"gym_ids": "tup-wanhua", "attributes": "price"}),
    (REDHEAD, "牛仔外角也是14個嗎", {"names": {"赤頭", "牛仔外角"}, "attributes": "bolts"}),
    (REDHEAD, "what gear do I need for it?", {"names": "赤頭", "attributes": "type"}),
    (EASIEST, "那5.9的呢", {"intent": "list", "grades": "5.9..5.9", "crag_ids": "kenting"}),
    (EASIEST, "那傳攀呢", {"intent": "extreme", "route_types": "trad", "crag_ids": "kenting"}),
    (TRAD, "算了不用影片 哪條最長", {"intent": "extreme", "extreme": "longest", "grades": "5.7..5.7"}),
    (TRAD, "不限傳攀 哪條最長", {"extreme": "longest", "grades": "5.7..5.7", "route_types": ()}),
    (SPORT, "我意思是傳攀", {"intent": "list", "route_types": "trad", "crag_ids": "longdong"}),
    (SPORT, "傳攀是什麼意思", {"intent": "knowledge"}),
    (GATE, "打錯 是後門", {"area_ids": "longdong/back-door"}),
    (GATE, "打錯字了，應該是後門", {"area_ids": "longdong/back-door"}),
    (EASY, "what grade is that?", {"names": "The Right Ear", "attributes": "grade"}),
    (RIDGE, "how long is it, and do I need two ropes?", {"gym_types": ()}),
    (MOST_TRAD, "how many trad routes does it have", {"intent": "count", "crag_ids": "longdong"}),
    (PACKING, "租鞋大概多少錢", {"subject": "gym", "attributes": "price"}),
    (PACKING, "鞋子要租還是買", {"intent": "knowledge"}),
    (KINDS, "全部給我看", {"intent": "list", "crag_ids": "defulan", "grades": "5.11a..5.11d", "limit": 20}),
    (NANGANG, "週日哪間開最早", {"extreme": "earliest_opening", "weekday": "sunday", "gym_district": "南港區"}),
    (NANGANG, "哪間比較早開", {"extreme": "earliest_opening", "weekday": "monday", "gym_district": "南港區"}),
    (FILMED, "給我名字就好", {"intent": "list", "has_video": True, "crag_ids": "kenting"}),
    (THUMB, "旁邊的無名指呢", {"names": "無名指", "attributes": "grade"}),
    (THUMB, "旁邊的呢", {"names": "大拇指"}),
    (WAY, "how long does it take", {"crag_ids": "longdong", "attributes": "transport"}),
    (WAY, "how long does it take to learn lead climbing", {"intent": "knowledge"}),
    (DEFULAN, "And it is which type of rock?", {"crag_ids": "defulan", "attributes": "rock"}),
    (DEFULAN, "how many routes there", {"intent": "count", "crag_ids": "defulan"}),
    (DEFULAN, "which crags have trad?", {"subject": "crag", "crag_ids": ()}),
    (LONGEST, "is it loose", {"intent": "detail", "subject": "route"}),
    (DRAGON_KING, "what's easier on that wall", {"names": "Dragon King", "exclude_ids": "KT-DW-007"}),
    (NORTH, "那邊難度範圍多少", {"intent": "distribution", "crag_ids": "longdong"}),
    (NORTH, "哪個岩場難度最高", {"crag_ids": ()}),
    (CAMP4, "那附近有抱石的", {"intent": "list", "gym_types": "bouldering", "gym_ids": ()}),
    (CAMP4, "附近有先鋒的嗎", {"intent": "list", "facilities": "先鋒攀登", "gym_ids": ()}),
    (CAMP4, "附近有停車的", {"gym_types": ()}),
    (NOVICE, "列出來", {"intent": "recommend", "area_ids": "guanziling/mysterious-valley"}),
    (NANGANG_EN, "cheaper than Kirin?", {"intent": "compare", "gym_ids": {"tup-nangang", "kirin"}}),
    (REDHEAD, "harder than Cowboy Arête?", {"intent": "compare"}),
    (SPORT, "harder than Cowboy Arête?", {"names": {"Cowboy Arête", "龍洞"}}),
    (TWO_PITCHES, "which grade", {"intent": "list", "crag_ids": "defulan", "attributes": "grade"}),
    (ONE_AFTER_OTHER, "哪間週一有開", {"intent": "compare", "gym_ids": {"jiutao-yilan", "wuyan-yilan"}}),
    (BIGGEST, "how many of those are sport", {"intent": "count", "crag_ids": "longdong", "route_types": "sport"}),
    (NEAR_TAINAN, "how many of those have trad", {"crag_ids": ()}),
    (VERSUS, "in July?", {"intent": "compare", "crag_ids": {"longdong", "kenting"}, "seasons": "Summer"}),
    (VERSUS, "which crags are good in July?", {"crag_ids": ()}),
    (BOULDERS, "what's the hardest", {"extreme": "hardest", "route_types": "boulder"}),
    (BOULDERS, "what's the hardest sport route", {"extreme": "hardest", "route_types": "sport"}),
    (ADVISED_EN, "is it good for a first lead", {"names": "Ammonites"}),
    (ADVISED, "它適合暖身嗎", {"intent": "detail", "names": "菊石"}),
    (ADVISED, "有適合暖身的嗎", {"crag_ids": "kenting", "names": "墾丁"}),
    (ADVISED, "關子嶺也推一條", {"crag_ids": "guanziling", "grades": "5.9..5.9"}),
    (ADVISED, "關子嶺也有停車場嗎", {"crag_ids": "guanziling", "grades": None}),
    (TOILETS, "好的 那5.9有幾條", {"intent": "count", "crag_ids": "longdong", "grades": "5.9..5.9"}),
    (TOILETS, "那停車場有幾個車位", {"intent": "detail", "crag_ids": "longdong"}),
    (LEFT_AND_RIGHT, "哪條難", {"intent": "compare"}),
    (KENTING_TWO, "只有兩條?", {"intent": "count", "crag_ids": "kenting", "grades": "5.6..5.6"}),
    (KENTING_TWO, "只有兩條繩子怎麼爬", {"grades": None}),
    (SPORT, "有沒有在第一洞的", {"area_ids": "longdong/first-cave", "route_types": "sport"}),
    (REDROCKS, "票價呢", {"gym_ids": {"redrock-shilin", "redrock-hsinchu"}, "attributes": "price"}),
    (ZHONGHE, "抱石還是先鋒比較難", {"gym_ids": ()}),
    (XIAOWO, "抱石館跟岩館差在哪", {"gym_ids": ()}),
    (XIAOWO, "抱石跟先鋒都有嗎", {"gym_ids": "xiaowo-hualien"}),
    (KINDS, "給我看全部", {"intent": "list", "crag_ids": "defulan", "grades": "5.11a..5.11d", "limit": 20}),
]


@pytest.mark.parametrize(
    ("before", "question", "expected"), CASES, ids=[f"{q}:{i}" for i, (_, q, _) in enumerate(CASES)]
)
def test_what_goes_on_from_an_answer(
    ask: Ask, before: tuple[str, str], question: str, expected: dict[str, Any]
) -> None:
    """What was told before is meant where the words leave it out, and nowhere else."""
    history = (Turn("user", before[0]), Turn("assistant", before[1]))
    assert differences(ask(question, history=history), expected) == {}
