"""What wants rows, in any words, is told apart from what only speaks of them."""

import pytest

from worker.text.folding import fold
from worker.understanding.asked.rows_wanted import wants_rows


@pytest.mark.parametrize(
    "text",
    [
        "有抱石的岩館是哪些",
        "資料裡面標了runout的路線是哪些,我要繞開",
        "想看長巷 sport 十字頭的路線",
        "五條石灰岩的線給我挑",
        "全台有speed wall的館",
        "有什麼適合新手的岩場",
        "最便宜的是多少錢",
        "第一次去會多收一筆嗎",
        "Need a list of climbing gyms that have top-roping",
        "Anything tagged off-width?",
        "any route with a crack",
        "Is there a crag where I could soak in hot springs after climbing?",
        "你們這裡有沒有可以跟我女兒一起爬的同伴",
        "is there a gym near me",
        "where can I toprope",
        "how many of them are trad",
        "pull up my ticks",
    ],
)
def test_what_wants_rows(text: str) -> None:
    assert wants_rows(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "學長要出清用過的扁帶,關係到命的東西買人家用過的OK嗎",
        "在自家附近看到一面沒人爬過的岩壁,手癢想打bolt開線,這種事需要先經過誰同意嗎",
        "抱石落地的時候手要放哪裡才不會受傷",
        "我有在重訓,背很壯但是爬不上去,問題出在哪",
        "這條繩子用好幾年了,一般多久就要汰換",
        "看路線介紹寫多繩距,可不可以簡單解釋一下這個詞",
        "最近課表排了ARC,單次時間抓多長",
        "half the gym swears by the grigri, which way should I go",
        "Any advice on food, both for breakfast and throughout the day at the crag?",
        "Found a soft spot in the middle of my rope. What now?",
        "The gym has a sign saying no loose chalk. What am I allowed instead?",
        "I read that bolts near the sea rot. Anything to watch out for?",
        "where should I put my feet on a slab",
    ],
)
def test_what_only_speaks_of_them(text: str) -> None:
    assert not wants_rows(fold(text))
