"""Facts and comparisons as other people ask for them: what is told beside them, and other words for the same figure."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences

LONGDONG_KENTING = ("longdong", "kenting")
READ: tuple[Case, ...] = (
    # What was named in the tale is what is asked of.
    (
        "Trying to choose between Captain Ahab and Moby Dick. Could you compare their lengths and grades?",
        {"intent": "compare", "subject": "route", "attributes": ("grade", "length")},
    ),
    (
        "No scooter, no car, just MRT cards and two kids. We want to reach B-TOPIA from downtown Kaohsiung, so which"
        " station do we get off at?",
        {"gym_ids": ("btopia-kaohsiung",), "attributes": ("station",)},
    ),
    (
        "接小孩前只有60分鐘空檔，想去永和運動中心的趣攀岩爬一下，離峰是怎麼計費的，一小時幾元",
        {"gym_ids": ("titorock-yonghe",), "attributes": ("price",)},
    ),
    ("快扣不知道帶幾支才夠，要爬的是豎琴，請問長度跟bolt數", {"attributes": ("length", "bolts")}),
    (
        "想照順序挑戰長巷的普通級→輔導級→限制級，先問這三條的級數分別是多少，以及最難的是哪一個",
        {"subject": "route", "attributes": ("grade",)},
    ),
    ("Road-tripping Hualien then Taitung next month. What climbing gyms exist over there?", {"subject": "gym"}),
    # What a route was set at, and laughter that names none.
    ("阿雪路線到底是定多少啦，每次爬都覺得被騙", {"attributes": ("grade",), "unheard": ()}),
    ("鹹酥雞定幾級", {"attributes": ("grade",), "unheard": ()}),
    ("龍洞那個ㄅ是真的路線名喔？笑死 幾級", {"attributes": ("grade",), "unknown_names": ()}),
    ("香雞排 哈哈哈 幾級", {"attributes": ("grade",), "unknown_names": ()}),
    # What most of them are is told, and the other kind is asked for.
    (
        "朋友說台中幾乎都是抱石館，那市內到底有沒有能爬先鋒的？",
        {"subject": "gym", "gym_city": "台中市", "gym_types": ("lead", "mixed")},
    ),
    (
        "Taichung seems to be all bouldering gyms, is there one with lead climbing?",
        {"subject": "gym", "gym_types": ("lead", "mixed")},
    ),
    ("龍洞幾乎都是傳攀，那有沒有5.9的運攀", {"intent": "list", "route_types": ("sport",), "grades": "5.9..5.9"}),
    (
        "Long Dong is mostly trad, are there any 5.9 sport routes?",
        {"intent": "list", "route_types": ("sport",), "grades": "5.9..5.9"},
    ),
    ("龍洞都是傳攀嗎", {"intent": "distribution", "group_by": "type"}),
    ("鐘塔只有傳攀嗎", {"intent": "distribution", "group_by": "type"}),
    # Who only climbs there asks not what all routes are.
    ("只是爬龍洞的頂繩而已，新手到底需不需要戴岩盔？理由呢", {"intent": "knowledge"}),
    ("凡登峽谷現有路線", {"intent": "list", "unheard": ()}),
    ("nearest gym to Long Dong as the crow flies", {"subject": "gym", "unknown_names": ()}),
    # Beside one branch another is a gym, whatever stands between.
    ("原岩明德平日多少錢，跟南港差多少", {"intent": "compare", "gym_ids": ("tup-mingde", "tup-nangang")}),
    ("原岩明德平日多少錢，我住南港", {"intent": "detail", "gym_ids": ("tup-mingde",)}),
    # A town without rows, wherever the time is said.
    ("禮拜三晚上七點以後板橋附近有得爬嗎", {"gym_district": "板橋區", "open_at": ("wednesday", 1140)}),
    ("三重今晚有岩館開嗎", {"gym_district": "三重區", "minute": 1140}),
    ("平日晚上有開的三重抱石館", {"gym_district": "三重區", "unknown_places": ()}),
    # An area with an ordinary name, behind what is wanted of its routes.
    ("有沒有鐘塔的傳攀是5.11a的", {"area_ids": ("longdong/clocktower",), "unheard": ()}),
    ("請列出有裂隙的校門口運攀", {"area_ids": ("longdong/school-gate",), "route_types": ("sport",)}),
    ("不要傳攀的，龍洞和墾丁有什麼", {"crag_ids": LONGDONG_KENTING, "not_route_types": ("trad",)}),
    ("What's the longest multi-pitch?", {"intent": "extreme", "extreme": "longest"}),
    ("Which routes at Long Dong have R ratings?", {"unrecorded": ("protection_rating",)}),
    ("what is the easiest way down from Grand Auditorium", {"extreme": None}),
    ("What gyms with showers can I go to in Taipei on Saturday?", {"open_at": ("saturday", None)}),
    ("告訴我校門口最長的一條傳攀", {"area_ids": ("longdong/school-gate",), "extreme": "longest"}),
    ("告訴我墾丁bolt最多的一條運攀", {"crag_ids": ("kenting",), "extreme": "most_bolts", "bolts_max": None}),
    ("統計龍牆各級數有幾條", {"area_ids": ("kenting/dragon-wall",), "group_by": "grade"}),
    # The longest is asked for, whatever rope it is asked for with.
    (
        "Which sport route at Defulan is the longest, in metres? I must decide whether a 70 m rope is required.",
        {"extreme": "longest", "length_max_m": None},
    ),
    (
        "What is the maximum height of the walls at Guanziling according to your data?",
        {"intent": "detail", "attributes": ("height",)},
    ),
    ("到龍洞的遊覽車一天多少錢", {"unrecorded": ("timetable", "hire")}),
    # In the evening is no latest.
    ("台北有哪間開到晚上十一點？", {"intent": "list", "extreme": None, "minute": 1379}),
    ("週六台北哪間館開到晚上十點", {"intent": "list", "extreme": None, "minute": 1319}),
    ("台北哪間開到比較晚", {"intent": "extreme", "extreme": "latest_closing"}),
    ("壽山跟關子嶺哪裡比較適合初學者", {"intent": "recommend", "unrecorded": ()}),
    # The walk in.
    ("第一次去壽山，東西很多要揹，從停車場進岩場的路程大概多久？", {"intent": "detail", "attributes": ("approach",)}),
    ("壽山停好車之後到岩壁大概要花多久", {"attributes": ("approach",), "unheard": ()}),
    (
        "From the parking, is longer the path at Defulan or the one at Kenting? How many minutes for each?",
        {"intent": "compare", "attributes": ("approach",)},
    ),
    # Who has most, and who is ahead of whom.
    ("想專心練傳攀，龍洞這麼多區，傳統路線數量第一名的是哪裡", {"group_by": "area", "route_types": ("trad",)}),
    ("5.12路線數量的冠軍是哪個岩場", {"group_by": "crag", "grades": "5.12a..5.12d"}),
    ("感覺龍洞每個區大小差好多，路線最多的那一區是哪裡？總數多少條", {"group_by": "area", "unheard": ()}),
    ("Which crag leads in number of 5.12 routes?", {"group_by": "crag", "grades": "5.12a..5.12d"}),
    ("Which Taiwanese route takes the biggest number of bolts?", {"extreme": "most_bolts", "subject": "route"}),
    ("音樂廳的路線比後門少嗎", {"intent": "compare", "subject": "area", "unknown_names": ()}),
    ("Is Music Hall bigger than Back Door in routes?", {"intent": "compare", "subject": "area"}),
    ("路線數量的話壽山有贏墾丁嗎", {"intent": "compare", "unheard": ()}),
    ("我猜後門的路線數應該贏黃金谷吧？對不對", {"intent": "compare", "subject": "area"}),
    (
        "Trying to settle a bet about number of 5.12 routes: Longdong or Kenting on top? Give me both totals.",
        {"intent": "compare", "crag_ids": LONGDONG_KENTING, "grades": "5.12a..5.12d"},
    ),
    # What is ruled out, and what is only disliked.
    (
        "找後門地下二樓的sport，級數5.10，但有鬆石的我不敢爬，這樣篩完是哪一條",
        {"not_features": ("loose_rock",), "grades": "5.10a..5.10d"},
    ),
    ("人在台南，爬膩抱石了想先鋒，市內有哪家岩館可以", {"gym_city": "台南市", "not_facilities": ()}),
    ("台北市的館扣掉那些只有抱石的，還剩哪些", {"gym_city": "台北市", "gym_types": ("lead", "mixed")}),
    ("Multi-pitch at Longdong, it mustn't be harder than 5.9", {"grades": "..5.9", "features": ("multi_pitch",)}),
    # Hours, prices and floors in other words.
    (
        "Early bird here. If I show up at 9 o'clock on a Saturday, which gyms in Taipei City would let me in?",
        {"open_at": ("saturday", 540), "gym_city": "台北市"},
    ),
    ("which gym(s) in Taichung close on Mondays", {"closed_on": "monday"}),
    (
        "Sunday evenings are my only free time, and late at that. Which Taipei City gyms would still have the lights"
        " on at 9:30 pm?",
        {"open_at": ("sunday", 1290), "unheard": ()},
    ),
    ("騎到攀吶差不多18:30，平日幾點關門啊 怕爬沒多久就被趕", {"gym_ids": ("vb-taichung",), "attributes": ("hours",)}),
    ("平日去爬，原岩明德比南港貴還是便宜，差多少錢", {"intent": "compare", "gym_ids": ("tup-mingde", "tup-nangang")}),
    ("I'm in the elevator for Double 8 Y17, which button do I press haha", {"attributes": ("floor",), "unheard": ()}),
    # What is no record of one's own.
    (
        "有條線叫天天天藍，我想確認級數，另外它到底是頂繩線還是運攀線",
        {"personal": False, "attributes": ("grade", "type")},
    ),
    (
        "Tomorrow will be my first climbing gym visit in life, please advise what things I should pack",
        {"personal": False},
    ),
    # Ordinary words that are routes where one route is asked of, wherever in the text they stand.
    ("昨天看到有人在磕絕響，那條幾級", {"names": ("絕響",), "attributes": ("grade",), "missing": None}),
    ("左耳右耳都還沒爬過，想從簡單的下手，所以是哪條比較難啊", {"intent": "compare", "names": ("左耳", "右耳")}),
    ("要爬機車得帶幾個快扣?想查它的bolt數", {"names": ("機車",), "attributes": ("bolts",)}),
    ("最近在練閃電，不知道多長，要帶幾支快扣", {"names": ("閃電",), "unknown_names": ()}),
    (
        "Smutje looks like something I could manage. How hard is it, and in which year did it get its first ascent?",
        {"names": ("Smutje",), "attributes": ("grade", "first_ascent")},
    ),
    ("墾丁的飛龍我想先看別人怎麼爬，找得到影片嗎", {"intent": "detail", "named_ids": ("kenting", "KT-DW-008")}),
    ("龍王不知道多長", {"names": ("龍王",), "unknown_names": ()}),
    (
        "忠孝、仁愛、信義、和平這四兄弟的級數想知道，以及誰最難",
        {"intent": "compare", "names": ("忠孝", "仁愛", "信義", "和平")},
    ),
    (
        "小時候住台北覺得超親切，龍洞長巷居然有忠孝仁愛信義和平四條！各自難度求解",
        {"names": ("龍洞", "長巷", "忠孝", "仁愛", "信義", "和平"), "unrecorded": ()},
    ),
    # Names that are half or wrongly remembered.
    (
        "A mate was raving about some Kenting line, Thiefs of Power I think he said. What does it go at?",
        {"suggested": ("Thieves of Power",), "subject": "route"},
    ),
    ("Thiefs of Power, what does it go at?", {"suggested": ("Thieves of Power",)}),
    (
        "Trying to remember the grade of a Golden Valley route... it's about a German called Stephan and how huge his"
        " rock shoes are",
        {"named": "stephan", "unheard": ()},
    ),
    (
        "Help me remember this one in Kenting, Katabatic something or other. Full name plus the grade?",
        {"named": "katabatic"},
    ),
    ("欸那個龍洞的什麼韓式還韓國泡菜,名字記不太得,難度是多少", {"named": "韓式", "unknown_places": ()}),
    ("聽說有路線叫鹹酥雞什麼的哈哈 肚子餓 名稱裡有這三個字的是哪幾條", {"named": "鹹酥雞"}),
    # That a route is to be climbed, or written down, is told; what it has is asked.
    ("聽人家提到「天天天藍」這條線，想去找，請問要去哪個岩場", {"intent": "detail", "attributes": ("place",)}),
    ("我下週要去挑戰龍王，想知道有幾個bolt", {"intent": "detail", "attributes": ("bolts",)}),
    (
        "小朋友暑假營隊會去關子嶺，行程上寫要爬新手上路這條，當媽的有點擔心，請問它難度如何？岩壁多高？",
        {"intent": "detail", "names": ("新手上路",), "missing": None},
    ),
    (
        "Grade + length + number of bolts for Tangerine Trip (Golden Valley) please, filling in my tick list",
        {"personal": False, "attributes": ("grade", "length", "bolts")},
    ),
    (
        "Two Guanziling routes I'm choosing between, The Flying Fox in Snow Mountain and The Frog Prince. Could you"
        " give me grades and bolt counts for the pair?",
        {"subject": "route", "attributes": ("grade", "bolts"), "group_by": None},
    ),
    (
        "民國八十幾年我念大學時爬過一條「古老的事」，最近想帶女兒去爬，聽說名字換了，請問新名字是什麼？",
        {"attributes": ("aliases",), "subject": "route"},
    ),
    # Crags: their rock, their walk, where the car stays, what lies around them, and which of them.
    (
        "Do Longdong and Kenting have the same kind of rock or are they different?",
        {"intent": "detail", "attributes": ("rock",)},
    ),
    (
        "What kind of rock do Kenting and Long Dong have and how far is the walk in?",
        {"attributes": ("rock", "approach")},
    ),
    (
        "My mate's knee is playing up so we want the least walking. Is it Shoushan or Defulan that's closer to the"
        " road, and how many minutes?",
        {"attributes": ("approach",), "unheard": ()},
    ),
    (
        "Do cars fit at Defulan? We'd be arriving in a hired van and I'm worried about where to leave it",
        {"attributes": ("parking",)},
    ),
    (
        "I'd get off the high speed rail and then need some bus towards the Kenting climbing area. What's it called or"
        " what number is it?",
        {"attributes": ("transport",), "crag_ids": ("kenting",)},
    ),
    ("爸媽想泡湯我想爬岩，關子嶺應該可以兩個都滿足吧？岩場周邊有啥", {"attributes": ("amenities",)}),
    ("Is there a crag with hot springs near it so nobody gets bored?", {"amenities": ("hot_spring",), "missing": None}),
    ("岩場裡面大家給的星等平均最高的是哪一個呢", {"subject": "crag", "extreme": "most_popular", "missing": None}),
    ("人在北部，不想跑南部那麼遠，有什麼天然岩場可以去", {"region": "北部", "not_within": ("南部",)}),
    (
        "Our club has done granite and sandstone to death, we want limestone on this trip. Which Taiwan crags would"
        " that be?",
        {"subject": "crag", "rock": "limestone", "missing": None},
    ),
    ("我猜龍洞應該傳攀多過運攀吧？實際上兩種的數量是多少", {"intent": "distribution", "group_by": "type"}),
    (
        "I can only fit one of them into the trip, Kenting or Long Dong. Tell me what kind of rock each has and how far"
        " you have to walk in.",
        {"intent": "detail", "subject": "crag", "attributes": ("rock", "approach")},
    ),
    (
        "I heard 5.14a exists in just two sectors at Long Dong, but nobody at the gym could tell me which two.",
        {"subject": "area", "grades": "5.14a..5.14a"},
    ),
    (
        "This'll sound perverse but I enjoy offwidth. Does Long Dong have some on the list?",
        {"intent": "list", "features": ("off_width",)},
    ),
    (
        "Planning to do Walk the Plank first and then Cutlass at Shoushan, assuming Cutlass is the harder of the pair."
        " Am I right?",
        {"intent": "compare", "names": ("Walk the Plank", "Cutlass")},
    ),
    ("我要陽光牆的路線", {"area_ids": ("kenting/sunshine-wall",)}),
    ("請問要停在哪個停車場", {"attributes": ("parking",), "unknown_names": ()}),
    ("記得壽山的阿雪路線有個別名，好像什麼猿人？名字卡在嘴邊想不起來", {"attributes": ("aliases",), "unheard": ()}),
    # Gyms: when they are open, what they have, and what is told beside it.
    (
        "星期六趁小孩睡午覺前偷爬一下,所以要九點就能進場的,台北市有哪些館?",
        {"open_at": ("saturday", 540), "gym_city": "台北市"},
    ),
    ("環島排行程中,每天想爬一間,哪些館是星期三不開的先讓我避開", {"closed_on": "wednesday", "open_days": ()}),
    ("社畜週五都加班到十點，想問台北市有沒有岩館十點半還沒關，有的話全部跟我說", {"open_at": ("friday", 1350)}),
    ("宜蘭攀岩館禮拜四會開的有哪些呢 我們岩社打算那天帶新生過去", {"open_at": ("thursday", None), "unheard": ()}),
    ("週末全家頭一遭去室內攀岩，該準備些什麼帶去好呢", {"intent": "knowledge", "missing": None}),
    (
        "星期四加班完想去動一動 趣攀岩永和、原岩中和 這兩間誰晚上撐到比較晚才關",
        {"intent": "compare", "attributes": ("hours",), "unheard": ()},
    ),
    ("人在宜蘭下雨沒事做，想找室內的攀岩場", {"gym_city": "宜蘭縣", "unrecorded": ()}),
    (
        "同事都是零經驗，要找台北市裡面有top rope可以爬的館，列出來給我挑",
        {"subject": "gym", "facilities": ("上方確保",)},
    ),
    ("小孩說想試攀岩，我怕三分鐘熱度，所以門票想控制在每人200以下，有哪幾家", {"price_max": 200}),
    (
        "七歲跟十歲的小朋友沒爬過，放假想帶他們體驗看看。我們家在板橋，新北市範圍內的攀岩館麻煩幫我列出來，謝謝",
        {"gym_city": "新北市", "unheard": ()},
    ),
    ("明天要去iClimb勝利館，第一次去的人聽說還會多收一筆？是收什麼的", {"gym_ids": ("iclimb-shengli",)}),
    (
        "想找A19環球購物中心那間岩館，請告訴我樓層，還有週六幾點打烊、假日票價一位多少錢",
        {"intent": "detail", "attributes": ("floor", "hours", "price"), "unheard": ()},
    ),
    (
        "下個月轉調桃園上班，原本都在爬lead不想中斷，請問桃園有先鋒可以爬的岩館是哪些，中壢也行",
        {"gym_city": "桃園市", "gym_district": None},
    ),
    ("想計下原岩開咗幾多間，淨係台北市同新北市嘅分店，唔該", {"intent": "count", "unheard": ()}),
    (
        "您好，我剛退休搬來宜蘭，想學攀岩活動筋骨，不知縣內的岩館有哪幾間可以去",
        {"gym_city": "宜蘭縣", "attributes": ()},
    ),
    (
        "帶小孩加一大袋東西出門爬牆，沒櫃子鎖真的不行，新北哪幾間有置物櫃",
        {"facilities": ("置物櫃",), "not_facilities": ()},
    ),
    ("麻煩給我原岩明德店的地址，還有坐捷運該在哪站下車比較近", {"attributes": ("address", "station")}),
    # Which of the routes one is that is called so.
    ("一直聽到有人在講北京猿人，這是指壽山哪一條路線啊", {"intent": "detail", "unheard": ()}),
    ("北京猿人是哪條路線", {"intent": "detail"}),
)
STAYS: tuple[Case, ...] = (
    ("假日和平日價差最大的岩館", {"unrecorded": ()}),
    ("跟肥牛差不多難的路線", {"intent": "recommend", "mode": "similar"}),
    ("我的級數是多少", {"personal": True}),
    # Ordinary words stay ordinary where nothing else says that a route is meant.
    ("這間方便嗎，票多少錢", {"names": (), "missing": "entity"}),
    ("請問新手適合哪個等級", {"names": ()}),
    ("想知道高潮是什麼時候，幾級浪可以去", {"names": ()}),
    ("Slab Climbing tips please, how hard should I try?", {"names": (), "suggested": ()}),
    ("想挑戰龍王，之後爬什麼好，它幾級", {"intent": "recommend"}),
    ("How far is Kenting from Long Dong?", {"crag_ids": ("kenting",), "attributes": ()}),
    ("What is near it?", {"missing": "entity"}),
    ("不想去南部，哪裡可以爬", {"not_within": ("南部",)}),
    ("我不知道怎麼確保", {"intent": "knowledge"}),
    ("每天都可以爬的館有哪些", {"open_at": ("monday", None)}),
    ("沒有淋浴設施的館有哪些", {"not_facilities": ("淋浴設施",)}),
    ("台中有哪些館沒有置物櫃", {"not_facilities": ("置物櫃",)}),
    ("桃園中壢的岩館有哪些", {"gym_district": "中壢區"}),
    ("宜蘭的岩館最近有什麼活動", {"unrecorded": ("gym_life",)}),
    ("除了上龍脊之外,龍洞第二長的路線叫什麼、有幾米呢?上龍脊最長我曉得", {"extreme": "longest", "named": None}),
    ("What was my first climb at Kenting?", {"personal": True}),
    ("台北沒有抱石區的岩館有哪些", {"not_facilities": ("抱石區",)}),
    ("龍洞走路多久", {"attributes": ("approach",)}),
    ("Which gym charges the most?", {"extreme": "priciest"}),
    ("I climb 5.10. Which gyms in Taichung have a lead wall?", {"gym_city": "台中市", "facilities": ("先鋒攀登",)}),
)


@pytest.mark.parametrize(("question", "expected"), [*READ, *STAYS], ids=[q for q, _ in (*READ, *STAYS)])
def test_facts_said_anew(question: str, expected: dict[str, object], ask: Ask) -> None:
    """The same demand in another sentence is read as that demand; what looks alike stays what it was."""
    assert differences(ask(question), expected) == {}
