"""Who tells what is asked: a row, an article, the asker's own records, or nobody."""

from typing import Literal

from worker.understanding.alone.draft import Draft
from worker.understanding.asked.explaining import wants_article
from worker.understanding.asked.intent import IntentReading
from worker.understanding.gyms.beside_price import than_one
from worker.understanding.names.misspelled import may_misspell, misspelled
from worker.understanding.names.unknown import bare_name
from worker.understanding.unrecorded.recognised import OF_NO_ROW, read_unrecorded
from worker.understanding.unrecorded.unearned import asks_of_now

_OF_LINES = frozenset({"type", "bolts", "length", "grade"})
TANGIBLE = frozenset({"route", "area", "sector", "crag", "gym"})


def told_by(draft: Draft) -> None:
    """What no row records, and whether articles are asked."""
    heard, words = draft.heard, draft.heard.words
    draft.untold, draft.told_of = read_unrecorded(words, draft.subject, draft.mentions), (draft.subject, draft.mentions)
    of_no_row = bool(OF_NO_ROW & set(draft.untold))
    draft.nowhere_told = of_no_row and not any(m.kind in TANGIBLE for m in heard.wanted)
    if draft.mine and of_no_row:
        # Who fears to miss the last train asks of no log.
        draft.mine, draft.own = False, None
    told_apart = draft.intent.intent == "distribution" and draft.intent.group_by in ("type", "crag", "area", "sector")
    # Whoever looks for the cheapest gym for a child wants one, and not to be told of children.
    of_price = draft.subject == "gym" and draft.intent.extreme in ("cheapest", "priciest")
    one: Literal["route", "gym", "crag"] | None = next(
        (m.kind for m in heard.wanted if m.kind in ("gym", "route")), None
    )
    if one is None and heard.placed and draft.untold and ("rescue" in draft.untold or asks_of_now(words)):
        # How high the tide is tomorrow at one crag, no article tells either.
        one = "crag"
    if draft.intent.intent == "knowledge" and one is not None and not draft.mine:
        # How something is done at one gym is told by no article.
        draft.subject, draft.intent = one, IntentReading("detail")
    by_road = set(draft.attributes) == {"transport"} and any(m.kind == "crag" for m in heard.wanted)
    if draft.subject == "route" and by_road and not (heard.routes or heard.found.narrows or draft.mine):
        # "How can I go to Kenting for climb, which bus" asks for no routes.
        draft.subject, draft.intent = "crag", IntentReading("detail")
    # What one route needs (「要自己帶器材嗎」) is told by its row, and not in general.
    of_line = heard.routes == 1 and draft.intent.intent == "detail" and bool(draft.attributes)
    of_line = of_line and set(draft.attributes) <= _OF_LINES
    # Who says hello for the first time asks nothing of first times.
    of_rows = draft.mine or draft.titled or told_apart or of_price or of_line or draft.intent.intent == "chat"
    if not of_rows and wants_article(
        words, draft.mentions, draft.found, draft.subject, draft.intent, untold=draft.untold
    ):
        draft.subject, draft.intent = "article", IntentReading("knowledge")


def of_unknown(draft: Draft) -> None:
    """A route that nobody knows is asked of, a name that is nearly one, or gyms beside the one that is named."""
    heard, intent, mine = draft.heard, draft.intent, draft.mine
    asks_about = bool(draft.about) and intent.intent == "distribution" and draft.total is None
    asks_about = asks_about or (draft.titled and intent.intent == "search")
    if asks_about or (draft.longer and intent.intent != "compare"):
        # "How hard is The Purple Banana at Kenting" asks of a route, though of none that is known.
        draft.subject, draft.intent = "route", IntentReading("detail")
    if draft.intent.intent in ("detail", "search") and not draft.attributes:
        draft.lone = bare_name(draft.question)
    known = draft.lone is not None or draft.longer or draft.about or mine
    # 「墾丁有7-11嗎」 asks for the shop, however much a route is called like it.
    known = known or "amenities" in draft.attributes
    if not known and may_misspell(draft.intent, heard.wanted):
        draft.lone = misspelled(draft.question, draft.given.gazetteer)
    draft.than = than_one(heard.words, heard.wanted) if draft.subject == "gym" else None
    if draft.than is not None:
        # 「比原岩萬華便宜的」 are others.
        draft.intent = IntentReading("list")
        draft.attributes = tuple(dict.fromkeys(("price", *draft.attributes)))
