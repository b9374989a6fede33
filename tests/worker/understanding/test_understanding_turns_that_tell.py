"""Follow-ups that tell why they are asked, cut grades short, or say nothing of which row they ask."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

_GYM = ("Where's Thousand Hands Bouldering?", "Thousand Hands Bouldering is at 2F, No. 162, Longshou St., Taoyuan.")
_GYM_ZH = ("角攀岩館的華山館在哪裡？", "角攀岩館-華山在台北市中山區新生北路一段86號。")
_ROUTE = ("How long is Mural Wall?", "Mural Wall is 25 m long.")
_ROUTE_ZH = ("明明呆不到難度多少", "明明呆不到（Just Dyno）在龍洞黃金谷傳奇岩，難度5.12c，運動攀登。")
_CRAG = ("What kind of rock is in Kenting?", "Kenting is coral reef limestone, with sport climbing.")
_CRAG_ZH = ("關子嶺是什麼岩質", "關子嶺是珊瑚礁石灰岩。")
_TEN = ("壽山推薦幾條5.10", "壽山的5.10路線有安心亞、豆花妹、蛹夢等。")
_FROG = ("關子嶺的青蛙王子幾級", "青蛙王子位於關子嶺終極岩，難度 5.12d。")
_SUN = ("5.12 routes on Sunshine Wall?", "Sunshine Wall has 19 routes graded 5.12.")
_SUN_ZH = ("墾丁陽光牆的5.13有哪些", "陽光牆有五條 5.13。")
_WHITE = ("5.10 routes on the White Wall in Kenting?", "White Wall has six 5.10s.")
_DEFULAN = ("what routes are there in Defulan?", "Defulan has 51 routes.")
_DEFULAN_ZH = ("德芙蘭有哪些路線", "德芙蘭有 51 條路線。")
_HSINCHU = ("climbing gyms in Hsinchu?", "RedRock Hsinchu, BABO PAPAK, iClimb Chenggong and iClimb Shengli.")
_TAICHUNG = ("台中有哪些岩館", "台中市有四間：Dapro室內攀岩場、攀吶進化館、B-plus攀岩館、B-plus攀岩館-太原店。")
_AREAS = ("What areas are there in Kenting?", "Kenting has nine areas: Sunshine Wall, Dragon Wall and others.")

_THOUSAND = {"intent": "detail", "gym_ids": "thousand-hands"}
_HUASHAN = {"intent": "detail", "gym_ids": "corner-huashan"}
_AT_SUN = {"intent": "list", "area_ids": "kenting/sunshine-wall"}

CASES: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    # A fact that is asked of no row is asked of the one that was spoken of.
    (_GYM, "So a Saturday or Sunday visit costs what?", {"attributes": "price", **_THOUSAND}),
    (_GYM, "and what would a weekday cost me", {"attributes": "price", **_THOUSAND}),
    (_GYM, "when do they lock up on Fridays", {"attributes": "hours", "weekday": "friday", **_THOUSAND}),
    (_GYM_ZH, "了解，星期天想去，請問最晚到幾點打烊？", {"attributes": "hours", "weekday": "sunday", **_HUASHAN}),
    (_GYM_ZH, "週末去要花多少錢啊", {"attributes": "price", **_HUASHAN}),
    (_ROUTE, "so do i need to bring cams or is it bolted",
     {"intent": "detail", "names": "Mural Wall", "attributes": ("bolts", "type")}),
    (_ROUTE, "any beta footage?", {"intent": "detail", "names": "Mural Wall", "attributes": "videos"}),
    (_ROUTE_ZH, "那bolt呢 有多少", {"intent": "detail", "names": "明明呆不到", "attributes": "bolts"}),
    (_ROUTE_ZH, "有人放片嗎", {"intent": "detail", "names": "明明呆不到", "attributes": "videos"}),
    (_CRAG, "Great, and if we forget lunch, is there some place close to the crag selling drinks?",
     {"intent": "detail", "crag_ids": "kenting", "attributes": "amenities"}),
    (_CRAG, "We'd be coming by car, where does one leave it",
     {"intent": "detail", "crag_ids": "kenting", "attributes": "parking"}),
    (_CRAG, "The walking time until the wall, how long is it?", {"crag_ids": "kenting", "attributes": "approach"}),
    (_CRAG_ZH, "爬完全身痠，附近泡得到湯嗎", {"crag_ids": "guanziling", "attributes": "amenities"}),
    # What was shown is too hard or too easy: what is wanted instead is said beside it.
    (_TEN, "10的太簡單 給我11的", {"crag_ids": "shoushan", "grades": "5.11a..5.11d"}),
    (_TEN, "這些都太軟了 來幾條11的", {"crag_ids": "shoushan", "grades": "5.11a..5.11d"}),
    (_TEN, "太簡單了啦 來點五點十一的", {"crag_ids": "shoushan", "grades": "5.11a..5.11d"}),
    (_FROG, "5.12d我哪爬得動啦😂 那面牆上最好爬的是誰",
     {"intent": "extreme", "extreme": "easiest", "area_ids": "guanziling/ultimate-wall", "grades": None}),
    (_FROG, "青蛙王子太硬惹 那面牆有沒有5.11或更簡單的給我爬",
     {"intent": "list", "area_ids": "guanziling/ultimate-wall", "grades": "..5.11d"}),
    (_SUN, "Those are way out of my league. Anything 5.10?", {"grades": "5.10a..5.10d", **_AT_SUN}),
    (_SUN, "12d is beyond me, keep it at 12b max", {"grades": "..5.12b", **_AT_SUN}),
    (_SUN_ZH, "13完全爬不動 有沒有11a以下的", {"grades": "..5.11a", **_AT_SUN}),
    (_WHITE, "Hmm 10c and d are over my head, could you cut the list down to 5.10b or under?",
     {"intent": "list", "area_ids": "kenting/white-wall", "grades": "..5.10b"}),
    # What is not there to climb with, and what leaves some out.
    (_DEFULAN, "I don't own any gear for trad, could you filter it down to the bolted ones",
     {"intent": "list", "crag_ids": "defulan", "route_types": "sport"}),
    (_DEFULAN_ZH, "我們沒帶cam 只列掛片的", {"intent": "list", "crag_ids": "defulan", "route_types": "sport"}),
    (_SUN, "cool, drop any without video", {"has_video": True, **_AT_SUN}),
    (_SUN, "lose the ones nobody filmed", {"has_video": True, **_AT_SUN}),
    (_SUN_ZH, "有人上傳過影片的是哪些？想先看beta", {"has_video": True, **_AT_SUN}),
    (_SUN_ZH, "把沒影片的刪掉", {"has_video": True, "attack": False, **_AT_SUN}),
    # The day is told before it is asked who is open.
    (_HSINCHU, "It would be a Sunday. Who's open?", {"intent": "list", "open_at": ("sunday", None)}),
    (_HSINCHU, "I'd be going on a Monday. Which ones are open?", {"intent": "list", "open_at": ("monday", None)}),
    (_TAICHUNG, "我禮拜一才有空欸 哪一家剛好休息", {"intent": "list", "gym_city": "台中市", "closed_on": "monday"}),
    (_AREAS, "and the biggest one by number of routes would be?", {"intent": "distribution", "group_by": "area"}),
    # What asks for others, or how a thing is done, is asked of no row.
    (_GYM, "which gyms close latest on Sundays", {"extreme": "latest_closing", "gym_ids": ()}),
    (_GYM_ZH, "台灣哪間週日最晚打烊", {"extreme": "latest_closing", "gym_ids": ()}),
    (_ROUTE, "how do I place a cam properly?", {"intent": "knowledge"}),
    (_ROUTE, "what is a cam?", {"intent": "knowledge"}),
    (_TEN, "還有別條嗎 太簡單了", {"crag_ids": "shoushan"}),
]  # fmt: skip


@pytest.mark.parametrize(("said", "text", "wanted"), CASES, ids=[c[1] for c in CASES])
def test_a_follow_up_asks_what_it_wants_and_not_what_it_tells(
    ask: Ask, said: tuple[str, ...], text: str, wanted: dict[str, Any]
) -> None:
    history = tuple(Turn("user" if n % 2 == 0 else "assistant", line) for n, line in enumerate(said))
    assert not differences(ask(text, history=history), wanted)
