"""Several counts in one question are each counted, and a bound in sloppy words is one."""

from tests.worker.pipeline.conftest import Asker
from tests.worker.pipeline.test_pipeline_strangers import Case, holds


async def test_counts_asked_in_one_breath_are_each_counted(asker: Asker) -> None:
    """A total is of all there are, not of those counted before it; the place may be named last."""
    await holds(
        asker,
        Case("壽山5.12a以上有幾條、全部幾條？", ("18 條", "107 條")),
        Case("龍洞傳攀有幾條、運攀有幾條、總共幾條", ("326 條", "204 條", "616 條")),
        Case("how many trad and how many sport routes at Long Dong", ("326", "204"), ("338",)),
        Case("一線天 5.9跟以下 有哪些", ("4 條",)),
        Case("longdong 5.6 n below", ("up to 5.6",)),
    )


async def test_a_second_question_is_asked_in_every_syntax(asker: Asker) -> None:
    """What follows a particle, a question mark or "each" is asked as well as what stands before it."""
    await holds(
        asker,
        Case("黃金谷bolt線有幾條啊 最難那條幾級", ("24 條", "5.13d")),
        Case("Kenting average route length? and longest one?", ("12.9 m", "21 m")),
        Case("學姐說金三角是德芙蘭最親民的一區，那裡總共幾條線？最硬的又是哪一條？", ("11 條", "私釀"), ("黑娜",)),
        Case("比較一下：神秘森林跟白牆，墾丁這兩區各有幾條線？哪一區的線比較長", ("8 條", "10 條", "16.6 公尺")),
        Case("School Gate and Clocktower: how many routes each? Which one has longer routes?", ("51", "54", "longest")),
        Case("which has more 5.11s, Guanziling or Shoushan, and what about 5.12s?", ("34 routes", "17 routes")),
        Case("竹北iClimb兩館，成功館和勝利館，何者有先鋒牆？又平日單次票價相差多少？", ("先鋒攀登", "NT$30")),
        Case("龍洞抱石佔幾成 傳攀佔幾成", ("7.1%", "52.9%"), ("60.1%",)),
        Case("關子嶺5.12跟5.13各有幾條 加起來佔多少", ("17 條", "3 條", "40.0%")),
        Case("音樂廳最短的抱石跟最長的傳攀分別是哪條", ("抱石路線", "小三角"), ("傳統攀登或抱石",)),
        Case("德芙蘭屬於何種岩石？與龍洞之岩石有無不同？", ("石英質砂岩", "四稜砂岩")),
        Case("What is the grade of Verdon du Taiwan, and in which year was it opened?", ("5.10b", "2005")),
        Case("How many boulder problems are listed for Guanziling, and what grade?", ("1 boulder", "V5")),
    )


async def test_an_attribute_of_what_is_listed_is_told_by_the_list(asker: Asker) -> None:
    """No sum over all of a crag stands in for the bolts of the one route that was told of before."""
    await holds(
        asker,
        Case(
            "I would like to try one 8a, so about 5.13b, at Guanziling. Is there such a route, with how many bolts?",
            ("The Dragon Dances in the Air", "14 bolts"),
            ("294",),
        ),
        Case("音樂廳長度三十公尺以上的路線有哪些？一併註明難度。", ("共有 7 條",)),
        Case("Which crag has the shortest approach and which has the longest?", ("Shoushan",), ("Dragon Ridge",)),
    )


async def test_which_of_several_named_routes_are_so(asker: Asker) -> None:
    """A list that names routes is a list of these."""
    await holds(
        asker,
        Case("Which of these is not a sport route: Convenient, Nugget, Never?", ("1 route", "Nugget"), ("432",)),
        Case("以下哪幾條在墾丁：美人照鏡、豆豆龍、終極右、閃電", ("2 條", "閃電", "豆豆龍"), ("120",)),
        Case("黑娜、小混混、高利貸裡面有哪幾條是5.8以下", ("2 條", "黑娜"), ("高利貸",)),
        Case("How many of Lightning, Totoro and The Frog Prince are at Kenting?", ("2 routes",), ("120",)),
    )


async def test_what_is_ahead_is_not_asked_for(asker: Asker) -> None:
    """The first is named so that the second is told."""
    await holds(
        asker,
        Case("龍洞最長的路線是上龍脊這我知道，那麼排名第二長的是哪一條", ("登峰造極", "80 公尺")),
        Case("What's the second-cheapest day pass in Taipei after Camp4?", ("Neihu Sports Center", "NT$200")),
    )


async def test_a_day_is_built_from_a_warm_up(asker: Asker) -> None:
    """The warm-up is of the grade that is said, and the day goes up to the harder one."""
    await holds(
        asker,
        Case(
            "Plan me a Kenting day: warm up on 5.10s, then project something 5.12", ("warm-up: ", "5.10", "project: ")
        ),
        Case("排一下龍洞一天 早上爬5.8熱身 下午試5.10c運攀", ("熱身：龍船首", "挑戰：", "5.10c")),
    )


async def test_a_rope_that_is_told_bears_on_what_is_long(asker: Asker) -> None:
    """Whoever says how long the rope is, and asks of long routes, is told that it must be twice as long."""
    await holds(
        asker,
        Case("我們只有一條60米繩，德芙蘭崇高之地那些40米的是不是不能爬", ("4 條", "兩倍")),
        Case("We have a 60 m rope. Are the 40 m routes at Loftier out?", ("4 routes", "twice as long")),
        Case("With a 40 m rope, can I lower off Box Grater?", ("25 m", "twice as long")),
    )
