"""English follow-ups that lean on earlier turns in their own words: the day after, the first place, which wins."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

_VB = (
    "What time does VB Climbing Gym in Taichung close on Saturday?",
    "VB Climbing Gym is open 11:00-22:00 on Saturday.",
)
_ZHONGHE = ("What does a weekday visit to T-Up Zhonghe cost?", "A single entry is NT$500 on weekdays.")
_GATE = ("What's the hardest line at School Gate?", "Inimitable (5.14a).", "And in Long Lane?", "Rated R (5.12b).")
_TWO = (
    "How hard are Alpha and Witch's Bridge in Kenting?", "Alpha is 5.13b+ and Witch's Bridge is 5.13d.",
)  # fmt: skip
_WHITE = ("what's at White Wall Kenting", "White Wall has 10 routes.")
_SKYLINE = ("how many routes are on Skyline at Shoushan", "Skyline (一線天) at Shoushan has 18 routes.")
_CANYON = ("5.12 and up in the Grand Canyon at Shoushan?", "Desperado (5.12b), Sinner (5.12b), Balls out (5.12a).")
_TOWER = ("What's 5.11 at the Clocktower, Long Dong?", "Blind Reach (5.11d), Scarface (5.11c).")
_EIGHT = ("5.8 trad in Golden Valley?", "Lap Dance (5.8), Gold Club (5.8), Glitter (5.8).")
_NINE = ("sport routes at Longdong 5.9 or easier", "Dragon's Nose (5.8), Dripping Dragon (5.7).")
_SUN = ("5.10 routes at Sunshine Wall Kenting", "Slanting sunlight (5.10d), Abseilist (5.10a), Ramen (5.10a).")
_SHOWERS = ("Taipei City gyms with showers?", "Two: T-Up Climbing Gym Wanhua and Civic Bouldergym Taipei.")
_ADDRESS = ("What is the address of the gym in Hualien?", "Xiaowo Activity Space: No. 19, Ziqiang Road, Ji'an.")
_DRAGON = ("How many routes does Dragon Wall have?", "Dragon Wall in Kenting has 28 routes, all of them sport.")
_LONGEST = ("What is the longest trad climb at Longdong?", "It is Upper Dragon Ridge: 100 m, 5.7, trad.")

_KENTING = ("how many routes does Kenting have", "Kenting has 120 routes.")
_SPORT = ("How many sport routes are there at Guanziling?", "Guanziling has 46 sport routes.")
_LEAD = ("Which gyms in Taichung have lead climbing?", "There is 1: Dapro Indoor Climbing.")
_KAOHSIUNG = ("climbing gyms in Kaohsiung", "BCKH Bouldering Base, Boulder Space Zuoying and B-TOPIA Climbing Gym.")
_SPEED = ("Which gym in Taichung has a speed wall?", "Dapro Indoor Climbing in Nantun District.")
_LEGEND = ("How hard is The Real Legend?", "The Real Legend in Golden Valley, Long Dong, is 5.13a.")
_HARDEST = ("hardest sport route at Guanziling?", "The hardest is Clueless: 5.13d.")
_ROPES = ("What's the difference between top rope and lead?", "On top rope the rope already runs above you.")
_TOPROPE = ("top rope routes at Defulan?", "There are no top rope routes at Defulan.")
_SEASON = ("What's the best season for Long Dong?", "Spring, autumn and winter.")

_OF_GATE = {"intent": "count", "area_ids": "longdong/school-gate"}
_OF_CANYON = {"area_ids": "shoushan/grand-canyon", "grades": "5.12a.."}
_OF_GOLDEN = {"area_ids": "longdong/golden-valley", "route_types": "sport", "grades": "5.8..5.8"}

CASES: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    # The day beside the one that was asked about, and not that one.
    (
        _VB,
        "Busy Saturday, so it'd have to be the day after. What are VB's hours then?",
        {"weekday": "sunday", "attributes": ("hours",)},
    ),
    (_VB, "Can't make Saturday after all. How about the following day?", {"weekday": "sunday"}),
    (_VB, "Saturday is out. What about the day before?", {"weekday": "friday"}),
    (_VB, "and the next day?", {"weekday": "sunday"}),
    # What was named first.
    (_GATE, "Right, forget Long Lane. The first area you told me about, what's its total number of routes?", _OF_GATE),
    (_GATE, "Back to the first one. How many routes are there?", _OF_GATE),
    (_GATE, "Never mind Long Lane. How many trad lines at the first place?", {**_OF_GATE, "route_types": "trad"}),
    # Which of the two, or of those, has most of something.
    (
        _TWO,
        "Out of my league, but purely curious about their lengths. Who's the longer one?",
        {"intent": "compare", "attributes": ("length",)},
    ),
    (_TWO, "And in metres, which wins?", {"intent": "compare", "attributes": ("length",)}),
    (_TWO, "So the second is harder. Which one has more bolts though?", {"intent": "compare"}),
    (
        _WHITE,
        "I'd like a nice long pitch. Who wins on length among those 10, and how long?",
        {"extreme": "longest", "area_ids": "kenting/white-wall"},
    ),
    (
        _DRAGON,
        "28 is a lot. Which is the king line, I mean the highest grade of them all?",
        {"extreme": "hardest", "area_ids": "kenting/dragon-wall"},
    ),
    (
        _SKYLINE,
        "Sounds like a big wall. So what's the top-end route, the one with the highest grade?",
        {"extreme": "hardest", "area_ids": "shoushan/skyline"},
    ),
    (
        _SUN,
        "Endurance day! Out of that list, I'm after the one with the most metres",
        {"extreme": "longest", "features": (), "grades": "5.10a..5.10d"},
    ),
    (
        _SUN,
        "Short attention span here, so what is the shortest one you just listed?",
        {"extreme": "shortest", "grades": "5.10a..5.10d"},
    ),
    # What is dropped for its video, or for having none.
    (_CANYON, "Cross out whichever you've got no video for, would you?", {"has_video": True, **_OF_CANYON}),
    (_CANYON, "Get rid of those nobody uploaded a clip of.", {"has_video": True, **_OF_CANYON}),
    (_CANYON, "the ones lacking a video can go", {"has_video": True, **_OF_CANYON}),
    (_CANYON, "Drop those with a video, I want to onsight", {"has_video": False, **_OF_CANYON}),
    (
        _TOWER,
        "I'm only bringing my rack, so keep the trad ones and bin the other two.",
        {"area_ids": "longdong/clocktower", "route_types": "trad", "grades": "5.11a..5.11d"},
    ),
    # What was asked for stays, however it is spoken of.
    (
        _NINE,
        "Great list. I'm a visual learner, so are there any in there that come with a video?",
        {"has_video": True, "grades": "..5.9", "route_types": "sport"},
    ),
    (_NINE, "Good. My daughter is 10, so any of those under 10 m?", {"grades": "..5.9", "route_types": "sport"}),
    (_EIGHT, "I don't own cams, sadly. Got any bolted ones in there at that same number?", _OF_GOLDEN),
    (_EIGHT, "What if we want sport instead, same grade and same place?", _OF_GOLDEN),
    # What the one gym has and costs.
    (
        _ZHONGHE,
        "I have to go straight to a dinner afterwards, so I'd want to rinse off on site. Possible?",
        {"attributes": ("facilities",), "named_ids": ("tup-zhonghe",)},
    ),
    (_ZHONGHE, "I don't climb ropes. Is there bouldering as well?", {"attributes": ("facilities",)}),
    (_ZHONGHE, "And Saturdays, is that more?", {"attributes": ("price",), "weekday": "saturday"}),
    (_VB, "Perfect, I'll bring my own shoes. How much to get in?", {"attributes": ("price",)}),
    (
        _SHOWERS,
        "I'd have my laptop, so somewhere to lock it up matters. Which of the two has that?",
        {"facilities": ("淋浴設施", "置物櫃")},
    ),
    (_ADDRESS, "A friend told me a French-speaking guy runs it. Do you know his name?", {"unrecorded": ("staff",)}),
    # A count of what was shown, or of a kind of it.
    (
        _KENTING,
        "ok so out of that 120, the 5.13-and-up stuff makes up how many?",
        {"intent": "count", "crag_ids": "kenting", "grades": "5.13a.."},
    ),
    (
        _SPORT,
        "What about ones recorded as top rope, how many are those?",
        {"intent": "count", "crag_ids": "guanziling", "route_types": "toprope"},
    ),
    (_SPORT, "Same question but with top rope.", {"intent": "count", "route_types": "toprope"}),
    (_NINE, "Nice. How many would that be in total?", {"intent": "count", "grades": "..5.9"}),
    (_LEAD, "How many is that all in all?", {"intent": "count", "subject": "gym", "facilities": ("先鋒攀登",)}),
    # A day that is told, and whether they are open then; those that shut sooner left out.
    (
        _KAOHSIUNG,
        "I'm only in town on a Wednesday and don't want to find a closed door. Who should I avoid?",
        {"closed_on": "wednesday", "gym_city": "高雄市"},
    ),
    (
        _KAOHSIUNG,
        "My only free day is Wednesday. Which ones will actually let me in?",
        {"open_at": ("wednesday", None)},
    ),
    (_LEAD, "Drop any that shut before ten on Fridays.", {"facilities": ("先鋒攀登",), "closed_on": None}),
    (_LEAD, "I also need somewhere to shower. Who's left?", {"facilities": ("先鋒攀登", "淋浴設施")}),
    (_LEAD, "And which of those is lightest on the wallet at the weekend?", {"extreme": "cheapest"}),
    (
        _SPEED,
        "Nice, I'll train there before work then. Just hoping I can wash up afterwards?",
        {"facilities": ("淋浴設施",), "open_at": None},
    ),
    # The one route, what another is beside it, and what comes after it.
    (
        _LONGEST,
        "A hundred metres, wow. I suppose you place everything, or did someone leave a few bolts?",
        {"attributes": ("bolts",), "length_min_m": None, "unrecorded": ()},
    ),
    (_LONGEST, "Long way up. Is there any fixed pro on it or nothing?", {"attributes": ("bolts",)}),
    (
        _LEGEND,
        "Too stiff. My friend recommended Mr. Anonymous as a step down, is it really?",
        {"intent": "compare", "names": {"Mr. Anonymous", "The Real Legend"}},
    ),
    (_LEGEND, "What if I tried Mr. Anonymous first, would that be a gentler choice?", {"intent": "compare"}),
    (_HARDEST, "and number two on that list?", {"extreme": "hardest", "rank": 2}),
    (_EIGHT, "If I bump it up a grade, what is there?", {"grades": "5.9..5.9"}),
    # With which of two that were told apart one starts.
    (
        _ROPES,
        "Total beginner here, so you'd say begin with... the first kind or the second?",
        {"intent": "knowledge", "novice": "beginner", "needs_history": True},
    ),
    # The way to the crag, and the gym's telephone.
    (
        _SEASON,
        "And how do we get there from Taipei without a car?",
        {"attributes": ("transport",), "crag_ids": "longdong"},
    ),
    (_ZHONGHE, "Can I ring them up somehow?", {"attributes": ("phone",)}),
    # Another type is no mere bound, and what is told of the list or of somebody binds nothing.
    (_TOPROPE, "what about sport routes up to 5.8?", {"route_types": "sport", "grades": "..5.8"}),
    (_TOPROPE, "Okay then, what about sport routes up to 5.8, my daughter wants to try?", {"route_types": "sport"}),
    (_NINE, "Too many to read. Just the three longest.", {"extreme": "longest", "limit": 3, "grades": "..5.9"}),
    (_SUN, "Scratch the ones above 10 metres, our rope won't do.", {"length_max_m": 10, "grades": "5.10a..5.10d"}),
    (_LEGEND, "Shame. In what year was it?", {"attributes": ("first_ascent",)}),
    (_KAOHSIUNG, "And which one lets you in first?", {"extreme": "earliest_opening", "gym_city": "高雄市"}),
    # What must stay as it is.
    (_VB, "what does the day pass cost?", {"attributes": ("price",)}),
    (_GATE, "what's the first route on the left there?", {"area_ids": "longdong/long-lane"}),
    (_ZHONGHE, "My back hurts. Should I rest for a week?", {"subject": "article"}),
    (_NINE, "what about 11?", {"grades": "5.11a..5.11d"}),
    (_LONGEST, "and the shortest?", {"extreme": "shortest"}),
    (_LEGEND, "is Mr. Anonymous in the same area?", {"intent": "detail"}),
    (_ROPES, "which shoes should I start with?", {"intent": "knowledge"}),
    (_KAOHSIUNG, "I'm free on Wednesday. What do they cost?", {"closed_on": None}),
    (_KENTING, "how many days do I need there?", {"subject": "crag"}),
]


@pytest.mark.parametrize(("before", "text", "expected"), CASES)
def test_what_leans_on_earlier_turns_is_read_with_them(
    ask: Ask, before: tuple[str, ...], text: str, expected: dict[str, Any]
) -> None:
    history = tuple(Turn("user" if n % 2 == 0 else "assistant", said) for n, said in enumerate(before))
    assert not differences(ask(text, history), expected)
