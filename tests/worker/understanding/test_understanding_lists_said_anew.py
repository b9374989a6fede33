"""Lists, counts, extremes and spreads asked in other words than the tables first knew, and look-alikes."""

from typing import Any

import pytest

from tests.worker.understanding.phrases import Ask, differences

_BACK, _LANE = "longdong/back-door", "longdong/long-lane"

CASES: list[tuple[str, dict[str, Any]]] = [
    # An area whose name is an ordinary word, gone to, looked at or searched in.
    ("我在長巷找5.10的sport", {"area_ids": _LANE, "route_types": "sport", "grades": "5.10a..5.10d"}),
    ("想在鐘塔找5.8的傳攀", {"area_ids": "longdong/clocktower", "route_types": "trad"}),
    ("這次去長巷 想爬5.10 bolt線", {"area_ids": _LANE, "route_types": "sport"}),
    ("在長巷想爬5.10a，有哪些可以選", {"area_ids": _LANE, "grades": "5.10a..5.10a"}),
    ("挑長巷的5.11 sport", {"area_ids": _LANE}),
    ("想看長巷 sport 十字頭 5.10a~d 都算", {"area_ids": _LANE, "route_types": "sport"}),
    ("Clocktower鐘塔的trad，難度在5.10a以內的，總數多少", {"intent": "count", "area_ids": "longdong/clocktower"}),
    ("現在後門有開嗎", {"area_ids": ()}),
    # What is climbed by its bolts.
    ("想在後門爬些5.10的掛片，給點建議", {"area_ids": _BACK, "route_types": "sport"}),
    ("墾丁掛片路線有幾條", {"intent": "count", "route_types": "sport"}),
    ("德芙蘭已經掛好bolt的路線5.9有哪些", {"route_types": "sport"}),
    ("墾丁有沒有固定保護點的5.10路線", {"route_types": "sport"}),
    ("不會放裝備，墾丁5.11有哪些線", {"not_route_types": {"trad", "mixed"}}),
    ("週末去後門，trad完全不會，只找掛片的5.10，有什麼可以爬", {"route_types": "sport", "not_route_types": "trad"}),
    ("下個月龍洞初體驗！好緊張。我這種菜鳥爬運動攀登，5.8以下的有哪些可以推", {"route_types": "sport"}),
    ("赤頭的掛片有幾個", {"intent": "detail", "attributes": "bolts", "route_types": ()}),
    # Who wants a challenge and asks how many there are, or which of a grade, is asked for no level.
    ("想挑戰難線～毒刺林裡面難度5.12起跳的總共有多少條呢", {"intent": "count", "grades": "5.12a.."}),
    ("想挑戰傳攀，鐘塔傳攀有幾條", {"intent": "count", "missing": None}),
    ("手感不錯想爬難一點，龍洞抱石5.11起跳的有哪些", {"intent": "list", "grades": "5.11a.."}),
    ("想突破，墾丁5.12有哪些", {"intent": "list", "grades": "5.12a..5.12d"}),
    ("我爬5.10a想突破，墾丁有推薦的嗎", {"intent": "recommend", "mode": "progression"}),
    # How the routes are spread over grades and over walls.
    ("想看墾丁的難度組成 5.9幾條5.10幾條5.11幾條那種", {"intent": "distribution", "group_by": "grade", "grades": None}),
    ("墾丁難度集中在哪", {"intent": "distribution", "group_by": "grade"}),
    ("墾丁分牆統計：每面牆的路線數", {"intent": "distribution", "group_by": "area"}),
    ("墾丁按岩牆統計路線數", {"intent": "distribution", "group_by": "area"}),
    ("墾丁各面牆的線數量", {"intent": "distribution", "group_by": "area"}),
    # A few are wished for, and not counted.
    ("墾丁求幾條新手友善的", {"intent": "recommend", "grades": "..5.9"}),
    ("龍洞5.10報幾條來", {"intent": "list"}),
    ("來幾條墾丁5.10", {"intent": "list"}),
    ("墾丁跟壽山加起來幾條", {"intent": "count"}),
    ("我妹剛學會先鋒，要去墾丁，她叫我問有哪些線標了適合新手，麻煩全部", {"features": "beginner_friendly"}),
    # Films that are to be watched before.
    ("龍洞5.10能看影片研究的運攀", {"has_video": True}),
    ("墾丁5.11我想先看片，有哪些", {"has_video": True}),
    ("近期想磨一條5.11，地點墾丁，我習慣看片研究beta，所以有影片的優先，給我幾個選項", {"has_video": True}),
    # How far somebody gets.
    ("5.9到頂，龍洞的運攀有哪些", {"grades": "..5.9"}),
    ("學生程度到不了5.12 所以5.11含以下就好，音樂廳可以架頂繩的有哪些", {"grades": "..5.11d"}),
    ("5.10在館內可以，龍洞5.6到5.8的運攀推哪些", {"grades": "5.6..5.8"}),
    ("我上限就5.10a，想在龍洞挑幾條運攀，出發前能看影片做功課的那種", {"grades": "..5.10a", "has_video": True}),
    ("想從室內轉戶外，5.10在館內可以，但外岩還沒爬過，所以保守抓5.6~5.8，龍洞的運動路線推哪些", {"grades": "5.6..5.8"}),
    # The other parts of a crag are not the one that somebody has had enough of.
    ("後門和第一洞的5.12快被我磨爛了XD 龍洞其他區還有什麼5.12運攀值得去project",
     {"crag_ids": "longdong", "not_area_ids": {"longdong/back-door", "longdong/first-cave"}}),
    ("音樂廳已經爬到不想爬，龍洞其他地方5.10推薦", {"crag_ids": "longdong", "not_area_ids": "longdong/music-hall"}),
    ("第一洞刷完了，龍洞還有哪些區有5.10運攀", {"not_area_ids": "longdong/first-cave"}),
    ("第一洞外牆有幾條5.11，壽山也有外牆但不是那個", {"area_ids": "longdong/first-cave", "crag_ids": ()}),
    ("送掉壁虎了，龍牆下一條爬什麼", {"intent": "recommend", "area_ids": "kenting/dragon-wall", "missing": None}),
    # What is on record is all that there is.
    ("一線天(壽山)現在登錄的路線有多少條", {"intent": "count", "unheard": ()}),
    ("做報告用：壽山路線總數，以你們現在有收的為準", {"intent": "count", "unheard": ()}),
    ("這五個岩場各登錄了幾條路線", {"intent": "distribution", "group_by": "crag"}),
    ("小弟一直以為龍洞的sport路線數量輾壓墾丁,同事卻說相反,請給個數字:龍洞幾條、墾丁幾條", {"route_types": "sport"}),
    ("可以給我龍洞傳攀跟運攀兩種各自的數量嗎", {"intent": "distribution", "group_by": "type"}),
    ("音樂廳北面有幾題可以打", {"intent": "count", "subject": "route"}),
    # What somebody works at, a bound beside how it came up, and grades that are low.
    ("目前在磨5.12c，關子嶺熱身線推薦", {"grades": "5.10b..5.11c", "features": "warm_up"}),
    ("龍洞有四十幾米的線，超過40米的裡面最難的是哪條", {"extreme": "hardest", "length_max_m": None}),
    ("想帶小孩去壽山體驗戶外攀岩，有什麼難度低、孩子爬得上去的線嗎", {"intent": "recommend", "grades": "..5.9"}),
    ("壽山難度低於5.9的路線", {"grades": "..5.8"}),
    # The end of a row.
    ("在德芙蘭，哪條線長度排第一", {"intent": "extreme", "extreme": "longest"}),
    ("大魔王等級的，關子嶺難度天花板是哪條", {"intent": "extreme", "extreme": "hardest", "unknown_names": ()}),
    ("壽山哪一條尚歹爬？阮孫講伊欲去拚", {"intent": "extreme", "extreme": "hardest"}),
    ("最近開始玩傳攀，大家都推龍洞黃金谷，我好奇那邊傳統路線的數量", {"intent": "count", "extreme": None}),
    ("龍洞最近新開的路線", {"extreme": "newest"}),
]  # fmt: skip


@pytest.mark.parametrize(("question", "wanted"), CASES, ids=[c[0] for c in CASES])
def test_what_is_asked_of_rows_is_read_however_it_is_said(ask: Ask, question: str, wanted: dict[str, Any]) -> None:
    assert not differences(ask(question), wanted)
