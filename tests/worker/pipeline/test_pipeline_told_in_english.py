"""What people tell in English beside what they ask is taken for what it is: a need, a level, a party, a rope."""

import pytest

from tests.worker.pipeline.conftest import Asker


@pytest.mark.parametrize(
    ("question", "said"),
    [
        # What a gym is to have is told before it is asked for.
        ("I need showers. Which gyms in New Taipei have them?", "There is 1 climbing gym with showers in New Taipei"),
        ("A shower is a must. Which gyms in Taipei would do?", "climbing gyms with showers in Taipei"),
        ("I have a big bag, so lockers are essential. Which Taipei gyms have got them?", "with lockers in Taipei"),
        ("My boyfriend boulders, I only do ropes. What gyms in Taipei would suit us both?", "mixed gyms in Taipei"),
        ("She boulders and I lead. Which gym in Kaohsiung works for both of us?", "mixed gym"),
        # What one has done is told, and nothing of a log asked.
        ("My best redpoint is 5.12a, which routes at Kenting have that grade?", "routes graded 5.12a at Kenting"),
        ("For my project I need a route graded 5.11d in Shoushan, what exists?", "routes graded 5.11d at Shoushan"),
        ("Three leads so far! At Long Dong what would be the easiest bolted line for me?", "The easiest sport route"),
        # A letter may be set off from its number, or be any.
        ("5.10 a sport in Long Dong longer than 20m", "3 sport routes graded 5.10a, longer than 20 m"),
        ("10 a sport at Long Lane", "2 sport routes graded 5.10a at Long Lane"),
        ("5.11-something at Dragon Wall?", "3 routes graded 5.11a–5.11d at Dragon Wall"),
        # Who is asked to check is asked to tell.
        ("I hope RedRock Hsinchu isn't shut on Sunday, could you check", "closed on Sunday"),
        ("I guess Long Dong beats Kenting on 5.12 routes, but please check the figures for both", "Long Dong has more"),
        # Draws and ropes that somebody has.
        ("We own 12 quickdraws. Which routes at Guanziling need more than that?", "with at least 11 bolts"),
        ("Can I lower off Xenophobic Gatekeeper with a 60?", "A rope of 60 m is too short"),
        ("Do I need an 80m rope for Xenophobic Gatekeeper?", "A rope of 80 m is longer than twice 33 m"),
        # Who pays, and how many of them rent.
        ("2 adults at Camp4 weekday, only one needs a harness and shoes. total?", "for 2 comes to NT$420"),
        ("Two adults, one pair of rental shoes, Friday night at Civic. How much?", "for 2 comes to NT$900"),
        ("My brother, sister, mum and I: entry at Kirin on a weekend in total?", "for 4 comes to NT$1,200"),
        ("NT$600 for the two of us, which Taichung gyms?", "a weekday entry of at most NT$300 in Taichung"),
        ("Shoes for 2 of 4 people at Dapro Saturday total?", "(2 of them) for 4 comes to NT$2,000"),
        # The day of an hour, how hard at most, and whichever it is to be are told before they are asked.
        (
            "finish my shift late on friday, could only get to a gym at half past nine in the evening. "
            "where in Kaohsiung would still let me climb at that hour",
            "3 climbing gyms open on Friday at 21:30 in Kaohsiung",
        ),
        (
            "I can't lead harder than 5.9. How many sport routes at Guanziling are within that?",
            "5 sport routes graded up",
        ),
        ("She leads 5.8 tops. Anything at Golden Valley that isn't harder than that?", "routes graded up to 5.8 at"),
        ("We never go above 5.10a. How many routes at Land Snail Paradise can we do?", "6 routes graded up to 5.10a"),
        ("One of Shoushan and Guanziling: I'd go with whichever has the bigger number of routes.", "Shoushan has more"),
        (
            "Torn between Double 8 Y17 and Camp4 Beitou on Saturday. I'd go for whichever closes later.",
            "stays open later",
        ),
        # A second demand that is no question.
        ("Is Kirin open on Sunday? I also need to know the entry price.", "weekend entry NT$300"),
        ("Is there a bouldering gym in Taitung? Closing time would help as well.", "10:00–21:00"),
        ("What does one weekday visit at MegaSTONE come to?", "weekday entry NT$360"),
        # A share of what was counted before it.
        ("How many routes are there at Clocktower and what share of them is trad", "77.8% of all 54 routes"),
        ("How many routes at Shoushan and what percentage are 5.11", "31.8% of all 107 routes"),
        ("UIAA 7 is our level. Which sport routes in Kenting?", "sport routes graded 5.10c–5.10d at Kenting"),
        ("yo what time does MegaSTONE close 2nite", "Opening hours of MegaSTONE Climbing Gym: "),
    ],
)
async def test_what_is_told_in_english_is_taken_for_what_it_is(asker: Asker, question: str, said: str) -> None:
    """A need is a condition, a level no log, a party pays together, and a rope is measured against the route."""
    text = (await asker.ask(question)).reply.text
    assert said in text
    assert "says nothing about" not in text


@pytest.mark.parametrize(
    "question",
    [
        "I usually climb V4 indoors, which sport route at Kenting should I try?",
        "I climb around V5. Recommend me a sport line at Guanziling.",
        "V5 climber here, what lead routes would you recommend at Shoushan?",
        "平常抱石V4，推薦墾丁的運攀",
    ],
)
async def test_a_grade_of_boulders_chooses_no_route(asker: Asker, question: str) -> None:
    """Who tells only what they boulder is asked what they lead, and not shown the hardest routes there are."""
    assert (await asker.ask(question)).reply.outcome == "clarification"


async def test_the_grade_that_is_led_is_taken_where_both_are_told(asker: Asker) -> None:
    """A boulder grade beside a grade of routes leaves that one as the level."""
    outcome = await asker.ask("I climb V4 and lead 5.11. Recommend a sport route at Kenting")
    assert "sport routes graded 5.11a–5.11d at Kenting" in outcome.reply.text


@pytest.mark.parametrize("question", ["What is my hardest send so far?", "My hardest send is what grade?"])
async def test_the_log_is_still_asked(asker: Asker, question: str) -> None:
    """What somebody's best is, asked, is in their own records."""
    assert (await asker.ask(question)).reply.text.startswith("That is in your own records")
