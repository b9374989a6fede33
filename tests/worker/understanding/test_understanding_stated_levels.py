"""What askers say of their own level is no question to their log; times of day in every spoken form are times."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences

LEVELS: list[Case] = [
    ("My onsight level is about 5.11, which lines at Kenting should I try? just the 5.11s",
     {"personal": False, "intent": "recommend", "grades": "5.11a..5.11d"}),
    ("我的極限5.12a 龍洞推薦什麼", {"personal": False, "intent": "recommend"}),
    ("my max is 5.10c what should I get on at Long Dong", {"personal": False, "intent": "recommend"}),
    ("我onsight大概5.10 關子嶺可以爬哪些", {"personal": False}),
    ("my hardest 5.12 onsight", {"personal": True}),
    ("我最難的5.12是哪條", {"personal": True}),
    ("館內勉強爬完5.8。推薦我幾條壽山5.7以下(含)的", {"grades": "..5.7", "personal": False, "intent": "recommend"}),
    ("I lead 5.11 indoors. Recommend some 5.9 to 5.10a sport at Guanziling", {"grades": "5.9..5.10a"}),
    ("HVS leader from the Peak, so roughly 5.8 to 5.9. Recommend trad routes at Long Dong to get my eye in, will you?",
     {"grades": "5.8..5.9"}),
    ("5.10a 爬穩了 推薦5.10b到5.10d 龍洞運攀", {"grades": "5.10b..5.10d"}),
    ("I climb 5.10d and want to break into 5.11 at Long Dong, what should I try", {"grades": "5.11a..5.11d"}),
    ("我爬過幾條5.11跟5.12", {"personal": True, "grades": "5.11a..5.12d"}),
    ("Uncle caps out near 5.8. Anything bolted at Guanziling for him?", {"grades": "..5.8", "route_types": "sport"}),
    ("her ceiling's 5.7, easy lines at Kenting?", {"grades": "..5.7"}),
    ("5.9 at best. what is there at Defulan", {"grades": "..5.9"}),
    ("我妹上到5.6就腿軟 大禮堂有什麼線", {"grades": "..5.6", "area_ids": "longdong/grand-auditorium"}),
    ("My brother peaks out around 5.7 since the baby came, and he still wants a real day out in the sun before the "
     "rain returns. Which climbs at Music Hall could he follow?", {"grades": "..5.7"}),
    ("trad, don't go past 5.8", {"grades": "..5.8"}),
    ("what's my onsight level", {"personal": True}),
    ("How many 5.11 have I climbed", {"personal": True}),
]  # fmt: skip
TIMES: list[Case] = [
    ("禮拜六早上九點半就能爬的 台北市", {"weekday": "saturday", "minute": 570, "open_at": ["saturday", 570]}),
    ("half past nine on a Saturday, which Taipei gyms are open", {"open_at": ["saturday", 570]}),
    ("平日9點多就開的岩館", {"open_at": ["monday", 570]}),
    ("下班後七點還能爬的 新北", {"minute": 1140, "subject": "gym"}),
    ("which gyms open before 10 on Saturday in Hsinchu", {"open_at": ["saturday", 599]}),
    ("which gyms stay open past ten on Friday", {"open_at": ["friday", 1320]}),
    ("開到十點以後的岩館 週五", {"open_at": ["friday", 1320], "unknown_places": ()}),
    ("兩個小孩五點就醒，禮拜天早上九點半北部哪些岩館開了", {"open_at": ["sunday", 570]}),
    ("My train gets in at 2:15, what's open in Hsinchu at 4 on Saturday?", {"open_at": ["saturday", 960]}),
    ("我六點下班，台北週二晚上十點還開著的岩館", {"open_at": ["tuesday", 1320]}),
    ("台北下班後還能爬的岩館，我九點才離開公司", {"minute": 1260}),
    ("台中岩館平日中午十二點有開的", {"open_at": ["monday", 720], "unknown_names": ()}),
    ("高鐵三點半到，週六四點以後高雄還有開的岩館嗎", {"open_at": ["saturday", 960]}),
    ("週四晚上七點新北哪裡能爬", {"subject": "gym", "open_at": ["thursday", 1140]}),
    ("龍洞早上九點半就能爬嗎", {"subject": "crag"}),
    ("gyms with 10 routes", {"minute": None}),
]
NAMES: list[Case] = [
    ("V槽總長幾米", {"intent": "detail", "names": "V槽", "attributes": "length"}),
    ("What year did someone first climb Kevlar Vest?", {"attributes": "first_ascent"}),
    ("絕響哪一年有人爬完的", {"attributes": "first_ascent"}),
]
CASES = [*LEVELS, *TIMES, *NAMES]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_levels_and_times_are_read_as_said(ask: Ask, text: str, expected: dict[str, object]) -> None:
    assert differences(ask(text), expected) == {}
