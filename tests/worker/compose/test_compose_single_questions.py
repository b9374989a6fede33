"""The first sentence answers what was asked: all of the year, the attribute of each, courses, the cheaper one."""

import pytest

from schemas.reading import Locale
from tests.worker.compose.test_compose_instead import gazetteer, told
from worker.understanding import Gazetteer
from wrangler_compat.readonly import ReadOnlyDatabase

__all__ = ["gazetteer"]


@pytest.mark.parametrize(
    ("text", "locale", "said"),
    [
        ("壽山全年都能爬嗎", "zh-TW", "壽山：夏季不在建議季節內 [1]。\n壽山適合的季節是秋季、冬季、春季 [1]。"),
        ("Is Long Dong open all year?", "en", "Long Dong: summer is not one of its best seasons [1].\n"),
        # What is told of each is not said to be there.
        ("關子嶺的路線有評分嗎", "zh-TW", "關子嶺共有 50 條路線，先列出其中 8 條："),
        ("墾丁有路線嗎", "zh-TW", "有，墾丁共有 120 條路線，先列出其中 8 條："),
        # Whether a rack is wanted is answered before it is told how many are of each kind.
        ("壽山需要帶岩楔嗎", "zh-TW", "不用傳攀裝備，壽山的 107 條路線裡沒有要自己放保護的，最多的是運動攀登"),
        ("Do I need a trad rack at Shoushan?", "en", "No trad gear: of the 107 routes at Shoushan none takes gear"),
        ("德芙蘭需要傳攀裝備嗎", "zh-TW", "要看爬哪一條，德芙蘭的 51 條路線中，要自己放保護的是傳統攀登（12 條）、"),
        ("墾丁只有運攀嗎", "zh-TW", "是，墾丁的 120 條路線全部是運動攀登"),
        ("桃園岩館哪間便宜", "zh-TW", "桃園市平日單次最便宜的攀岩館有 2 間，都是 NT$320："),
        ("哪個岩場看得到海", "zh-TW", "目前資料中有 1 個列有海灘的岩場：\n- 龍洞"),
    ],
)
async def test_the_first_sentence(
    read: ReadOnlyDatabase, gazetteer: Gazetteer, text: str, locale: Locale, said: str
) -> None:
    assert (await told(read, gazetteer, text, locale)).startswith(said)


async def test_a_course_is_no_list_of_routes(read: ReadOnlyDatabase, gazetteer: Gazetteer) -> None:
    said = await told(read, gazetteer, "龍洞有傳攀課嗎")
    assert said.startswith("資料沒有記錄教練和課程。")
    assert "5." not in said
