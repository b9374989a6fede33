"""Several days that count together, every day, closing days, the longest hours, and one of several facilities."""

import pytest

from tests.worker.understanding.phrases import Ask, Case, differences
from worker.understanding.times.all_days import WEEK, WEEKEND

CASES: list[Case] = [
    ("週六日兩天都開的岩館", {"open_days": WEEKEND, "open_at": ("saturday", None)}),
    ("週一和週三都有開的高雄岩館", {"open_days": ("monday", "wednesday"), "gym_city": "高雄市"}),
    ("週一到週五都有開的岩館有幾間", {"open_days": WEEK[:5], "intent": "count"}),
    ("台北有哪些岩館平日假日都開到22點以後", {"open_days": WEEK, "open_at": ("monday", 1320)}),
    ("每天都開的岩館有哪些", {"open_days": WEEK}),
    ("台中有沒有沒有公休日的岩館", {"open_days": WEEK, "closed_some": None}),
    ("哪些岩館全年無休", {"open_days": WEEK}),
    ("Which gyms are open both Monday and Sunday?", {"open_days": ("monday", "sunday")}),
    ("gyms open 7 days a week in Hualien", {"open_days": WEEK}),
    ("gyms that never close on any day in Kaohsiung", {"open_days": WEEK, "closed_some": None}),
    ("週一或週二有開的岩館", {"open_days": ("monday", "tuesday"), "any_day": True}),
    ("gyms in Taichung open on Wednesday or Thursday", {"open_days": ("wednesday", "thursday"), "any_day": True}),
    ("平日晚上七點有開的岩館", {"open_days": WEEK[:5], "any_day": None}),
    ("下午三點到六點有開的岩館", {"open_at": ("monday", 900), "open_until": 1080}),
    ("哪間岩館早上十點到十二點都開著", {"open_at": ("monday", 600), "open_until": 720}),
    ("gyms open 5-8pm on Saturday", {"open_at": ("saturday", 1020), "open_until": 1200}),
    ("gyms open from 10am to 2pm on Sunday", {"open_at": ("sunday", 600), "open_until": 840}),
    ("週六 19:00-21:30 有開的岩館", {"open_at": ("saturday", 1140), "open_until": 1290}),
    ("晚上七點到十點有開的岩館", {"open_at": ("monday", 1140), "open_until": 1320}),
    ("週三早上九點十點已經開了的岩館", {"open_at": ("wednesday", 600), "open_until": None}),
    ("晚上十一點才關的岩館", {"open_at": ("monday", 1379)}),
    ("攀吶進化館週三和週六各幾點開門", {"days": ("wednesday", "saturday")}),
    ("中和原岩平日幾點開 週末幾點開", {"days": WEEK}),
    ("Gyms open Saturday and Sunday until 10pm", {"open_days": WEEKEND, "open_at": ("saturday", 1319)}),
    ("Which gyms close on Mondays?", {"closed_on": "monday"}),
    ("Are any gyms open 24 hours?", {"open_at": ("monday", 0), "open_until": 1440}),
    ("哪些岩館有公休日", {"closed_some": True, "open_at": None}),
    ("Which gyms are closed at least one day a week?", {"closed_some": True}),
    ("營業時間最長的岩館", {"extreme": "longest_hours", "weekday": None}),
    ("Which gym in Taichung is open the longest on Saturdays?", {"extreme": "longest_hours", "weekday": "saturday"}),
    ("有淋浴或置物櫃的岩館有哪些", {"any_facility": True, "facilities": {"淋浴設施", "置物櫃"}}),
    ("gyms with showers or lockers in Taipei", {"any_facility": True}),
]
LOOK_ALIKES: list[Case] = [
    ("週六有開的岩館", {"open_days": (), "open_at": ("saturday", None)}),
    ("台北或新北週六有開的岩館", {"open_days": (), "any_day": None}),
    ("除了週一每天都開的岩館", {"open_days": (), "closed_on": "monday"}),
    ("I go climbing every day, which gym near Zhongshan has lead?", {"open_days": ()}),
    ("Monday to Friday I work. Which gyms open until 11pm on Friday?", {"open_days": ()}),
    ("When do gyms close on Mondays?", {"closed_on": None}),
    ("週一公休的岩館", {"closed_on": "monday", "closed_some": None}),
    ("花蓮星期天有岩館可以爬嗎", {"open_at": ("sunday", None)}),
    ("原岩中和店週六日幾點開", {"weekday": None, "open_at": None}),
    ("哪間岩館最晚關", {"extreme": "latest_closing", "weekday": "monday"}),
    ("台北有淋浴又有置物櫃的岩館", {"any_facility": None}),
    ("gyms in Taipei or New Taipei with lead and bouldering", {"any_facility": None}),
    ("我九點到六點上班，平日下班後有開的岩館", {"open_until": None, "open_at": ("monday", 1140)}),
    ("I work 9am to 5pm, which gyms are open on Friday after 10pm", {"open_until": None}),
    ("星期二22:00開著、平日300以下的岩館", {"open_days": (), "open_at": ("tuesday", 1320)}),
    ("舞岩有 5.10 到 5.11 的線嗎", {"open_until": None, "minute": None}),
    ("每天爬兩小時會不會受傷", {"open_days": (), "subject": "article"}),
]


@pytest.mark.parametrize(("text", "expected"), [*CASES, *LOOK_ALIKES], ids=[t for t, _ in [*CASES, *LOOK_ALIKES]])
def test_all_that_is_asked_of_hours_counts_together(ask: Ask, text: str, expected: dict[str, object]) -> None:
    """Days joined by "and" are all wanted, facilities joined by "or" are not."""
    assert differences(ask(text), expected) == {}
