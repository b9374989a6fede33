"""What counts as a preference of the asker's own, and how far it weighs: over the real names, without a model."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from schemas.evidence import Candidate
from schemas.private import Memory
from schemas.reading import Filter, Reading
from tests.worker.readings import grades, reading
from tests.worker.taiwan import fill, opened
from worker.preferences import QUOTE_CHARS, Read, applicable, confirmed, prefer, speaks_of_oneself, stated
from worker.understanding.names.gazetteer import load_gazetteer
from worker.understanding.question import read_question

NOW = datetime(2026, 11, 25, tzinfo=UTC)


@pytest.fixture(scope="session")
def taiwan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample rows in a database."""
    path = tmp_path_factory.mktemp("preferences") / "taiwan.sqlite"
    fill(path)
    return path


@pytest.fixture
async def read(taiwan: Path) -> Read:
    """How a clause is understood."""
    async with opened(taiwan) as rows:
        gazetteer = await load_gazetteer(rows)

    def understand(text: str) -> Reading:
        return read_question(text, gazetteer, now=NOW)

    return understand


@pytest.mark.parametrize(
    ("query", "kind", "quote"),
    [
        ("我比較喜歡裂隙", "style", "我比較喜歡裂隙"),
        ("推薦龍洞的路線，我喜歡斜板。", "style", "我喜歡斜板"),
        ("我主要爬 5.10 左右，有什麼推薦？", "grade", "我主要爬 5.10 左右"),
        ("我平常都去關子嶺", "region", "我平常都去關子嶺"),
        ("我的目標是 5.12a", "goal", "我的目標是 5.12a"),
        ("我沒有岩塞，龍洞可以爬什麼", "gear", "我沒有岩塞"),
        ("我只有一條 60 公尺的繩子", "gear", "我只有一條 60 公尺的繩子"),
        ("I prefer slabs. What should I climb?", "style", "I prefer slabs"),
        ("I usually climb 5.10c, what next?", "grade", "I usually climb 5.10c"),
        ("My goal is 5.12 this year, any ideas?", "goal", "My goal is 5.12 this year"),
        ("I don't have a rack", "gear", "I don't have a rack"),
        ("I mostly climb at Long Dong", "region", "I mostly climb at Long Dong"),
    ],
)
def test_a_statement_in_the_first_person_is_quoted(read: Read, query: str, kind: str, quote: str) -> None:
    """Word for word, by what it is about."""
    assert [(m.kind, m.quote) for m in stated(query, read)] == [(kind, quote)]


def test_the_next_clause_may_leave_the_person_out(read: Read) -> None:
    """After a statement of one's own only: by itself it is said of nobody."""
    assert [m.kind for m in stated("我常去關子嶺，大概爬 5.11a", read)] == ["region", "grade"]
    assert stated("他常去關子嶺，大概爬 5.11a", read) == ()


@pytest.mark.parametrize(
    "query",
    [
        "推薦龍洞的路線",
        "他喜歡斜板",
        "我朋友喜歡裂隙",
        "他跟我說：「我喜歡裂隙」，那是什麼？",
        "小明說我喜歡裂隙",
        "『我的目標是 5.12a』這句話怎麼翻成英文",
        "如果我喜歡裂隙，該去哪裡？",
        "我喜歡裂隙嗎？",
        "我常去哪裡爬？",
        "我喜歡吃牛肉麵",
        "我有一隻貓",
        'My friend says "I like cracks", what are those?',
        "My friend said I like slabs",
        "Do I like slabs?",
        "If I like slabs where should I go",
        "I like pizza",
    ],
)
def test_what_others_say_is_nobody_s_preference(read: Read, query: str) -> None:
    """Nor a quotation, a hypothesis, a question, or what climbing has no use for."""
    assert stated(query, read) == ()


def test_what_is_disliked_takes_the_place_of_what_was_liked(read: Read) -> None:
    """The same thing has one slot, whatever is said of it; a grade has one alone."""
    liked, disliked = stated("我喜歡斜板", read)[0], stated("我不喜歡斜板", read)[0]
    assert (liked.liked, disliked.liked, liked.slot) == (True, False, disliked.slot)
    assert stated("我大概爬 5.9", read)[0].slot == stated("我主要爬 5.11a", read)[0].slot
    assert stated("我沒有岩塞", read)[0].wish == Filter(route_types=("trad",))


def test_a_model_only_points_at_what_the_asker_wrote(read: Read) -> None:
    """Its clauses must stand in the question, in the first person, outside quotations; what they mean code reads."""
    query = "對我來說裂隙最好玩，他說「我超愛斜板」，我家有貓"
    pointed = ["對我來說裂隙最好玩", "我超愛斜板", "我家有貓", "我喜歡外傾", "", "裂隙最好玩"]
    assert [(m.kind, m.quote) for m in confirmed(query, pointed, read)] == [("style", "對我來說裂隙最好玩")]
    assert speaks_of_oneself(query)
    assert not speaks_of_oneself("他說「我喜歡裂隙」")


def test_what_is_quoted_is_bounded(read: Read) -> None:
    """In number and length."""
    many = "，".join(f"我喜歡{word}" for word in ("斜板", "裂隙", "外傾", "稜線", "煙囪"))
    assert len(stated(many, read)) == 3
    assert all(len(m.quote) <= QUOTE_CHARS for m in stated("I like slabs " + "and slabs " * 40, read))


CRACK = Memory("m1", "style", "我喜歡裂隙", True, Filter(features=("crack",)))
RECOMMEND = reading("推薦", intent="recommend")


def route(row_id: str, score: float, *features: str, **facts: str) -> Candidate:
    """A found route."""
    return Candidate(row_id, "route", score, {"features": features, **facts})


FOUND = (route("a", 0.80), route("b", 0.75, "crack"), route("c", 0.40, "crack"), route("d", 0.79, "slab"))


def order(*memories: Memory, asked: Reading = RECOMMEND, shown: int = 4) -> tuple[str, list[str]]:
    """The ids in their order, and the quotes that made it."""
    found = prefer(FOUND, applicable(memories, asked), shown=shown)
    return "".join(c.id for c in found.candidates), [m.quote for m in found.used]


def test_a_preference_orders_like_candidates_and_hides_none() -> None:
    """What suits comes first among near equals; what fits far less stays behind, and nothing is lost."""
    assert order(CRACK) == ("badc", [CRACK.quote])
    assert order() == ("abcd", [])


def test_what_is_avoided_comes_later() -> None:
    """And stays in the list."""
    assert order(Memory("m", "style", "我怕斜板", False, Filter(features=("slab",)))) == ("abdc", ["我怕斜板"])


def test_a_preference_that_changes_nothing_is_not_told() -> None:
    """Nor one that only moves rows that are not shown."""
    assert order(Memory("m", "style", "x", True, Filter(features=("roof",)))) == ("abcd", [])
    assert prefer(FOUND[:1], [CRACK], shown=4).used == ()


@pytest.mark.parametrize(
    "asked",
    [
        reading("列出", intent="list"),
        reading("推薦", intent="recommend", filter=Filter(features=("slab",))),
    ],
)
def test_the_question_s_own_word_stands_alone(asked: Reading) -> None:
    """A list is a list of facts; and who asks for slabs gets slabs."""
    assert order(CRACK, asked=asked) == ("abcd", [])


def test_places_and_grades_give_way_to_the_question() -> None:
    """Each in its own field."""
    grade = Memory("m", "grade", "g", True, Filter(grades=grades("5.10a", "5.10d")))
    place = Memory("m", "region", "p", True, Filter(crag_ids=("longdong",)))
    found = (
        Candidate("a", "route", 0.5, {"crag_id": "kenting", "grade_system": "yds", "grade_min": 1, "grade_max": 1}),
        Candidate("b", "route", 0.5, {"crag_id": "longdong", "grade_system": "v", "grade_min": 1, "grade_max": 1}),
    )
    assert prefer(found[::-1], applicable([place], RECOMMEND), shown=2).used == ()
    assert prefer(found, applicable([place], RECOMMEND), shown=2).used == (place,)
    asked = reading("推薦", intent="recommend", filter=Filter(crag_ids=("kenting",), grades=grades("5.9", "5.9")))
    assert applicable([place, grade], asked) == ()
