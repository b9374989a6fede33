"""Plain questions about routes whose answer is in the records."""

from tests.worker.pipeline.conftest import Asker
from tests.worker.pipeline.test_pipeline_strangers import Case, holds
from worker.outcome import Outcome


async def test_two_routes_are_compared_by_videos_and_years(asker: Asker) -> None:
    """The figure that decides is shown, and whose figure is missing is told."""
    await holds(
        asker,
        Case("Which has more videos, ROC or Undercling Jam?", ("ROC has more videos", "3 videos"), ("harder",)),
        Case("中華民國跟倒拉夾手哪條影片多", ("中華民國的影片比較多", "3 部影片"), ("比較難",)),
        Case("向陽懸岩和樓梯間哪條比較早首攀", ("向陽懸岩比較早首攀", "1990 年首攀"), ("找不到",)),
        Case("向陽懸岩和肥牛哪條比較老", ("肥牛沒有這一項的紀錄，無法比較",), ("並列",)),
        Case("肥牛和瘦馬哪條影片比較多", ("肥牛和瘦馬沒有這一項的紀錄",), ("比較難",)),
        Case(
            "Which was first climbed earlier, Sunshine Overhang or Under the Staircase?",
            ("Sunshine Overhang was climbed first",),
            ("easier",),
        ),
    )


async def test_neighbours_may_be_bounded_by_grade(asker: Asker) -> None:
    await holds(
        asker,
        Case("Harder routes in the same area as Fat Cow?", ("93 more routes graded 5.7 and up at Music Hall",)),
        Case("肥牛那面岩壁還有哪些路線", ("破碎面另外還有 16 條路線",)),
    )


async def test_what_a_named_route_is_asked_is_told_of_it(asker: Asker) -> None:
    await holds(
        asker,
        Case("How popular is ROC?", ("ROC (中華民國) has 3 videos",)),
        Case("How do I get down from Fat Cow?", ("tagged walk-off",), ("public transport",)),
        Case("肥牛有浮石嗎", ("肥牛（Fat Cow）沒有標記岩質鬆動",), ("沒有關於",)),
        Case("肥牛適合新手嗎", ("肥牛（Fat Cow）",), ("青蛙王子",)),
    )


async def test_places_and_names_are_counted_as_asked(asker: Asker) -> None:
    await holds(
        asker,
        Case("Which crag has the most routes at least 20 metres long?", ("the most is Long Dong (176)",), ("fewest",)),
        Case("Does Longdong or Defulan have longer routes on average?", ("longest on average at Defulan",), ("Yes,",)),
        Case("有別名的路線", ("6 條有登錄別名的路線",)),
        Case("trad routes with bolts", ("98 trad routes with at least 1 bolt in",)),
        Case("Which routes are open projects?", ("8 routes with “Project” in the name",)),
    )


async def test_a_list_of_ten_is_shown_whole_and_a_longer_one_begins_with_eight(asker: Asker) -> None:
    """Of rows that are counted too; who says how many, in the question or beside it, gets just as many."""
    listed, counted, longer = "關子嶺集合場有哪些路線", "桃園市、台中市和台南市有幾間岩館", "墾丁有哪些 5.9 以下的運攀"
    for query, lines in ((listed, 10), (counted, 9), (longer, 8), ("list 5 routes at Assembling Field", 5)):
        assert len(rows(await asker.ask(query))) == lines, query
    assert len(rows(await asker.ask(listed, limit=8))) == 8


def rows(outcome: Outcome) -> list[str]:
    """The lines of an answer's list."""
    return [line for line in outcome.reply.text.splitlines() if line.startswith("- ")]


async def test_whether_all_are_so_is_answered_with_yes_or_no(asker: Asker) -> None:
    """Whose length is not on record need not be shorter; of all there is no share."""
    await holds(
        asker,
        Case("關子嶺的路線都不超過15米嗎", ("不是，並非全部都符合", "43 條", "佔全部 50 條路線的 86.0%")),
        Case("壽山5.12全部是運攀嗎", ("是，全部都符合", "17 條"), ("佔全部",)),
        Case("Do all the gyms in Kaohsiung have lead climbing?", ("No, not all of them", "33.3% of all 3"), ("Yes",)),
        Case("Does every crag in Taiwan have parking?", ("No, not all of them", "80.0% of all 5 crags"), ("Yes",)),
        Case("Kids in tow, toilets nearby please. Which crag?", ("Long Dong", "Shoushan"), ("Kenting", "Defulan")),
        Case("只爬trad，德芙蘭跟龍洞哪邊5.8以下選擇多", ("德芙蘭有 5 條路線", "龍洞有 121 條路線")),
        Case("關子嶺5.13有幾條 都在哪一區", ("毒刺林（2 條）、終極岩（1 條）",)),
        Case("Is there nothing above 5.13 at Shoushan?", ("no routes graded 5.14a and up",), ("No, ", "Yes, ")),
    )
