"""Questions about routes: the first sentence answers what was asked, with yes or no where that was asked."""

from tests.worker.pipeline.conftest import Asker
from tests.worker.pipeline.test_pipeline_strangers import Case, holds


async def test_whether_there_are_such_routes_is_answered_first(asker: Asker) -> None:
    """What nothing meets is said not to be there, before anything that was loosened."""
    dump = "here are 8"
    await holds(
        asker,
        Case(
            "does Kenting have trad?", ("No, there are no trad routes at Kenting. ", "regardless of climbing"), (dump,)
        ),
        Case("墾丁有沒有 5.8", ("沒有，墾丁沒有 5.8 的路線。以下把難度放寬為",)),
        Case("墾丁的傳攀有哪些", ("墾丁沒有傳統攀登路線。以下不限攀登類型。",), ("沒有，",)),
        Case(
            "德芙蘭有 50 米以上的路線嗎",
            ("沒有，德芙蘭沒有至少 50 公尺的路線。另有 16 條長度不明，未計入。以下不限長度。",),
        ),
        Case("Does shoushan have anything easier than 5.7?", ("Yes, there are 3 routes graded up to 5.6 at Shoushan",)),
        Case("台北有抱石館嗎", ("有，台北市共有",)),
        Case("浪漫的5.10有嗎", ("資料裡沒有關於「浪漫」的記錄，沒有列入條件。目前資料中共有",), ("有，",)),
        Case("關子嶺最難是5.13d嗎", ("關子嶺最難的路線是毒領風騷（Clueless），5.13d",)),
    )


async def test_what_others_share_with_a_named_route_bounds_them(asker: Asker) -> None:
    await holds(
        asker,
        Case("跟忠孝同一區同難度的還有哪些", ("龍洞長巷另外還有 1 條 5.10a 的路線", "凹洞懸岩"), ("- 忠孝",)),
        Case("same length as Desperado", ("43 more routes 15 m long",), ("- Desperado",)),
        Case("anything as hard as Lightning on the same wall", ("5 more routes graded 5.12a at Sunshine Wall",)),
        Case("跟求生之路一樣長的", ("求生之路",), ("條路線", "公尺的路線")),
    )


async def test_protection_is_not_turned_round(asker: Asker) -> None:
    """Who need not place protection is shown no route on which one must."""
    await holds(
        asker,
        Case("德芙蘭有哪些不用自己放保護的", ("非傳統攀登",), ("，傳統攀登，",)),
        Case("德芙蘭傳攀有哪些不用自己放保護", ("德芙蘭沒有至少 1 個 bolt 的傳統攀登路線",)),
        Case(
            "bolted every 2 metres routes in shoushan?", ("does not record how far apart the bolts are",), ("2 m long",)
        ),
        Case("bolt 太少的不要，關子嶺 5.11 的", ("bolt 最多的排前面",)),
    )


async def test_kinds_of_routes_are_heard_in_other_words(asker: Asker) -> None:
    await holds(
        asker,
        Case("哪些路線的難度還沒定", ("難度未定的路線",)),
        Case("德芙蘭混合的路線", ("2 條混合保護路線",)),
        Case("有哪些繩距大於一段的路線", ("標記為多繩距",)),
        Case(
            "Are there any routes in Hualien?",
            ("no crag in Hualien", "Defulan"),
            ("NS-SHAFT (小朋友下樓梯) is about", "Yes,"),
        ),
        Case("都蘭有路線嗎", ("資料裡沒有「都蘭」這個地方",), ("有，",)),
    )


async def test_all_of_a_kind_is_answered_with_yes_or_no(asker: Asker) -> None:
    await holds(
        asker,
        Case("是不是所有關子嶺的路線都是運攀", ("不是，關子嶺的 50 條路線不全是同一種",)),
        Case("Is Kenting all sport?", ("Yes, all 120 routes at Kenting are of one kind: sport (120)",)),
        Case("is kenting only trad", ("No, the 120 routes at Kenting",)),
        Case("Is Music Hall mostly trad?", ("largest group",), ("Yes,", "No,")),
    )


async def test_whoever_wants_the_whole_list_is_shown_it(asker: Asker) -> None:
    await holds(
        asker,
        Case("關子嶺 5.10 全部列出來", ("共有 14 條", "錦蛇"), ("先列出",)),
        Case("關子嶺 5.12 每條各幾根bolt", ("共有 17 條", "方塊酥"), ("先列出", "最集中")),
        Case("墾丁 5.7 那幾條各幾米", ("共有 5 條 5.7 的路線", "泡芙寶貝"), ("最集中",)),
        Case("three routes at Guanziling for a 5.10 climber", ("here are 3 of them",)),
        Case("I'd like something between 20 and 30 metres, 5.9 max, fully bolted, any crag", ("Iron Steak",)),
    )


async def test_several_routes_in_one_question_are_all_meant(asker: Asker) -> None:
    await holds(
        asker,
        Case("龍脊左路中路右路哪條最簡單", ("龍脊左路最簡單", "龍脊中路", "龍脊右路")),
        Case("忠孝、仁愛、信義哪個最難", ("仁愛和信義最難（並列）",)),
        Case("左耳右耳哪個難", ("左耳比較難",)),
        Case("is the blue sky in guanziling harder than fight at school gate?", ("Fight is harder",)),
        Case("五十二 是 5.12b 對吧", ("五十二（Fifty-Two）的難度是 5.12b",)),
        Case("幫我確認一下 大鼓 5.11b 14公尺 10根bolt 有沒有錯", ("大鼓（Big Drum）的難度是 5.11b",), ("沒有關於",)),
        Case("直上在龍洞是幾點幾", ("直上（Straight Up）的難度是 5.12b",)),
    )
