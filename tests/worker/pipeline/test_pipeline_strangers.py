"""Questions as strangers put them, by the class of what went wrong with them: what the answer must and must not say."""

from typing import NamedTuple

from tests.worker.pipeline.conftest import Asker
from worker.understanding.unrecorded.recognised import TOPICS
from worker.verify import unrecorded


class Case(NamedTuple):
    """A question, what its answer holds, and what it must not hold."""

    query: str
    said: tuple[str, ...]
    unsaid: tuple[str, ...] = ()


async def holds(asker: Asker, *cases: Case) -> None:
    """Every answer says what it must and nothing that it must not."""
    for query, said, unsaid in cases:
        text = (await asker.ask(query)).reply.text
        assert [s for s in said if s not in text] == [], (query, text)
        assert [s for s in unsaid if s in text] == [], (query, text)


async def test_beginners_and_children_are_shown_protected_routes_first(asker: Asker) -> None:
    """A list of trad routes without bolts could hurt whoever trusts it."""
    lines = "：5."
    await holds(
        asker,
        Case("新手去龍洞爬哪裡好", ("其中 5.9 以下的有", "傳統攀登要自己放保護裝備", "頂繩攀登"), ("傳統攀登，",)),
        Case("龍洞帶小孩爬哪條", ("資料沒有記錄哪些路線適合小孩", "教練"), ("傳統攀登，",)),
        Case(
            "Is Music Hall at Long Dong OK for a first timer?",
            ("routes at Music Hall", "None of these easy routes is a top rope or a sport route", "Other areas"),
            (", trad,",),
        ),
        Case("哪個岩場適合初學者", ("頂繩和運動攀登路線數", "墾丁", "運動攀登 14 條"), (lines,)),
        Case("新手想爬龍洞的傳攀", ("傳統攀登要自己放保護裝備",)),
    )


async def test_what_no_row_records_is_said_and_not_answered_with_a_list(asker: Asker) -> None:
    """Asked for courses, cards or tides, a list of all gyms or walls is no answer."""
    await holds(
        asker,
        Case("龍洞現在有開嗎", ("資料沒有記錄岩場目前的開放或封閉狀況",), ("營業中",)),
        Case("台北現在有開的岩館", ("攀岩館",), ("沒有記錄",)),
        Case("下一場全國抱石錦標賽哪一天比", ("資料沒有記錄比賽和選手",), ("條抱石路線",)),
        Case("How many climbers were injured at Long Dong last year?", ("does not record accident",), ("1 crag",)),
        Case("第一洞哪些路線有標鬆石", ("標記為岩質鬆動",), ("沒有列入條件",)),
        Case("How is phone signal down in Golden Valley? Taiwan Mobile.", ("does not record mobile signal",)),
        Case("哪間岩館可以刷卡", ("資料沒有記錄付款方式", "可以直接問岩館"), ("共有",)),
        Case("原岩中和店能帶狗去嗎", ("資料沒有記錄能不能帶寵物", "電話 02-8228-2555"), ("票價",)),
        Case("does T-Up Zhonghe have a MoonBoard?", ("does not record which training boards", "Training Area")),
        Case("do gyms in Taipei take credit cards", ("does not record payment methods", "the gyms in Taipei")),
        Case("龍洞漲潮時間", ("資料沒有記錄潮汐和海況", "海邊的岩場要先查潮汐"), ("校門口",)),
        Case("龍洞最近有落石嗎", ("資料沒有記錄岩壁的即時狀況",)),
        Case("Is Long Dong open right now?", ("does not record whether a crag is open",), ("routes from",)),
        # What is recorded is still told beside it.
        Case("原岩中和店幾點開？可以帶狗嗎", ("資料沒有記錄能不能帶寵物", "12:00–23:00")),
        # And what only sounds like it is answered as before.
        Case("小岩館可以帶小孩爬嗎 票價多少", ("NT$330",)),
        Case("肥牛有幾個 bolt？", ("肥牛",), ("沒有記錄",)),
    )


def test_every_unrecorded_topic_has_a_name_in_both_languages() -> None:
    """A topic that is read and cannot be printed would fail on a user's question."""
    assert set(unrecorded.TOPICS) == {topic.key for topic in TOPICS}


async def test_a_name_that_nobody_here_bears_is_said_first(asker: Asker) -> None:
    """An answer that passes over the name it was asked about is the worst for trust."""
    await holds(
        asker,
        Case("Astroman at Long Dong", ("nothing called “Astroman”",), ("Northern Taiwan",)),
        Case("Klettersteig Taipei", ("nothing called “Klettersteig”",), ("Huashan",)),
        Case("幫我看 黃金右手 跟 天天天藍 哪個比較難", ("資料裡找不到「黃金右手」",), ("飛來石",)),
        Case("Ton Sai 5.11 sport", ("no place called “Ton Sai”",), ("Sport",)),
        Case("紫色大象 和 肥牛 哪條比較難", ("資料裡找不到「紫色大象」", "肥牛")),
        Case("墾丁 大圓山 路線", ("資料裡沒有「大圓山」這個地方", "墾丁收錄的區有"), ("墾丁共有",)),
        Case("小岩館 台南", ("資料裡「台南」沒有「小岩館」", "台北市士林區")),
        Case("肥牛 墾丁", ("資料裡「墾丁」沒有「肥牛」", "龍洞")),
        # Common words, mistyped or in capitals, are no names.
        Case("Bouldring gyms in Taipei", ("bouldering gyms in Taipei",), ("nothing called",)),
        Case("Best Sport Climbing Routes In Long Dong", (), ("no place called", "nothing called")),
        Case("I'm from Germany, which sport routes does Kenting have?", ("Kenting",), ("Germany",)),
    )


async def test_both_of_two_questions_are_answered_of_the_same_place(asker: Asker) -> None:
    """The second of two questions, which names nothing, is not asked of the whole data."""
    await holds(
        asker,
        Case("關子嶺 5.12 以上有幾條？最難的是哪條", ("20 條", "關子嶺最難的", "毒領風騷"), ("龍王",)),
        Case("台北有幾間岩館？哪間最便宜", ("14 間", "台北市平日單次最便宜的")),
        Case("肥牛多難？龍洞最難的是哪條", ("肥牛", "5.6", "5.14a")),
    )


async def test_times_and_loose_words_are_not_lost(asker: Asker) -> None:
    """An hour, "late", "easy" and a season each narrow what is answered, and the answer says so."""
    await holds(
        asker,
        Case("有V5的抱石線嗎", ("魔域",), ("你說的是哪一條",)),
        Case("any V5s?", ("The Fiend Region",)),
        Case("澎湖可以攀岩嗎", ("澎湖縣沒有攀岩館", "離澎湖縣最近的攀岩館是"), ()),
        Case("魔女橋是誰開的", ("資料沒有記錄首攀的人是誰", "5.13d"), ()),
        Case("巨蛋站附近抱石", ("最近車站是高雄捷運巨蛋站", "抱石基地"), ("壽山",)),
        Case("台北晚上九點還有哪裡可以抱石", ("有抱石區", "21:00 營業中"), ("上攀館",)),
        Case("Taipei gyms open late", ("late at night",), ("22:00 in",)),
        Case("龍洞 後門 簡單的", ("龍洞後門共有", "5.9 以下"), ("底下的岩區",)),
        Case("墾丁 難的路線", ("最難",), ("5.6",)),
        Case("墾丁夏天可以爬嗎", ("夏季不在建議季節內",)),
        Case("Can you climb at Guanziling in winter?", ("winter is one of its best seasons",)),
        Case("龍洞附近有便利商店嗎", ("沒有列出便利商店",)),
        Case("雨天可以去哪爬", ("室內岩館", "潮濕的岩石"), ("哪個岩場或地區",)),
    )


async def test_the_section_that_answers_is_read_out(asker: Asker) -> None:
    """The right article is not enough: who asks when to replace a rope wants no lengths."""
    await holds(
        asker,
        Case("攀岩繩子要多久換", ("要淘汰", "製造商"), ("60 到 80 公尺",)),
        Case("岩鞋要買多大", ("穿起來服貼但不會痛",)),
        Case("5.10a跟5.10b差很多嗎", ("差 1 級", "級數是人給的共識"), ("條 5.10a",)),
        Case("抱石要戴頭盔嗎", ("就該戴頭盔",), ("條抱石路線",)),
        Case("What does R mean in a grade", ("An R after the grade", "no promise that the route is safe")),
        Case("What is the Yosemite Decimal System?", ("grade",), ("has nothing called",)),
        Case("what does V mean in bouldering grades", (), ("UIAA V is about",)),
        Case("我想學先鋒", ("再學先鋒比較合適",), ("條運動攀登",)),
        Case("哪裡可以學傳攀", ("資料沒有記錄教練和課程", "跟著有經驗的先鋒者"), ("條傳統攀登",)),
        Case("有沒有賣岩鞋的店", ("資料沒有記錄裝備店",)),
        Case("繩子多久要退役", ("要淘汰",), ("我沒有直接回答",)),
        Case("bouldering gym etiquette", ("Gym etiquette",), ("bouldering gyms in our data",)),
        # What no article is about is not answered as though one were.
        Case("岩鞋的世界紀錄", ("沒有直接回答這個問題的文章",)),
    )


async def test_what_gear_a_place_wants_is_told_by_its_routes_and_the_rule(asker: Asker) -> None:
    """The longest route says nothing to whoever does not know that a rope is lowered on both ways."""
    await holds(
        asker,
        Case("60米繩子夠爬關子嶺嗎", ("18 公尺", "路線長度的兩倍")),
        Case("how many quickdraws should I bring for Kenting", ("bolts", "a quickdraw for every bolt")),
        Case("我12支快扣夠爬灰色軌跡嗎", ("17 個 bolt", "12 支快扣不夠掛每一個 bolt")),
        Case("I own 16 draws, is that enough for Moonlight Gondola?", ("11 bolts", "16 quickdraws are enough")),
        Case("月光纜車幾個bolt", ("11 個 bolt",), ("支快扣",)),
        Case("今天天氣適合攀岩嗎", ("沒有天氣資料",), ("沒辦法照做",)),
        Case("岩館有停車場嗎", ("資料沒有記錄岩館的停車資訊",), ("共有",)),
    )


async def test_one_route_is_told_as_it_was_asked_for(asker: Asker) -> None:
    """One pitch is no count of pitches, a grade is told in the system that was asked, and the leading crag is cited."""
    await holds(
        asker,
        Case("Snake Alley pitch 2 length", ("30 m",), ("only 1 pitch",)),
        Case("How hard is Redhead in French grades", ("5.11a", "French 6b+–6c", "differ by a step")),
        Case("How hard is Redhead", ("5.11a",), ("French",)),
        Case("Which crag has the most trad?", ("Long Dong (326)", "Long Dong (龍洞): Northern Taiwan")),
        Case("各岩場幾條傳攀", ("龍洞（326 條）",), ("四稜砂岩",)),
        Case("which Straight Up is harder", ("Straight Up at Music Hall is harder",)),
    )


async def test_a_recommendation_says_what_was_understood(asker: Asker) -> None:
    """A list that does not name its constraints cannot be checked by whoever asked."""
    await holds(
        asker,
        Case("recommend me 5.11 sport in Kenting", ("sport routes graded 5.11a–5.11d at Kenting",)),
        Case("推薦龍洞 5.10 的運動攀登路線", ("龍洞可以考慮這些 5.10a–5.10d 的運動攀登路線",)),
        Case("best crag in winter?", ("crags good in winter",)),
    )


async def test_words_that_nothing_here_knows_are_named_and_not_answered_with_something_else(asker: Asker) -> None:
    """What is not recorded cannot be listed; a question whose words are not understood is not answered as another."""
    cases = (
        Case("原岩中和有沒有滑水道", ("資料裡沒有關於「滑水道」的記錄", "02-8228-2555"), ("NT$",)),
        Case("龍洞的路線是誰維護的", ("資料裡沒有關於「維護」的記錄",), ("5.4",)),
        Case("Y17有沒有吹風機", ("資料裡沒有關於「吹風機」的記錄",), ("吹吹風", "NT$")),
        Case("which gym has the sweetest holds", ("Our data says nothing about “sweetest”",), ("B-plus",)),
        Case("絕響的岩點是不是很臭", ("資料裡沒有關於「臭」的記錄", "5.14a")),
    )
    await holds(asker, *cases)
    for case in cases:
        assert (await asker.ask(case.query)).reply.outcome == "not_found"


async def test_a_condition_that_nobody_knows_is_left_out_and_said(asker: Asker) -> None:
    """The list obeys what is known of it."""
    await holds(asker, Case("墾丁5.11有沒有適合拍婚紗的路線", ("沒有關於「拍婚紗」的記錄，沒有列入條件", "5.11a")))


async def test_what_is_not_on_record_of_the_named_row_is_no_answer(asker: Asker) -> None:
    """A blank is said, and counts as nothing found; what is told of the crag of an area is an answer."""
    blank: dict[str, tuple[str, ...]] = {
        "BABO PAPAK 電話幾號": ("電話未登錄",),
        "紅石士林的星光票多少": ("星光票未登錄", "平日單次 NT$300"),
        "how long is the walk from the station to Little Rock Tianmu": ("no walking time on record", "Zhishan"),
        "龍洞幾點開門": ("營業時間未登錄",),
        "how tall is Sunshine Wall": ("no height on record", "39 routes"),
        "德芙蘭有公車嗎": ("資料裡沒有列出公車", "開車約 90 分鐘"),
        "how long is the drive from Hualien to Defulan": ("no travel time from Hualien", "by car about 90 min"),
        "Zeta 評價幾顆星": ("尚無評分", "5.14a"),
    }
    told: dict[str, tuple[str, ...]] = {
        "德芙蘭心理遊戲幾級": ("TBD",),
        "What rock is First Cave": ("an area of Long Dong", "The rock at Long Dong is Sandstone"),
        "壽山哪裡可以上廁所": ("周邊有廁所",),
        "關子嶺有公車嗎": ("資料裡有列出公車", "新營客運"),
        "小岩館天母在哪一站": ("芝山站",),
    }
    for outcome, cases in (("not_found", blank), ("answered", told)):
        await holds(asker, *(Case(query, said) for query, said in cases.items()))
        assert [q for q in cases if (await asker.ask(q)).reply.outcome != outcome] == []


async def test_a_rope_reaches_up_less_than_half_of_its_length(asker: Asker) -> None:
    """Who asks what they can climb on a rope is shown what it lowers them from, and told by which rule."""
    rule = "繩長要超過路線長度的兩倍"
    await holds(
        asker,
        Case("我60米繩可以爬德芙蘭哪些", ("不到 30 公尺的路線", rule), ("40 公尺",)),
        Case("My rope is 60 m, what can I climb at Defulan", ("shorter than 30 m", "twice as long"), ("40 m",)),
    )


async def test_of_a_named_crag_its_row_is_told_and_of_a_town_its_crags(asker: Asker) -> None:
    """「龍洞有 1 個岩場」 answers nobody."""
    await holds(
        asker,
        Case("從台北車站去龍洞怎麼去 有公車嗎", ("基隆客運",), ("個岩場",)),
        Case("高雄有天然岩場嗎", ("高雄市有 1 個岩場", "壽山")),
        Case("Any crags in Kaohsiung?", ("Yes, there is 1 crag in Kaohsiung", "Shoushan")),
        Case("台中岩館比價", ("平日單次 NT$250", "平日單次 NT$450")),
        Case("確保器推薦", ("確保器",), ("哪個岩場",)),
    )


async def test_a_town_without_a_gym_is_told_with_the_nearest_one(asker: Asker) -> None:
    """Nobody in Banqiao believes that there is no such place."""
    await holds(
        asker,
        Case("板橋有岩館嗎", ("板橋當地沒有攀岩館，最近的是", "直線距離約"), ("沒有「板橋」這個地方", "不限行政區")),
        Case("西門町附近哪裡可以攀岩", ("離西門町最近的攀岩館是",), ("沒有「西門町」",)),
        Case("墾丁最近有新開的線嗎", ("墾丁的 120 條路線都沒有這項資料",), ("5.6",)),
    )


async def test_a_name_is_told_in_both_languages_and_as_it_was(asker: Asker) -> None:
    """Where no other name is on record, that is said."""
    await holds(
        asker,
        Case("北京猿人現在叫什麼", ("阿雪路線", "別名或舊名：北京猿人")),
        Case("天堂鳥改名了嗎", ("別名或舊名未登錄",)),
        Case("what's First Cave in Chinese", ("First Cave (第一洞) is the name on record",)),
        Case("Pump 中文叫什麼", ("中文名未登錄",)),
    )


async def test_a_comparison_says_first_who_is_ahead_and_by_how_much(asker: Asker) -> None:
    """Routes by grade and length, crags by what their own rows hold; never by a figure that was not asked."""
    await holds(
        asker,
        Case("土地公土地婆 誰比較長", ("土地公比較長：",), ("找不到",)),
        Case("土地公比土地婆長幾公尺", ("土地公比較長，相差 2 公尺",)),
        Case("黑無常白無常 差幾級？", ("黑無常比較難，相差 1 級（每個字母算一級）", "5.10c"), ("找不到",)),
        Case("How many metres longer is Zeta than Clueless?", ("Zeta is longer, by 8 m",)),
        Case("墾丁、壽山、關子嶺 岩壁最高的是哪個？最高到幾米", ("墾丁的岩壁最高", "7–21 公尺"), ("條路線",)),
        Case("which crag has the shortest approach", ("Shoushan has the shortest walk", "5–10 min")),
        Case("龍洞跟關子嶺，哪個平均路線比較長", ("平均最長的是龍洞",)),
    )


async def test_articles_hold_the_values_that_are_asked_of_them(asker: Asker) -> None:
    """And a general question beside a crag is answered in general, with what its row says."""
    await holds(
        asker,
        Case("綁八字結，尾繩大概要留多長", ("繩徑的十倍", "教練"), ("沒有直接回答",)),
        Case("10+那個加號什麼意思 跟10d差在哪", ("5.10+ 大約是 5.10c 到 5.10d",), ("沒有直接回答",)),
        Case("can I wear rings while climbing", ("Always take rings off",)),
        Case("去龍洞要帶安全帽嗎", ("都應該戴",), ("四稜砂岩",)),
        Case("what is a gaston", ("gaston: Pushing outwards",)),
        Case("抱石英文怎麼說", ("抱石（bouldering）",)),
    )


async def test_what_is_supposed_of_a_route_is_confirmed_or_not(asker: Asker) -> None:
    """By its tags, its grade, its length; where it has no tags, that is said."""
    await holds(
        asker,
        Case("Pump 是外傾嗎", ("Pump 有標記外傾",), ("先列出其中",)),
        Case("Pump 是斜板嗎", ("Pump 沒有標記斜板", "外傾")),
        Case("is Devil in the detail crimpy", ("no features on record",)),
        Case("天堂鳥不是5.12b嗎", ("難度是 5.12c",)),
        Case(
            "will a 60 m rope do for Going to Hokkaido",
            ("is 30 m long", "A rope of 60 m is too short", "more than twice as long"),
        ),
        Case("兩條60米的繩 爬灰色軌跡 放得下來嗎", ("40 公尺", "兩倍"), ("不夠從頂端",)),
        Case("70米的繩 爬來去北海道 放得下來嗎", ("70 公尺的繩子比 30 公尺的兩倍長", "繩長要超過")),
        Case("天堂鳥的左邊是哪條", ("沒有記錄路線左右的順序",)),
    )


async def test_what_else_is_asked_of_the_best_one_is_told_of_it(asker: Asker) -> None:
    """Whoever asks when the cheapest gym opens is not told its price alone; where several tie, each line tells it."""
    await holds(
        asker,
        Case("台北最便宜的岩館幾點開", ("Camp4", "NT$160", "週一至週五 13:00–21:30")),
        Case("find the cheapest gym in Taipei and tell me its phone number", ("NT$160", "02-2382-0523")),
        Case("高雄最便宜的岩館有淋浴嗎", ("抱石基地", "沒有淋浴"), ("不限設施",)),
        Case("肥牛幾級 有影片嗎", ("5.6", "沒有影片紀錄")),
        Case("龍洞最難的傳攀有影片嗎", ("都是 5.13b", "沒有影片紀錄"), ("需要檳榔",)),
        Case(
            "when was the longest route at Longdong first climbed", ("Upper Dragon Ridge", "first ascent date unknown")
        ),
        Case("墾丁最難的是哪條？它有影片嗎", ("都是 5.14a", "2 部影片", "沒有影片紀錄")),
        Case("what's the hardest trad route in Taiwan and how long is it", ("5.13b", "30 m", "15 m")),
    )


async def test_what_stands_beside_the_question_does_not_turn_it(asker: Asker) -> None:
    """A wish to choose, hearsay, a rope or the drive there is not what is asked for."""
    await holds(
        asker,
        Case("想挑一條來磨 中將湯跟左拱門哪個簡單一點", ("中將湯比較簡單", "5.11c", "5.12a")),
        Case("黃粱一夢是5.10還是5.11啊 兩個朋友講的不一樣", ("5.11d", "5.10b"), ("共有 462",)),
        Case("德芙蘭有哪些超過30米的長路線？想確認70米繩夠不夠", ("共有 7 條", "任人唯親"), ("都是 40",)),
        Case("抱石基地自己有停車位嗎 開車去會不會很難停", ("沒有記錄岩館的停車資訊",), ("車站",)),
    )


async def test_what_is_planned_is_not_recorded_however_it_is_asked(asker: Asker) -> None:
    await holds(
        asker,
        *(
            Case(asked, ("沒有記錄以後的計畫",), ("共有",))
            for asked in ("原岩明年會不會在高雄開分館", "Dapro 有沒有打算開分館", "iClimb 下個月會搬家嗎")
        ),
    )


async def test_whoever_asks_whether_one_is_the_best_is_told_what_it_is(asker: Asker) -> None:
    await holds(
        asker,
        Case("烏鴉是第一洞最難的嗎", ("5.14a", "烏鴉（Crow）的難度是 5.13a")),
        Case("is Fat Cow the easiest route at Music Hall?", ("RH5", "Fat Cow (肥牛) is graded 5.6")),
        Case("龍洞最難的是洪來瘋嗎", ("都是 5.14a",), ("的難度是",)),
    )


async def test_a_month_is_a_season_and_no_place(asker: Asker) -> None:
    await holds(
        asker,
        Case("which crag is best in March", ("Long Dong", "Kenting"), ("no place called",)),
        Case("where to climb in Taiwan", ("Defulan", "Shoushan"), (" 5.3, trad",)),
        Case("Can a 60m rope get me down from Long March?", ("30 m", "twice as long as the route")),
        Case("60米的繩子下得來萬里長征嗎", ("30 公尺", "兩倍")),
    )


async def test_a_mark_a_wish_and_a_wall_are_heard_before_what_is_told(asker: Asker) -> None:
    await holds(
        asker,
        Case("幫人問：墾丁有標「適合新手」的路線是哪些？", ("共有 3 條", "康莊大道")),
        Case(
            "Two days in Kenting: my partner leads 5.10, I'm after a 5.12a with a video. What would you pick for me?",
            ("5.12a, with videos at Kenting", "Dark Souls"),
        ),
        Case("這週末要去後門拍赤頭 想確認那條多長", ("赤頭", "21 公尺")),
        Case("龍洞 5.12b 2001年首攀的", ("龍洞沒有 5.12b、2001 年首攀的路線",)),
    )


async def test_whoever_asks_after_rain_is_told_to_wait(asker: Asker) -> None:
    """That the rock is limestone is no leave to climb it wet."""
    await holds(
        asker,
        Case(
            "rained last night is kenting limestone ok to climb", ("does not record how long", "Wet rock"), ("Coral",)
        ),
        Case("It rained last night, can we climb at Kenting today?", ("Wet rock has little friction",)),
        Case("昨天下大雨 龍洞可以爬嗎", ("潮濕的岩石摩擦力差",), ("616",)),
        Case("前天下了整天的雨 龍洞今天能去嗎", ("潮濕的岩石摩擦力差",)),
    )


async def test_outdoors_is_no_gym_and_a_grade_may_be_the_hardest(asker: Asker) -> None:
    await holds(
        asker,
        Case("where can I boulder outdoors", ("Long Dong",), ("gyms",)),
        Case("Is 5.12d the hardest in Guanziling?", ("5.13d",)),
        Case("5.12d是關子嶺最難的嗎", ("5.13d",)),
        Case("what's the vibe like at Longdong on weekends", ("does not record what the mood",), ("616",)),
    )


async def test_an_accident_is_answered_with_what_to_do(asker: Asker) -> None:
    """However it is put and wherever it happened; how to keep from one is another question."""
    await holds(
        asker,
        *(
            Case(asked, ("發生意外時，先確認",), ("沒有記錄",))
            for asked in (
                "隊友墜落撞到頭",
                "朋友摔下來不會動了怎麼辦",
                "朋友在龍洞摔下來昏迷怎麼辦",
                "攀岩受傷流血怎麼辦",
            )
        ),
        Case("somebody decked what should we do first", ("In an accident first",)),
        Case("怎麼避免墜落撞到頭", ("墜落",), ("119",)),
        Case("颱風剛走 龍洞能去嗎", ("潮濕的岩石摩擦力差",), ("616",)),
    )


async def test_what_an_article_is_expected_to_be_asked_is_no_list_of_rows(asker: Asker) -> None:
    await holds(
        asker,
        Case("喝一罐啤酒再去抱石應該還好吧", ("喝酒之後不要爬",), ("條抱石路線",)),
        Case("砂岩下完雨要等幾天才能爬", ("沒有固定的",), ("個砂岩的岩場：",)),
        Case("有人摔下來一直喊背痛，可以先把他搬到旁邊嗎", ("不要隨意移動傷者", "119")),
        # A tag by itself stays what it was.
        Case("多繩距", ("路線",), ("天氣變化",)),
        Case("traverse boulder problem", ("route",), ("Each line is called a problem",)),
    )


async def test_what_is_asked_of_an_unknown_route_is_not_told_of_its_crag(asker: Asker) -> None:
    unknown = "Our data has nothing called “Salty Monsoon”"
    await holds(
        asker,
        Case(
            "My buddy in Kaohsiung raves about a 5.11 called Salty Monsoon on Shoushan. What grade and how long is it?",
            (unknown,),
            ("m high",),
        ),
        Case("What grade is Salty Monsoon at Shoushan, and how many routes does Shoushan have?", (unknown, "107")),
    )


async def test_where_no_gym_of_a_town_is_open_on_a_day_its_gyms_are_told_with_their_hours(asker: Asker) -> None:
    """That there is none is half an answer: which gym it is and that it is closed that day is the other half."""
    await holds(
        asker,
        Case(
            "Is the gym in Hualien open on Sundays?", ("no climbing gyms open on Sunday", "Xiaowo", "closed on Sunday")
        ),
        Case("花蓮那間岩館星期天有開嗎", ("沒有週日有營業的攀岩館", "小窩", "週日公休")),
    )


async def test_what_a_journey_takes_beside_climbing_is_said_not_to_be_recorded(asker: Asker) -> None:
    """Trains, beds, cabs and whom to go with: no list of gyms or routes is an answer."""
    for query, said in (
        ("從板橋去貢寮的火車最早幾點", "班次和車資"),
        ("關子嶺旁邊便宜的民宿推薦一下", "個別的住宿"),
        ("Where can I rent a scooter near Zuoying station?", "car hire or taxis"),
        ("Looking for a belayer in Taichung this Friday evening", "climbing partners"),
        ("往德芙蘭的路今天通車嗎", "步道和路況"),
    ):
        reply = (await asker.ask(query)).reply
        assert (reply.outcome, said in reply.text) == ("not_found", True), reply.text


async def test_what_a_gym_has_and_where_it_is_is_told_beside_prices_and_hours(asker: Asker) -> None:
    """Neither of two things is dropped: a facility beside a price or a day, a station beside rental, a late ticket."""
    await holds(
        asker,
        Case("double 8 Y17 有抱石嗎 週六幾點關", ("沒有抱石區", "10:00–18:30")),
        Case("圓石左營假日門票多少 有淋浴間嗎", ("沒有淋浴設施", "假日單次 NT$320")),
        Case("Do MegaSTONE have showers, and how much is it at the weekend?", ("has no showers", "NT$400")),
        Case("想問內湖運動中心禮拜天下午開到幾點，有沒有淋浴，租鞋多少", ("沒有淋浴設施", "09:00"), ("沒有關於",)),
        Case("B-TOPIA離哪一站近 晚一點進場有優惠嗎", ("草衙站", "星光票 NT$230"), ("沒有關於",)),
        Case("Nearest MRT to Flow and shoe rental price?", ("Gangqian Station", "NT$100")),
        Case("圓石空間左營店平日一張票多少？晚一點進場有沒有便宜的票種", ("320", "星光票 NT$230")),
        Case("Will Boulder Space be open on Chinese New Year?", ("special days",), ("5.11d",)),
        Case("which gym in taichung has the cheapest shoe rental", ("NT$50",), ("NT$300",)),
        Case("What rock is Shoushan, and can I climb there in summer?", ("Limestone", "summer is not one of")),
    )
