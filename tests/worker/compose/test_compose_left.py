"""What one thing has without what is left out, told in one sentence."""

from dataclasses import replace

import pytest

from schemas.reading import Locale, Turn
from tests.worker.compose.test_compose_instead import NOON_ON_MONDAY, gazetteer
from worker.compose import LITERALS, compose
from worker.sql.answering import Asked, answer
from worker.understanding import Gazetteer, read_question
from worker.verify import check
from wrangler_compat.readonly import ReadOnlyDatabase

__all__ = ["gazetteer"]


@pytest.mark.parametrize(
    ("before", "text", "locale", "said"),
    [
        ("龍王有哪些特色", "扣掉橫渡，剩哪些", "zh-TW", "龍王扣掉橫渡，還有外傾、大把手、抱石型難關 [1]。"),
        # What it does not have cannot be left out of it.
        ("龍王有哪些特色", "扣掉小點的剩哪些", "zh-TW", "龍王（Dragon King）沒有標記小點 [1]。"),
        ("奇岩有什麼設施", "扣掉抱石區，剩哪些", "zh-TW", "奇岩攀岩館扣掉抱石區，還有體能訓練區、休息區 [1]。"),
        ("關子嶺周邊有什麼", "扣掉停車場，還有什麼", "zh-TW", "還有泥漿溫泉、餐廳、民宿、便利商店 [1]。"),
        (
            "What is near Guanziling?",
            "apart from parking, what's left?",
            "en",
            "Apart from Parking, Guanziling has Mud",
        ),
    ],
)
async def test_what_is_left(
    read: ReadOnlyDatabase, gazetteer: Gazetteer, before: str, text: str, locale: Locale, said: str
) -> None:
    turns = (Turn("user", before), Turn("assistant", "…"))
    r = replace(read_question(text, gazetteer, locale=locale, now=NOON_ON_MONDAY, history=turns), locale=locale)
    evidence = await answer(read, Asked(r, r.filter, locale, 8, 0))
    composed = compose(r, evidence, (), locale, 8)
    assert check(composed.draft, evidence, literals=LITERALS).ok
    assert said in composed.draft.text
