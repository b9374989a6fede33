"""English follow-ups in other words: a set counted, narrowed, thinned or asked again, the other end, a season, why."""

from typing import Any

import pytest

from schemas.reading import Turn
from tests.worker.understanding.phrases import Ask, differences

_SPORT = ("How many sport routes are there at Guanziling?", "Guanziling has 46 sport routes in the catalogue.")
_ALL = ("How many routes does Defulan have in total?", "Defulan has 51 routes in the data.")
_LANE = ("5.10 sport routes in Long Lane?", "At Long Lane there are Sky Ladder (5.10b) and Zhongxiao (5.10a).")
_GOLDEN = ("Which trad routes at Golden Valley are 5.7 or easier?", "Nugget (5.7, loose rock), Prelude (5.5).")
_EASY = ("How many routes at Shoushan are 5.9 or easier?", "Shoushan has 12 routes graded 5.9 or easier.")
_HARDEST = ("What's the hardest route at Shoushan?", "The hardest is Y2K Business Trip (5.13a).")
_KODAMA = ("How hard is Kodama in Kenting?", "Kodama is 5.10b, a 13 m sport route in the Mysterious Forest.")
_SEASON = ("When's the best season for Kenting?", "Kenting is best in autumn, winter and spring.")
_GATE = (
    "What's the hardest line at School Gate?", "Inimitable (5.14a).", "And in Long Lane?", "Rated R (5.12b).",
)  # fmt: skip

_OF_LANE = {"area_ids": "longdong/long-lane", "grades": "5.10a..5.10d", "route_types": "sport"}
_OF_GOLDEN = {"area_ids": "longdong/golden-valley", "route_types": "trad"}
_AT_KENTING = {"intent": "count", "crag_ids": "kenting", "grades": "..5.9"}

CASES: list[tuple[tuple[str, ...], str, dict[str, Any]]] = [
    # How many of them are of a kind or within a bound, however a count is asked for.
    (_SPORT, "How about the top rope ones, how many",
     {"intent": "count", "crag_ids": "guanziling", "route_types": "toprope"}),
    (_SPORT, "what would the tally be for top rope", {"intent": "count", "route_types": "toprope"}),
    (_SPORT, "Swap sport for top rope, how many then", {"intent": "count", "route_types": "toprope"}),
    (_ALL, "trad only, what's the figure then?", {"intent": "count", "crag_ids": "defulan", "route_types": "trad"}),
    (_ALL, "I only lead sport, so how many does that leave me", {"intent": "count", "route_types": "sport"}),
    (_ALL, "how many of the 51 are sport", {"intent": "count", "route_types": "sport", "limit": None}),
    (_ALL, "we don't own a rack so take the trad ones out, what are we left with",
     {"intent": "count", "crag_ids": "defulan", "not_route_types": "trad"}),
    (_GOLDEN, "and if I stick to 5.6 max, how many remain?", {"intent": "count", "grades": "..5.6", **_OF_GOLDEN}),
    (_GOLDEN, "how many of them survive if my ceiling is 5.6",
     {"intent": "count", "grades": "..5.6", "features": (), **_OF_GOLDEN}),
    (_EASY, "raise the cutoff to 5.10a", {"intent": "count", "crag_ids": "shoushan", "grades": "..5.10a"}),
    # What is to be left out, whatever is told around it; of a bound the rest is left.
    (_GOLDEN, "Rockfall makes my wife nervous, so kindly drop the loose ones from that list",
     {"intent": "list", "grades": "..5.7", "not_features": "loose_rock", **_OF_GOLDEN}),
    (_GOLDEN, "we only have a short rope, so drop everything that's 15 m or more",
     {"intent": "list", "grades": "..5.7", "length_min_m": None, **_OF_GOLDEN}),
    (_GOLDEN, "our rope is short so only keep what's below 15 m",
     {"intent": "list", "grades": "..5.7", "length_min_m": None, **_OF_GOLDEN}),
    (_LANE, "get rid of anything longer than 15 m", {"length_max_m": 15, "length_min_m": None, **_OF_LANE}),
    (_LANE, "anything over 20 m should go", {"length_max_m": 20, "length_min_m": None, **_OF_LANE}),
    (_GOLDEN, "cap it at 5.6", {"intent": "list", "grades": "..5.6", **_OF_GOLDEN}),
    # The set, whatever it is called.
    (_LANE, "and out of that lot the longest one would be...?",
     {"intent": "extreme", "extreme": "longest", **_OF_LANE}),
    (_LANE, "who's the longest among the ones you listed", {"intent": "extreme", "extreme": "longest", **_OF_LANE}),
    (_LANE, "which from your list have footage", {"intent": "list", "has_video": True, **_OF_LANE}),
    # The same again of another place.
    (_EASY, "Kenting too please, same cutoff", _AT_KENTING),
    (_EASY, "apply the same filter to Kenting", _AT_KENTING),
    (_EASY, "repeat for Kenting", _AT_KENTING),
    (_EASY, "how does Kenting do on that", _AT_KENTING),
    (_SPORT, "run that again for Kenting", {"intent": "count", "crag_ids": "kenting", "route_types": "sport"}),
    (_HARDEST, "What about Guanziling, which one tops the list there?",
     {"intent": "extreme", "crag_ids": "guanziling", "extreme": "hardest"}),
    (_HARDEST, "What takes the crown in Guanziling",
     {"intent": "extreme", "crag_ids": "guanziling", "extreme": "hardest"}),
    (_GATE, "Right, and School Gate, the first place I asked about. Total number of routes there please.",
     {"intent": "count", "area_ids": "longdong/school-gate", "unheard": ()}),
    # The other end, and what comes next.
    (_HARDEST, "Now the opposite end of the scale",
     {"intent": "extreme", "crag_ids": "shoushan", "extreme": "easiest"}),
    (_HARDEST, "and at the other end, what's the easiest?", {"crag_ids": "shoushan", "extreme": "easiest"}),
    (_HARDEST, "what comes second", {"crag_ids": "shoushan", "extreme": "hardest", "rank": 2}),
    # One set beside another.
    (_KODAMA, "Cool. How does Tree Spirit compare, a step up from that?",
     {"intent": "compare", "names": {"Tree Spirit", "Kodama"}}),
    # How a season suits the crag spoken of, and why it does not.
    (_SEASON, "We can only get away in winter though, is that still ok for it?",
     {"intent": "detail", "crag_ids": "kenting", "attributes": "season"}),
    (_SEASON, "would February work", {"intent": "detail", "crag_ids": "kenting", "attributes": "season"}),
    (_SEASON, "hmm I'm a teacher so July/August is all I get. what's so bad about those months",
     {"intent": "knowledge"}),
    (_SEASON, "how come summer isn't on there", {"intent": "knowledge"}),
    # What is asked of something else is not taken for one of these.
    (_ALL, "how many quickdraws do I need for sport", {"intent": "knowledge"}),
    (_ALL, "what is trad climbing?", {"intent": "knowledge"}),
    (_GOLDEN, "which cams should I take, I have a short rope", {"intent": "knowledge"}),
    (_SEASON, "any easy routes there in winter?", {"subject": "route"}),
    (_HARDEST, "is there a train to the other end of town", {"extreme": None}),
    (_EASY, "is Kenting the same rock?", {"subject": "crag"}),
]  # fmt: skip


@pytest.mark.parametrize(("said", "text", "wanted"), CASES, ids=[c[1] for c in CASES])
def test_a_follow_up_in_other_words_is_read_as_what_it_means(
    ask: Ask, said: tuple[str, ...], text: str, wanted: dict[str, Any]
) -> None:
    history = tuple(Turn("user" if n % 2 == 0 else "assistant", line) for n, line in enumerate(said))
    assert not differences(ask(text, history=history), wanted)
