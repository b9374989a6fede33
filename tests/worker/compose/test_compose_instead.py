"""Answers whose asked thing is not there, lies elsewhere, or is decided by hours, prices and namesakes."""

from collections import Counter
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from schemas.reading import Filter, Locale
from tests.worker.readings import reading
from tests.worker.taiwan import published
from tests.worker.understanding.conftest import sample_rows
from worker.compose import LITERALS, compose
from worker.compose.read_as import with_read_as
from worker.sql.answering import Asked, answer
from worker.sql.sectors import with_english_sectors
from worker.understanding import Gazetteer, read_question
from worker.verify import check
from wrangler_compat.readonly import ReadOnlyDatabase

NOON_ON_MONDAY = datetime(2026, 11, 23, 12, 0, tzinfo=ZoneInfo("Asia/Taipei"))


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """Every published name of the sample data."""
    return Gazetteer.from_rows(sample_rows(), seq=1)


async def told(read: ReadOnlyDatabase, gazetteer: Gazetteer, question: str, locale: Locale = "zh-TW") -> str:
    """The checked answer to a question that rows answer."""
    r = replace(read_question(question, gazetteer, locale=locale, now=NOON_ON_MONDAY), locale=locale)
    evidence = await answer(read, Asked(r, r.filter, locale, 8, 0))
    evidence = with_read_as(evidence, r)
    composed = compose(r, evidence, (), locale, 8)
    verified = check(composed.draft, evidence, literals=LITERALS)
    assert verified.ok, (composed.draft.text, verified.failures)
    return composed.draft.text


async def test_a_suggestion_is_followed_by_its_own_facts_only(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    """Not found, what may have been meant, and that one's facts said to be that one's."""
    lines = (await told(read, gazetteer, "天天練藍多難？")).splitlines()
    assert lines[0] == "資料裡找不到「天天練藍」。你要找的是不是「天天天藍」？"
    assert lines[1] == "以下是「天天天藍」的資料："
    assert len(lines) == 4
    assert all(line.startswith("- 天天天藍（") for line in lines[2:])


async def test_a_misspelled_place_is_answered_and_said(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    """The first line says which place it was read as."""
    lines = (await told(read, gazetteer, "關子領有幾條 5.12")).splitlines()
    assert lines == ["資料裡沒有「關子領」，以下以「關子嶺」回答。", "關子嶺共有 17 條 5.12a–5.12d 的路線 [1]。"]
    text = await told(read, gazetteer, "what's the hardest route at guanzeling", "en")
    assert text.startswith("Our data has nothing called “guanzeling”, so this is the answer for “Guanziling”.\n")


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("高利貸 蛇油 私釀 地頭蛇 哪個最難", "私釀最難："),
        ("長巷岩角跟最後難關哪個簡單", "長巷岩角比較簡單："),
        ("高個伸手抓跟簡單內角哪條難", "高個伸手抓比較難："),
        ("一步難和長腿大臉哪條簡單", "長腿大臉比較簡單："),
        ("高檔快扣跟三天三十米哪條bolt多", "bolt 一樣多："),
    ],
)
async def test_what_is_in_a_name_decides_no_comparison(
    read: ReadOnlyDatabase, gazetteer: Gazetteer, question: str, first: str
) -> None:
    """高 in a name asks for no length, and 難 or 簡單 for no grade."""
    assert (await told(read, gazetteer, question)).splitlines()[0] == first


async def test_an_unknown_place_answers_no_route(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    """The hardest route of Colorado is not the hardest of all."""
    text = await told(read, gazetteer, "How hard is the hardest route in Colorado?", "en")
    assert text.startswith("Our data has no place called “Colorado”. The crags we know are ")
    assert "5.1" not in text


async def test_the_nearest_crag_and_how_far_it_is(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    """A town without a crag is told so, and the nearest is named with the distance that code computed."""
    text = await told(read, gazetteer, "離台北最近的岩場是哪個")
    assert text.startswith("資料中台北市沒有岩場，最近的是龍洞（Long Dong），直線距離約 37 公里 [1]：\n- 龍洞")


async def test_who_closes_last_when_nobody_is_open(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    """Nothing is open at half past eleven: the gyms that come closest are named, with their hours."""
    text = await told(read, gazetteer, "台北週日晚上十一點半還有開的岩館")
    assert text.startswith("台北市沒有週日 23:30 營業中的攀岩館。台北市週日最晚打烊的攀岩館有 2 間，都營業到 22:00：\n")


async def test_gyms_closed_on_a_day_are_those_of_the_files(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    """公休 is a filter over published hours."""
    closed = [g for g in published("gyms") if "公休" in g["opening_hours"].get("monday", "")]
    lines = (await told(read, gazetteer, "週一公休的岩館有哪些")).splitlines()
    assert lines[0] == f"目前資料中共有 {len(closed)} 間週一公休的攀岩館："
    assert len(lines) == len(closed) + 1


async def test_a_zero_price_is_none_on_record(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    """The cheapest gym is not the one whose price nobody typed."""
    text = await told(read, gazetteer, "最便宜的岩館")
    assert "NT$160" in text
    assert "另有 1 間的平日單次未登錄" in text


async def test_namesakes_are_compared_where_both_are(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    """Two pairs of namesakes have one verdict, of the crag that has both."""
    text = await told(read, gazetteer, "國慶日跟創世紀哪個難")
    assert text.startswith("有同名的路線，要看是哪一條。在龍洞，國慶日比較難：\n")
    assert text.count("\n- ") == 4


@pytest.mark.parametrize(
    ("question", "head"),
    [
        ("Fat Cow 跟 Rocket 哪條比較長", "一飛沖天比較長："),
        ("Fat Cow 跟 Rocket 哪條簡單", "肥牛比較簡單："),
        ("原岩明德店和角攀岩館華山哪家便宜", "角攀岩館-華山的平日單次比較便宜："),
        ("大斜板在哪", "大斜板是龍洞大禮堂的一個岩區 [1]。"),
        ("原岩明德有淋浴間嗎", "原岩攀岩館-明德店沒有淋浴設施 [1]。"),
        ("原岩中和平日單次多少錢", "原岩攀岩館-中和店的票價：平日單次 NT$500 [1]。"),
        ("評分最高的岩場是哪個", "目前資料中評分最高的岩場是龍洞（Long Dong），評分 4.8 [1]。"),
        ("演奏台五多難？", "演奏台五（RH5）的難度是 5.3；位於龍洞 音樂廳 演奏台，傳統攀登，7 公尺，2 個 bolt [1]。"),
    ],
)
async def test_the_first_line_answers_what_was_asked(
    read: ReadOnlyDatabase, gazetteer: Gazetteer, question: str, head: str
) -> None:
    """The verdict is of the asked measure, a sector is itself, and one price is one price."""
    assert (await told(read, gazetteer, question)).splitlines()[0] == head


async def test_an_unknown_gym_is_answered_with_where_gyms_are(read: ReadOnlyDatabase) -> None:
    """Not found, then the cities that have most of the gyms."""
    r = reading(intent="detail", subject="gym", unknown_places=("月球攀岩館",), attributes=("hours",))
    evidence = await answer(read, Asked(r, r.filter, "zh-TW", 8, 0))
    composed = compose(r, evidence, (), "zh-TW", 8)
    assert check(composed.draft, evidence, literals=LITERALS).ok
    assert composed.outcome == "not_found"
    most = Counter(gym["city"] for gym in published("gyms")).most_common(1)[0][0]
    assert f"目前收錄的攀岩館以{most}、" in composed.draft.text


async def test_a_sector_has_its_english_name_from_its_area(read: ReadOnlyDatabase) -> None:
    """Some routes hold their sector in Chinese only; their area's row lists it in both languages."""
    r = reading(intent="list", filter=Filter(area_ids=("longdong/grand-auditorium",), sectors=("大斜板",)))
    evidence = await answer(read, Asked(r, r.filter, "en", 8, 0))
    assert all("sector_en" not in item.facts for item in evidence.items if item.kind == "route")
    named = await with_english_sectors(read, evidence)
    text = compose(r, named, (), "en", 8).draft.text
    assert text.startswith("There are 16 routes at Great Slab")
    assert "大斜板 [" not in text
    assert check(compose(r, named, (), "en", 8).draft, named, literals=LITERALS).ok
    assert await with_english_sectors(read, named) is named


async def test_an_unknown_area_gets_the_areas_of_its_crag(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    """What Long Dong has is no answer to what an unknown cave of it has; which areas it has is."""
    text = await told(read, gazetteer, "What's worth doing at the Third Cave in Long Dong?", "en")
    assert text.startswith("Our data has no place called “Third Cave”.")
    assert "The areas we know at Long Dong are Back Door" in text
    assert "5.1" not in text


async def test_an_area_put_into_the_wrong_crag_is_told_where_it_is(
    read: ReadOnlyDatabase, gazetteer: Gazetteer
) -> None:
    """Music Hall is at Long Dong, and has routes."""
    text = await told(read, gazetteer, "墾丁的音樂廳有幾條路線")
    assert text.startswith("資料裡「墾丁」沒有「音樂廳」，它在別處")
    assert "沒有路線" not in text


async def test_only_a_slip_gets_the_facts_of_what_is_meant(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    """Boulder Planet is not Boulder Space, whatever half of their names is alike."""
    text = await told(read, gazetteer, "台北有沒有叫 Boulder Planet 的岩館")
    assert text.startswith("資料裡找不到「Boulder Planet」")
    assert "以下是" not in text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        # On Wednesdays another gym opens first than on the other days.
        ("平日最早開的新竹館是哪間", "新竹市和新竹縣週三最早開門的攀岩館是 iClimb風城攀岩館-成功館"),
        ("平日最早開的新竹館是哪間", "新竹市和新竹縣週一、週二、週四和週五最早開門的攀岩館是 BABO PAPAK攀岩登山訓練館"),
        (
            "高雄平日最晚關的館",
            "高雄市週一至週五最晚打烊的攀岩館是 B-TOPIA攀岩館（B-TOPIA Climbing Gym），營業到 23:00",
        ),
        ("Is any gym closed on both Monday and Thursday?", "There is 1 climbing gym closed on Monday and Thursday"),
        ("週日比週六早關的高雄岩館", "高雄市有 1 間週日比週六早打烊的攀岩館：\n- B-TOPIA攀岩館"),
        ("Which gyms in Kaohsiung close later on weekdays than on weekends?", "closing later on Monday–Friday than on"),
        ("台北岩館平日單次平均跟新北比哪個貴", "平均平日單次最高的是新北市（NT$390，4 間）"),
        # What is the cheapest of those with showers is not the cheapest of all.
        ("哪間館單次最便宜還有淋浴", "平日單次最便宜的設有淋浴設施的攀岩館是市民抱石攀岩館"),
        ("評價最高的台北抱石館", "台北市評分最高的抱石館是市民抱石攀岩館"),
        ("台北有淋浴的館週六哪間最晚關", "台北市週六最晚打烊的設有淋浴設施的攀岩館是原岩攀岩館-萬華店"),
        (
            "高雄週三第二早關的岩館是哪間",
            "高雄市週三第 2 早打烊的攀岩館是 B-TOPIA攀岩館（B-TOPIA Climbing Gym），只營業到 23:00",
        ),
        ("週末只開到六點的館", "4 間最晚週六和週日 18:00 打烊的攀岩館"),
        ("titorock 在幾樓", "永利路250號6樓"),
        ("原岩萬華在幾樓", "樓層未登錄"),
        ("Which floor is Camp4 on?", "no floor on record"),
    ],
)
async def test_gyms_by_day_floor_and_city(
    read: ReadOnlyDatabase, gazetteer: Gazetteer, question: str, said: str
) -> None:
    """Days on which others open first are told apart; figures of several cities by city; floors from the address."""
    assert said in await told(read, gazetteer, question, "zh-TW" if not question.isascii() else "en")
