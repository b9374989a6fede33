"""Where it is looked: in the places that are named, around one, or indoors where there is no rock."""

import re
from dataclasses import replace

from schemas.reading import Mention
from worker.understanding.alone.draft import Draft
from worker.understanding.asked.intent import IntentReading
from worker.understanding.figures.of_places import more_than_place
from worker.understanding.gyms.beside_price import around_it
from worker.understanding.gyms.indoors import means_indoors, of_boulders
from worker.understanding.places.filtering import place_fields
from worker.understanding.places.nearby import NEARER, apart, near, others_near
from worker.understanding.places.well_known import towns_without

_GYMS = re.compile(r"館|室內|\b(?:gyms?|indoors?)\b")
_OTHER_PARTS = re.compile(
    r"(?:其[他它餘]|別|另外)的?(?:幾個|幾面)?(?:岩?區|區域|面?牆)|\bother (?:areas?|sectors?|walls?)\b"
)
_NEAREST = re.compile(r"最近(?:的)?(?=$|[\s,，。?？]|岩|攀|抱|是|哪)|\b(?:nearest|closest)\b")


def placed_in(draft: Draft) -> None:
    """The places as bounds; towns without a crag send whoever may mean it indoors."""
    heard, words, gazetteer = draft.heard, draft.heard.words, draft.given.gazetteer
    city = _others_like_it(draft)
    of_places = [m for m in draft.mentions if draft.than is None or m.kind != "gym"]
    draft.places, draft.nowhere = place_fields(of_places, draft.subject, gazetteer)
    if city is not None and not any(m.kind in ("city", "district", "region", "station") for m in heard.wanted):
        draft.places = {**draft.places, "gym_city": city}
    landmark = any(m.kind in ("landmark", "station") for m in heard.wanted)
    if (draft.nowhere or landmark) and means_indoors(words, draft.subject, draft.found):
        # "Where can I climb in Taipei": where there is no crag, a gym is meant.
        draft.subject, draft.found = "gym", of_boulders(draft.found)
        draft.places, draft.nowhere = place_fields(draft.mentions, draft.subject, gazetteer)
    _of_that_crag(draft)
    if draft.intent.intent == "distribution" and more_than_place(words) is not None:
        # Those that have more than a named place lie elsewhere.
        draft.places = {}


def _of_that_crag(draft: Draft) -> None:
    """The other areas than one that is left out are those of its crag: 「長巷我全爬過了，別的區還有什麼」."""
    out, where = draft.places.get("not_area_ids", ()), ("crag_ids", "area_ids", "region")
    crags = {area.partition("/")[0] for area in out}
    if len(crags) == 1 and not any(map(draft.places.get, where)) and _OTHER_PARTS.search(draft.heard.words):
        draft.places = {**draft.places, "crag_ids": tuple(crags)}


def _others_like_it(draft: Draft) -> str | None:
    """The city of the gym that others are to be like: it is left out, and where no place is said they lie there."""
    gyms = [m for m in draft.mentions if m.kind == "gym" and not m.negated]
    if draft.subject != "gym" or draft.intent.mode != "similar" or len(gyms) != 1 or len(gyms[0].ids) > 1:
        return None
    draft.mentions = tuple(replace(m, negated=True) if m is gyms[0] else m for m in draft.mentions)
    draft.intent = IntentReading("list")
    gym = draft.given.gazetteer.place("gym", gyms[0].ids[0])
    return None if gym is None else gym.city


def placed_around(draft: Draft) -> None:
    """The places near which it is looked, and how far it is where that is what is asked."""
    heard, words = draft.heard, draft.heard.words
    if draft.subject == "gym" and draft.intent.intent in ("detail", "search", "recommend") and others_near(words):
        draft.intent = IntentReading("list")
    around = near(words, draft.mentions, draft.subject, draft.intent.intent)
    around = around or around_it(words, draft.than, heard.wanted)
    if draft.subject == "gym" and (around or _NEAREST.search(words)) and draft.intent.intent in ("search", "recommend"):
        draft.intent = IntentReading("list", clear=draft.intent.clear)
    of_several = draft.intent.intent == "compare" or (
        draft.intent.intent == "detail" and ("還是" in words or " or " in words)
    )
    if draft.subject in ("gym", "crag") and around and of_several and NEARER.search(words):
        draft.intent, draft.attributes = IntentReading("list", clear=draft.intent.clear), ()
    if draft.subject == "gym" and of_several and not (around or draft.attributes) and NEARER.search(words):
        # Nearer to whom is not said: where each of them is says it.
        draft.attributes = ("station",)
    if (far := apart(words, draft.mentions)) is not None:
        draft.subject, draft.intent, around, draft.attributes = far[0], IntentReading("list"), (far[1],), ()
    if draft.subject in ("route", "area") and not draft.nowhere and all(m.kind in ("city", "district") for m in around):
        # Routes near Tainan are those of the crag that lies in it.
        around = ()
    draft.around = around
    _beside(draft)


def _beside(draft: Draft) -> None:
    """Near what it is looked is no place in which it is looked."""
    words, gazetteer = draft.heard.words, draft.given.gazetteer
    if draft.around or draft.nowhere:
        draft.around, draft.nowhere = draft.around or draft.nowhere, ()
        beside = {m.start for m in draft.around}
        within = [m for m in draft.mentions if m.start not in beside]
        draft.places, _ = place_fields(within, draft.subject, gazetteer)
    explores = draft.intent.mode == "exploration" and not draft.found.any
    if draft.subject == "crag" and draft.around and explores and NEARER.search(words):
        # 「新竹出發去哪個岩場近」: the nearest first, and not some that are like it.
        draft.intent = IntentReading("list", clear=draft.intent.clear)
    if draft.subject == "gym" and not draft.around and draft.intent.intent in ("list", "search", "recommend"):
        # Of a town without a gym the nearest one is told, and so it is of a crag: 「墾丁有岩館嗎」.
        draft.around = towns_without(draft.mentions, gazetteer) or _crag_alone(draft)
        if draft.around and draft.intent.intent == "recommend":
            draft.intent = IntentReading("list", clear=draft.intent.clear)


def _crag_alone(draft: Draft) -> tuple[Mention, ...]:
    """The one crag or area that is named as where gyms are sought; none where anything else says where."""
    told = [m for m in draft.mentions if m.kind != "route"]
    if _GYMS.search(draft.heard.words) is None:
        # 「龍洞今天有開放嗎」 asks for no gym.
        return ()
    return tuple(told) if len(told) == 1 and told[0].kind in ("crag", "area") and not told[0].negated else ()
