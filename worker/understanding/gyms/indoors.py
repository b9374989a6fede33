"""Tell where climbing in a town means climbing in a gym, and what of a gym is wanted then."""

from dataclasses import replace

from schemas.reading import Kind
from worker.understanding.conditions.constraints import Constraints
from worker.understanding.conditions.facets import Wanted
from worker.understanding.matching.patterns import compiled
from worker.understanding.places.rocks import names_rock
from worker.understanding.wording.masking import PLACE

OUTDOORS = compiled(
    r"\b(?:real|natural|actual) rock\b|\b(?:any|some) rock\b(?! (?:climb|gym|wall))"
    r"|岩場|戶外|室外|天然|野外|外岩|\bcrags?\b|\boutdoors?\b"
    r"|\b(?:climb(?:ed|ing|s)?|been|led|lead|go|going|trip|ropes?|routes?|day|time|first) outside\b"
    r"(?! (?:of )?[\ue002-\ue005])"
)
_ROUTES = compiled(r"路線|線|條|\broutes?\b|\bproblems?\b|\bclimbs\b")
# A wall in a town is built: "is there a wall in Hualien".
_WALL = compiled(r"\bwalls?\b|岩壁")
_LEADS = compiled(r"先鋒|\blead(?:ing)?\b")


def means_indoors(words: str, subject: Kind | None, found: Constraints) -> bool:
    """Whether climbing in a town without a crag is climbing in a gym: no route and no grade is spoken of."""
    if OUTDOORS.search(words) or names_rock(words):
        return False
    if subject == "crag" or (subject == "area" and _WALL.search(words) is not None):
        return True
    only_type = found.types.wanted in (("boulder",), ("toprope",)) or (
        found.types == Wanted(("sport",), ()) and _LEADS.search(words) is not None
    )
    only_type = only_type and not replace(found, types=Wanted((), ())).of_routes
    return subject == "route" and only_type and not _ROUTES.search(words)


def of_boulders(found: Constraints) -> Constraints:
    """The constraints of a question about gyms: who wants to boulder or to lead wants where one can."""
    wanted, unwanted = found.facilities
    if found.types.wanted == ("toprope",):
        # Ropes hang in every gym that has walls for them.
        return replace(found, gym_types=found.gym_types or ("lead", "mixed"))
    had = {"boulder": "抱石區", "sport": "先鋒攀登"}
    facility = had.get(found.types.wanted[0]) if len(found.types.wanted) == 1 else None
    if facility is None or facility in wanted:
        return found
    return replace(found, facilities=Wanted((*wanted, facility), unwanted))


_RAINY = compiled(
    r"(?:雨天|下雨).{0,8}(?:哪|做什麼|幹嘛|怎麼辦|有什麼|推薦)|哪.{0,10}(?:雨天|下雨)(?!後)|\brainy[ -]day\b"
    r"|\b(?:where|what)\b.{0,30}\brain"
    r"|\brain.{0,30}\b(?:where|options|indoors?|alternatives?)\b"
)
# Where it rains is told, and a crag elsewhere is wanted: 「北部一直下雨，去哪個岩場好」.
_RAINS_THERE = compiled(
    rf"[{PLACE}][^。?？]{{0,10}}雨(?!天)[^。?？]{{0,12}}(?:岩場|外岩|戶外)"
    rf"|[{PLACE}][^.?!]{{0,24}}\brain\w*\b[^?!]{{0,40}}\b(?:crags?|outdoors?|outside)\b"
)


def away_from_rain(words: str) -> bool:
    """Whether it is asked where to climb in the rain: indoors, unless a crag is wanted where it does not rain."""
    return _RAINY.search(words) is not None and _RAINS_THERE.search(words) is None
