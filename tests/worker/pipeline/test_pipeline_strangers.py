"""Questions as strangers put them, by the class of what went wrong with them: what the answer must and must not say."""

from typing import NamedTuple

from tests.worker.pipeline.conftest import Asker


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
