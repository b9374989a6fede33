"""Short questions behind one that articles answered: those that say too little go on from it, the others do not."""

import pytest

from schemas.reading import Turn
from tests.worker.pipeline.conftest import Asker

GOES_ON = [
    ("手指滑輪受傷了怎麼辦", "期間可以爬嗎", "common-injuries"),
    ("free solo 是什麼", "合法嗎", "free-solo"),
    ("free solo 是什麼", "台灣有人玩嗎", "free-solo"),
    ("手皮破了怎麼辦", "要貼起來嗎", "skin-care"),
    ("怎麼訓練指力", "吊多久才夠", "hangboard"),
    ("我有高血壓可以攀岩嗎", "要先看醫生嗎", "health"),
    ("怎麼看 topo", "那些數字是什麼意思", "reading-topo"),
    ("競技攀岩怎麼計分", "奧運有嗎", "competitions"),
    ("岩場遇到蛇怎麼辦", "會有毒嗎", "crag-animals"),
    ("Is bouldering dangerous?", "how do I fall properly", "bouldering"),
    ("is climbing good for weight loss", "how often should I go", "body-effects"),
]
BEGINS_ANEW = [
    ("手指滑輪受傷了怎麼辦", "岩鞋要買多大", "climbing-shoes"),
    ("競技攀岩怎麼計分", "怎麼避免手皮破掉", "skin-care"),
    ("free solo 是什麼", "抱石的 V 級怎麼算", "boulder-grades"),
    ("頂繩是什麼", "先鋒要怎麼學", "lead-climbing"),
    ("what is a GriGri", "is climbing bad for your fingers", "body-effects"),
    ("what's a multi-pitch climb", "can kids climb", "children"),
    ("how do I start lead climbing", "how far will I fall", "falling"),
    ("攀岩會變壯嗎", "喝高蛋白有用嗎", "food"),
]


@pytest.mark.parametrize(("before", "then", "article"), [*GOES_ON, *BEGINS_ANEW])
async def test_the_article_of_what_is_asked_answers(before: str, then: str, article: str, asker: Asker) -> None:
    told = (await asker.ask(before, no_cache=True)).reply.text
    history = [Turn("user", before), Turn("assistant", told)]
    reply = (await asker.ask(then, no_cache=True, history=history)).reply
    assert (reply.outcome, reply.evidence.items[0].id) == ("answered", article)


@pytest.mark.parametrize(
    ("said", "article"),
    [
        (("繩子怎麼保養", "可以曬太陽嗎", "多久洗一次"), "rope-care"),
        (("繩子怎麼保養", "可以曬太陽嗎", "多久洗一次", "那吊帶呢"), "harness"),
        (("什麼是 crux", "遇到過不去怎麼辦", "可以休息嗎"), "route-reading"),
        (("岩館裡的顏色代表什麼", "每間都一樣嗎"), "boulder-grades"),
    ],
)
async def test_a_topic_is_kept_over_several_questions(said: tuple[str, ...], article: str, asker: Asker) -> None:
    history: list[Turn] = []
    for question in said:
        reply = (await asker.ask(question, no_cache=True, history=history)).reply
        history += [Turn("user", question), Turn("assistant", reply.text)]
    assert (reply.outcome, reply.evidence.items[0].id) == ("answered", article)


async def test_what_nobody_records_is_not_told_by_what_was_explained(asker: Asker) -> None:
    history = [Turn("user", "free solo 是什麼"), Turn("assistant", "不用繩子和保護攀登高的岩壁。")]
    assert (await asker.ask("有人死掉嗎", no_cache=True, history=history)).reply.outcome == "not_found"


async def test_how_much_softer_a_route_is_asks_for_no_price(asker: Asker) -> None:
    history = [Turn("user", "What's Moby Dick graded?"), Turn("assistant", "Moby Dick is a trad route graded 5.10a.")]
    asked = "How about the easy one beside it, how much softer is it?"
    reply = (await asker.ask(asked, no_cache=True, history=history)).reply
    assert "NT$" not in reply.text
    assert "5.10a" in reply.text
