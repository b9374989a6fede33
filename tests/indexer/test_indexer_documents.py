"""Documents: every published row is written in both languages, equal rows equally, and drafts have none."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.documents import SOURCES, document_hash, render
from indexer.importer import import_lines
from indexer.sources import read_file
from schemas.documents import COLUMNS, Document, document_id, split_id
from schemas.reading import Kind
from schemas.rows import columns, validate
from tests.indexer.conftest import CRAG, GYM, ROOT, ROUTE, Site


async def rendered(site: Site, kind: Kind) -> dict[str, Document]:
    rows = (await site.env.DB.prepare(f"SELECT * FROM {SOURCES[kind]}").all())["results"]
    return {row["id"]: render(kind, row) for row in rows}


async def test_every_sample_row_but_the_drafts_has_a_document_of_declared_columns(site: Site) -> None:
    for name in ("crags", "areas", "routes", "gyms"):
        lines = list(read_file(ROOT / "data" / "taiwan" / f"{name}.jsonl"))
        summary = await import_lines(
            site.env.DB, lines, report=lambda number, problem: pytest.fail(f"{number} {problem}")
        )
        assert summary.inserted == len(lines)
    counts: dict[str, int] = {}
    for kind in SOURCES:
        documents = await rendered(site, kind)
        counts[kind] = len(documents)
        for document in documents.values():
            assert document.columns.keys() <= COLUMNS.keys()
            assert document.text
            assert document.title
            assert document.excerpt
            assert "None" not in document.text + document.excerpt + document.excerpt_en
    assert counts == {"crag": 5, "area": 38, "route": 944, "gym": 39, "gym_condition": 0, "article": 0}
    routes = await rendered(site, "route")
    assert not {"DF-RK-012", "DF-RK-013"} & routes.keys()


async def test_a_route_says_in_words_of_both_languages_what_its_row_says_in_codes(filled: Site) -> None:
    document = (await rendered(filled, "route"))["r1"]
    for word in ("國慶日", "National Day", "甲岩", "East Wall", "北部", "Northern Taiwan", "運動攀", "sport climbing"):
        assert word in document.text
    for word in ("5.10b 5.10 ", "中級", "intermediate", "裂隙", "crack", "12 公尺", "6 bolts"):
        assert word in document.text
    assert document.excerpt == "5.10b・運動攀登・12 公尺・6 個 bolt・甲岩 › 東壁"
    assert document.excerpt_en == "5.10b · sport · 12 m · 6 bolts · Crag A › East Wall"


async def test_none_and_no_bolts_are_not_the_same(site: Site) -> None:
    await site.put("crag", **CRAG)
    bare = {key: value for key, value in ROUTE.items() if key not in ("area_id", "bolt_count", "length_m", "features")}
    await site.put("route", **(bare | {"id": "unknown"}))
    await site.put("route", **(bare | {"id": "none", "bolt_count": 0, "grade": "TBD"}))
    documents = await rendered(site, "route")
    assert "bolt" not in documents["unknown"].excerpt
    assert "無 bolt" in documents["none"].excerpt
    assert "bolts" not in documents["unknown"].columns
    assert documents["none"].columns["bolts"] == 0
    assert documents["none"].columns.keys().isdisjoint({"grade_min", "grade_max", "grade_system"})


async def test_opening_hours_join_equal_days(site: Site) -> None:
    week = dict.fromkeys(("tuesday", "wednesday", "thursday", "friday"), "15:00-23:00")
    hours = {"monday": "公休", **week, "saturday": "10:00-21:00", "sunday": "10:00-21:00", "holiday": "10:00-21:00"}
    await site.put("gym", **(GYM | {"opening_hours": hours}))
    document = (await rendered(site, "gym"))["g"]
    assert "週一 公休、週二至週五 15:00-23:00、週六至週日 10:00-21:00、假日 10:00-21:00" in document.excerpt
    assert "Mon closed, Tue–Fri 15:00-23:00" in document.excerpt_en


async def test_a_code_without_words_is_said_as_it_is(site: Site) -> None:
    await site.put("crag", **CRAG)
    await site.put("route", **({k: v for k, v in ROUTE.items() if k != "area_id"} | {"features": ["wide_stance"]}))
    assert "wide stance" in (await rendered(site, "route"))["r1"].text


async def test_the_hash_tells_text_from_the_rest(filled: Site) -> None:
    row: dict[str, Any] = (await filled.env.DB.prepare("SELECT * FROM published_routes").all())["results"][0]
    was, more, other = (
        document_hash(render("route", row | change)) for change in ({}, {"popularity": 2.0}, {"name": "雙十"})
    )
    assert was[:20] == more[:20]
    assert was[20:] != more[20:]
    assert was[:20] != other[:20]
    assert document_hash(render("route", json.loads(json.dumps(row)))) == was


words = st.text(
    st.characters(blacklist_categories=("Cc", "Cs", "Co", "Zl", "Zp", "Cf")), min_size=1, max_size=20
).filter(lambda text: text.strip() == text)


@given(words, words, st.sampled_from(["5.10b", "TBD", "V3-4", "6a+", "VII", "5.??"]), st.none() | st.integers(0, 1000))
def test_whatever_a_valid_route_says_it_has_a_document(name: str, sector: str, grade: str, bolts: int | None) -> None:
    row = validate("route", ROUTE | {"name": name, "sector": sector, "grade": grade, "bolt_count": bolts})
    place = {"crag_name": "甲", "crag_name_en": None, "region": None, "best_seasons": "[]"}
    document = render("route", columns(row) | place | {"area_name": None, "area_name_en": None})
    assert name in document.text
    assert sector in document.excerpt
    assert len(document_hash(document)) == 40
    json.dumps(document.columns, allow_nan=False)


def test_document_ids_are_read_back() -> None:
    assert split_id(document_id("area", "longdong/music-hall")) == ("area", "longdong/music-hall")
    for wrong in ("longdong", "video:1", ":x"):
        with pytest.raises(ValueError, match="no document id"):
            split_id(wrong)


def test_the_arrow_schema_holds_every_column() -> None:
    from schemas.arrow import documents_schema

    assert set(COLUMNS) < set(documents_schema(128).names)
