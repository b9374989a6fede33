"""What the composer says, read as a climber in Taipei would, from the real sample data."""

import re
from dataclasses import replace
from pathlib import Path
from string import Formatter

import pytest

from schemas.evidence import Candidate, Relaxation
from schemas.reading import Filter, Locale, Mention, Reading
from tests.worker.readings import FAT_COW, KENTING, LONGDONG, SKINNY_HORSE, UNSETTLED, ZHONGHE, grades, many, reading
from tests.worker.taiwan import add_condition, opened, published
from worker.compose import LITERALS, Composed, compose
from worker.compose.packing import pack
from worker.compose.phrases_en import PHRASES as ENGLISH
from worker.compose.phrases_zh import PHRASES as CHINESE
from worker.sql.answering import Asked, answer, personal
from worker.sql.facts import flatten
from worker.verify import check
from wrangler_compat.readonly import ReadOnlyDatabase

ROUTES = published("routes")


async def said(
    read: ReadOnlyDatabase, r: Reading, locale: Locale = "zh-TW", limit: int = 8, *, now_ms: int = 0
) -> Composed:
    """The composed answer to a reading, checked."""
    evidence = await answer(read, Asked(r, r.filter, locale, limit, now_ms))
    composed = compose(r, evidence, (), locale, limit)
    verified = check(composed.draft, evidence, literals=LITERALS)
    assert verified.ok, (composed.draft.text, verified.failures)
    return composed


def test_both_languages_have_the_same_phrases_with_the_same_slots() -> None:
    """A phrase that one language lacks, or fills otherwise, would fail on a user's question."""
    assert set(CHINESE) == set(ENGLISH)
    for key, text in CHINESE.items():
        slots = [sorted(f for _, f, _, _ in Formatter().parse(t) if f) for t in (text, ENGLISH[key])]
        assert slots[0] == slots[1], key


def test_no_fixed_wording_holds_a_figure() -> None:
    """Every figure in an answer comes from a claim."""
    assert not [text for text in LITERALS if re.search(r"\d", text)]


async def test_a_count_names_the_place_and_cites_it(read: ReadOnlyDatabase) -> None:
    """龍洞共有 616 條路線, with the crag as its source."""
    r = reading(intent="count", filter=Filter(crag_ids=("longdong",)), mentions=(LONGDONG,))
    total = sum(route["crag_id"] == "longdong" for route in ROUTES)
    assert (await said(read, r)).draft.text == f"龍洞共有 {total} 條路線，難度從 5.3 到 5.14a [1]。"
    assert (
        await said(read, r, "en")
    ).draft.text == f"There are {total} routes at Long Dong, graded from 5.3 to 5.14a [1]."


async def test_a_list_says_how_many_there_are_and_how_many_are_shown(read: ReadOnlyDatabase) -> None:
    """One sentence, then a line for each of the first eight, each with its number."""
    r = reading(filter=Filter(crag_ids=("kenting",), grades=grades("5.11a", "5.12d")))
    lines = (await said(read, r)).draft.text.splitlines()
    assert lines[0] == "墾丁共有 58 條 5.11a–5.12d 的路線，先列出其中 8 條："
    assert len(lines) == 9
    assert all(line.startswith("- ") and line.endswith(f"[{i}]") for i, line in enumerate(lines[1:], 1))


async def test_what_could_not_be_decided_is_said_apart(read: ReadOnlyDatabase) -> None:
    """Unsettled grades and missing bolt counts are neither counted nor forgotten."""
    f = Filter(crag_ids=("longdong",), grades=grades("5.12a", "5.12d"), bolts_min=10)
    text = (await said(read, reading(filter=f))).draft.text
    assert "條難度未定或跨級，未計入" in text
    assert "條 bolt 數不明，未計入" in text


async def test_a_trad_route_without_bolts_is_a_fact_and_a_missing_count_is_not(read: ReadOnlyDatabase) -> None:
    """Zero bolts are said with what follows from it; a missing count is said to be unknown."""
    fat_cow = (await said(read, reading(intent="detail", mentions=(FAT_COW,), attributes=("bolts",)))).draft.text
    assert "沒有 bolt，需要自備保護裝備" in fat_cow
    unknown = next(r for r in ROUTES if "bolt_count" not in r and r.get("name"))
    mention = Mention("route", (unknown["id"],), unknown["name"], unknown["name"], 0, 1)
    text = (await said(read, reading(intent="detail", mentions=(mention,), attributes=("bolts",)))).draft.text
    assert "bolt 數不明" in text


async def test_an_unsettled_grade_is_never_made_up(read: ReadOnlyDatabase) -> None:
    """5.?? is said as it was published."""
    r = reading(intent="detail", mentions=(UNSETTLED,), attributes=("grade",))
    assert (await said(read, r)).draft.text.startswith("95魔障（Devil's Challenge）：難度未定（5.??）；")
    assert "grade not settled (5.??)" in (await said(read, r, "en")).draft.text


async def test_an_unknown_place_is_not_found_and_the_known_ones_are_named(read: ReadOnlyDatabase) -> None:
    """火星岩場: no such place; these crags exist."""
    composed = await said(read, reading(intent="detail", subject="crag", unknown_places=("火星岩場",)))
    assert composed.outcome == "not_found"
    assert composed.draft.text.startswith("資料裡沒有「火星岩場」這個地方。目前收錄的岩場有")
    assert all(crag["name"] in composed.draft.text for crag in published("crags"))


async def test_a_misspelled_name_is_offered_and_not_put_in(read: ReadOnlyDatabase) -> None:
    """天天練藍 may have meant 天天天藍; its grade is not told unasked."""
    r = next(r for r in many() if r.unknown_names)
    composed = await said(read, r)
    assert composed.outcome == "not_found"
    assert composed.draft.text == "資料裡找不到「天天練藍」。你要找的是不是「天天天藍」？"


async def test_hours_of_the_asked_day_and_time(read: ReadOnlyDatabase) -> None:
    """Open at eight on Saturday, and the hours that say so."""
    asked = reading(intent="detail", subject="gym", mentions=(ZHONGHE,), attributes=("hours",), weekday="saturday")
    text = (await said(read, replace(asked, minute=1200))).draft.text
    assert text.splitlines() == [
        "原岩攀岩館-中和店週六 20:00 有營業 [1]。",
        "原岩攀岩館-中和店的營業時間：週六 09:00–22:00 [1]。",
    ]
    late = (await said(read, replace(asked, minute=1380), "en")).draft.text
    assert late.startswith("T-Up Climbing Gym Zhonghe is closed: Saturday at 23:00 [1].")


async def test_a_notice_is_cited_while_it_is_in_force(own: Path) -> None:
    """After it is posted it is in the answer with its own source; when it has ended it is not."""
    add_condition(own, "tup-zhonghe", "週六 20:00 後整理路線 [重要]", ends_at=1_000)
    r = reading(intent="detail", subject="gym", mentions=(ZHONGHE,), attributes=("hours",))
    async with opened(own) as read:
        now = await said(read, r, now_ms=500)
        later = await said(read, r, now_ms=1_500)
    assert now.draft.text.endswith("最新公告：週六 20:00 後整理路線 ［重要］ [2]")
    assert "公告" not in later.draft.text


async def test_a_comparison_says_who_is_ahead(read: ReadOnlyDatabase) -> None:
    """By code: the harder route, the crag with more routes; with a table beside."""
    harder = reading(intent="compare", mentions=(FAT_COW, SKINNY_HORSE))
    assert (await said(read, harder)).draft.text.startswith("瘦馬比較難：\n- 肥牛（Fat Cow）：5.6")
    places = reading(intent="compare", mentions=(LONGDONG, KENTING))
    assert (await said(read, places, "en")).draft.text.startswith("Long Dong has more routes:\n")
    evidence = await answer(read, Asked(places, places.filter, "zh-TW", 8, 0))
    assert evidence.table is not None
    assert [row[:2] for row in evidence.table.rows] == [("龍洞", 616), ("墾丁", 120)]


@pytest.mark.parametrize("crag", ["longdong", "defulan", "guanziling", "kenting", "shoushan"])
async def test_the_hardest_route_is_the_hardest_exact_grade(read: ReadOnlyDatabase, crag: str) -> None:
    """The extreme agrees with the files; V grades and unsettled ones take no part."""
    exact = [
        (int(m[1]), m[2], route["name"] if "name" in route else route["name_en"])
        for route in ROUTES
        if route["crag_id"] == crag
        and (m := re.fullmatch(r"5\.(\d+)([a-d]?)\+?", route["grade"]))
        and route["grade"] != "5.10+"
    ]
    top = max((number, letter) for number, letter, _ in exact)
    r = reading(intent="extreme", extreme="hardest", filter=Filter(crag_ids=(crag,)))
    text = (await said(read, r, limit=20)).draft.text
    assert f"5.{top[0]}{top[1]}" in text.splitlines()[0]
    for number, letter, name in exact:
        if (number, letter) == top:
            assert name in text


async def test_a_distribution_adds_up(read: ReadOnlyDatabase) -> None:
    """The groups and the unsettled ones together are all routes."""
    r = reading(intent="distribution", filter=Filter(crag_ids=("longdong",)), group_by="grade")
    evidence = await answer(read, Asked(r, r.filter, "zh-TW", 8, 0))
    assert evidence.table is not None
    apart = next(v.value for v in evidence.values if v.key == "uncertain.grade.count")
    assert isinstance(apart, int)
    assert sum(int(str(row[1])) for row in evidence.table.rows) + apart == evidence.total == 616


async def test_what_was_loosened_is_said_first(read: ReadOnlyDatabase) -> None:
    """No trad in Guanziling: said, then what there is without that."""
    r = reading(filter=Filter(crag_ids=("guanziling",)))
    relaxed = (Relaxation("route_types", "傳統攀登", None),)
    evidence = await answer(read, Asked(r, r.filter, "zh-TW", 2, 0), relaxed)
    composed = compose(r, evidence, relaxed, "zh-TW", 2)
    assert check(composed.draft, evidence, literals=LITERALS).ok
    first, then = composed.draft.text.split("。", 1)
    assert first == "沒有完全符合的結果，以下不限攀登類型（原本的條件是「傳統攀登」）"
    assert then.startswith("關子嶺共有 50 條路線")


def test_a_personal_question_needs_its_owner() -> None:
    """Nobody signed in: the answer says so and nothing else."""
    r = reading(intent="count", personal=True)
    composed = compose(r, personal(signed_in=False), (), "zh-TW")
    assert composed.outcome == "declined"
    assert composed.draft.text.startswith("這屬於你個人的紀錄，請先登入再問一次")


async def test_knowledge_without_an_article_is_not_answered(read: ReadOnlyDatabase) -> None:
    """An honest no, and an instructor where safety depends on it."""
    composed = await said(read, reading(intent="knowledge", subject=None, text="怎麼打八字結"))
    assert composed.outcome == "not_found"
    assert "還沒有收錄這個主題的文章" in composed.draft.text
    assert "教練" in composed.draft.text
    calm = await said(read, reading(intent="knowledge", subject=None, text="岩鞋怎麼挑"))
    assert "教練" not in calm.draft.text


async def test_every_answer_offers_questions_in_its_language(read: ReadOnlyDatabase) -> None:
    """Two or three, all different."""
    for r in many():
        for locale in ("zh-TW", "en"):
            offered = (await said(read, r, locale)).suggestions
            assert 2 <= len(offered) <= 3
            assert len(set(offered)) == len(offered)
            assert all(q.endswith("？" if locale == "zh-TW" else "?") for q in offered)


async def test_chinese_answers_keep_their_spacing(read: ReadOnlyDatabase) -> None:
    """No space between Chinese characters and after punctuation, none lost between Chinese and figures."""
    for r in many():
        for line in (await said(read, r)).draft.text.splitlines():
            plain = re.sub(r"（[^）]*）|「[^」]*」", "", line)
            assert not re.search(r"[，。：；] ", plain), line
            assert not re.search(r"(?:共有|有)\d", plain), line


async def test_candidates_are_packed_with_their_notices(own: Path) -> None:
    """What the searches found becomes numbered evidence; a gym's notice in force joins it."""
    add_condition(own, "tup-zhonghe", "今日公休", ends_at=1_000)
    async with opened(own) as read:
        (row,) = (await read.rows(("SELECT * FROM published_gyms WHERE id = 'tup-zhonghe'", [])))[0]
        found = (Candidate("tup-zhonghe", "gym", 0.9, flatten(row), indexed_at=7),)
        r = replace(reading(intent="search", subject="gym"), filter=Filter())
        evidence = await pack(read, r, r.filter, found, (), locale="zh-TW", limit=8, now_ms=500)
    assert [(i.n, i.kind) for i in evidence.items] == [(1, "gym"), (2, "gym_condition")]
    assert evidence.items[0].indexed_at == 7
    composed = compose(r, evidence, (), "zh-TW")
    assert check(composed.draft, evidence, literals=LITERALS).ok
    assert "最新公告：今日公休 [2]" in composed.draft.text


async def test_an_english_answer_says_once_that_some_names_are_chinese_only(read: ReadOnlyDatabase) -> None:
    """Sectors without an English name are given as they are, with a word about it; elsewhere nothing is said of it."""
    auditorium = Filter(area_ids=("longdong/grand-auditorium",))
    place = (Mention("area", ("longdong/grand-auditorium",), "Grand Auditorium", "大禮堂", 0, 16),)
    r = reading(intent="list", filter=auditorium, mentions=place)
    text = (await said(read, r, "en")).draft.text
    assert "大斜板" in text
    assert text.count("Names in Chinese characters") == 1
    assert "Names in Chinese characters" not in (await said(read, r)).draft.text
    kenting = reading(intent="extreme", extreme="hardest", filter=Filter(crag_ids=("kenting",)))
    assert "Names in Chinese characters" not in (await said(read, kenting, "en")).draft.text


async def test_an_asked_place_is_not_repeated_on_every_line(read: ReadOnlyDatabase) -> None:
    """Of routes in one asked area a line says the sector only; of one crag the area too."""
    place = (Mention("area", ("longdong/music-hall",), "音樂廳", "音樂廳", 0, 3),)
    r = reading(intent="list", filter=Filter(area_ids=("longdong/music-hall",)), mentions=place)
    lines = (await said(read, r)).draft.text.splitlines()
    assert "音樂廳" in lines[0]
    assert not [line for line in lines if line.startswith("- ") and "，音樂廳" in line]
    r = reading(intent="list", filter=Filter(crag_ids=("longdong",)), mentions=(LONGDONG,))
    assert all("龍洞" not in line for line in (await said(read, r)).draft.text.splitlines() if line.startswith("- "))
