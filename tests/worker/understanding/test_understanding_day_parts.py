"""A part of a day without an hour is kept as what it is: no answer names an hour that nobody said."""

from datetime import UTC, datetime

import pytest

from tests.worker.understanding.phrases import Ask
from worker.sql.scope import moment_asked
from worker.understanding.times.hours import read_when
from worker.verify.asked import moment

PARTS = [
    ("高雄週五晚上有開的岩館", "evening", "週五晚上"),
    ("which gyms in Tainan are open on Friday evening", "evening", "週五晚上"),
    ("明天半夜台北還有哪裡可以爬", "midnight", "半夜"),
    ("周五深夜高雄有岩館開著嗎", "late", "週五深夜"),
    ("哪些岩館平日早上就開", "morning", "週一至週五上午"),
    ("Which gyms in Taichung open early on Saturday?", "early", "週六一大早"),
    ("週六下午有開的台中岩館", "afternoon", "週六下午"),
    ("台北週一午休時間有開的岩館", "lunch", "週一午休時間"),
    ("gyms in Hsinchu open after work on Tuesday", "after_work", "週二下班後"),
]


@pytest.mark.parametrize(("text", "part", "said"), PARTS)
def test_a_part_of_the_day_is_said_as_one(ask: Ask, text: str, part: str, said: str) -> None:
    """The filter knows that its minute was only taken, and says the part."""
    f = ask(text).filter
    asked = moment_asked(f)
    assert (f.open_part, asked is not None and said in moment(asked, "zh-TW")) == (part, True)


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("高雄週五晚上九點有開的岩館", 21 * 60),
        ("攀吶今天下班後六點半到 平日開到幾點", 18 * 60 + 30),
        ("兩點多去BABO PAPAK，離峰幾點前？", 14 * 60 + 30),
    ],
)
def test_an_hour_that_is_said_stays(ask: Ask, text: str, minute: int) -> None:
    """Beside an hour a part of the day only says which half it is in; "until when" asks for no minute."""
    reading = ask(text)
    assert (reading.minute, reading.part) == (minute, None)


@pytest.mark.parametrize(
    "text", ["新店原岩週日晚上幾點關", "千手抱石週二晚上幾點打烊", "成功館早上就開，禮拜三幾點到幾點"]
)
def test_whoever_asks_when_it_closes_is_told_the_hours(ask: Ask, text: str) -> None:
    """The part of the day beside it is only told."""
    assert ask(text).minute is None


@pytest.mark.parametrize(("hour", "part", "minute"), [(11, "evening", 19 * 60), (15, None, 23 * 60)])
def test_late_in_the_evening_its_hour_is_told_and_not_the_evening(hour: int, part: str | None, minute: int) -> None:
    """At 23:00 in Taipei (15:00 UTC) what has closed was open this evening all the same."""
    when = read_when("今晚台北還有岩館開嗎", datetime(2026, 11, 27, hour, tzinfo=UTC))
    assert (when.part, when.minute) == (part, minute)
