"""Where only a name can stand, words in small letters are one; distances of what is named are told of it."""

import pytest

from tests.worker.understanding.phrases import Ask

UNKNOWN = (
    ("has anyone climbed grumpy walrus in kenting", "grumpy walrus"),
    ("is grumpy walrus any good", "grumpy walrus"),
    ("anyone know the beta for grumpy walrus", "grumpy walrus"),
    ("how many bolts does silly banana have", "silly banana"),
    ("i want to try silly banana at guanziling", "silly banana"),
    ("where's angry penguin", "angry penguin"),
    ("is lazy otter trad or sport", "lazy otter"),
    ("lazy otter beta?", "lazy otter"),
    ("龍洞 purple octopus 多難", "purple octopus"),
    ("bolts on Thunder Road?", "Thunder Road"),
    ("鬼老", "鬼老"),
)
KNOWN = (
    "is the flying squirrel in the field hard",
    "is bouldering hard",
    "is it worth climbing outside",
    "any beta on parking at long dong",
    "i want to try trad climbing at long dong",
    "have you tried slab climbing",
    "how hard is leading outside",
    "where's the nearest crag",
    "how many bolts does fat cow have",
)


@pytest.mark.parametrize(("question", "name"), UNKNOWN, ids=[q for q, _ in UNKNOWN])
def test_a_name_that_nobody_bears_is_unknown(question: str, name: str, ask: Ask) -> None:
    reading = ask(question)
    assert reading.unknown_names == (name,)
    assert reading.missing is None


@pytest.mark.parametrize("question", KNOWN)
def test_what_is_no_name_is_none(question: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.unknown_names, reading.unknown_places) == ((), ())


@pytest.mark.parametrize(
    ("question", "crag", "place"),
    [
        ("how far is Shoushan from Kaohsiung", "shoushan", "高雄市"),
        ("壽山離高雄市區多遠", "shoushan", "高雄市"),
        ("墾丁離台北多遠", "kenting", "台北市"),
        ("distance from Taichung to Defulan", "defulan", "台中市"),
    ],
)
def test_how_far_a_crag_is_from_a_town(question: str, crag: str, place: str, ask: Ask) -> None:
    reading = ask(question)
    assert (reading.subject, reading.filter.crag_ids, [m.name for m in reading.near]) == ("crag", (crag,), [place])


def test_which_is_nearer_is_told_by_distance(ask: Ask) -> None:
    assert [m.name for m in ask("龍洞跟墾丁哪個離台北近").near] == ["台北市"]


@pytest.mark.parametrize("question", ["how far apart are the bolts at Long Dong", "龍洞哪些路線放很遠", "龍洞怎麼去"])
def test_other_distances_are_of_no_town(question: str, ask: Ask) -> None:
    assert ask(question).near == ()


@pytest.mark.parametrize("question", ["海邊", "颱風", "寫個笑話", "卡關", "裂隙", "What's the EDK?", "what’s a pas"])
def test_a_lone_word_of_the_world_or_of_climbing_is_no_name(question: str, ask: Ask) -> None:
    assert ask(question).unknown_names == ()
