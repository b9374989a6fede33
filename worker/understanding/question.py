"""Read one question: the names in it, the constraints it sets, and what it asks for."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from schemas.reading import Filter, Locale, Reading, Turn
from worker.text.folding import fold
from worker.understanding.asked.meaning_asked import meaning_asked
from worker.understanding.asked.scope import asks_for_another_trade, speaks_of_climbing
from worker.understanding.asked.style_of_ascent import asks_style
from worker.understanding.conditions.narrowing import narrows
from worker.understanding.followed_up import earlier_in
from worker.understanding.followups.earlier import MAX_HISTORY_DEPTH
from worker.understanding.followups.explained import beside_what_was_explained
from worker.understanding.matching.patterns import compiled
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.names.strangers import climbed_at
from worker.understanding.near_told import near_told
from worker.understanding.places.nearby import crag_near_asker, near_nobody_knows
from worker.understanding.reader import read
from worker.understanding.setting import Back, Setting
from worker.understanding.unrecorded.recognised import read_unrecorded
from worker.understanding.wording.typos import quoting

# 「8 年首攀的路線有哪些」, 「climbing shoes可以在哪間館租」: several are asked for, and none by name.
_WHICH_OF_MANY = compiled(
    r"哪[些幾間家]|哪一?[間家]|[路線館場]有?哪|可以在哪"
    r"|\b(?:which|what) (?:\w+ ){0,2}(?:routes|climbs|lines|gyms|crags|areas)\b"
    r"|\bwhere can\b"
)
# 「這兩條，哪條比較長」 is asked as without the mark.
_POINTED_AT = re.compile(r"^\s*((?:那|所以)?[這那](?:些|[兩三四五幾](?:條|間|個|家|座|款)?))[,，]\s*")
# Whoever has nothing yet and names no gym is told by an article.
_WITHOUT_GEAR = compiled(r"沒(?:有|帶)?(?:岩?鞋子?|吊帶|裝備)(?:的話)?(?:也)?(?:可以|能)(?:去|爬|玩|進)")
_OF_A_GYM = frozenset({"hours", "phone", "address", "station", "website"})
_PLACED = ("kinds", "crag_ids", "area_ids", "sectors", "region")
_TANGIBLE = frozenset({"route", "area", "sector", "crag", "gym"})


def read_question(
    text: str,
    gazetteer: Gazetteer,
    *,
    locale: Locale | None = None,
    history: Sequence[Turn] = (),
    now: datetime,
) -> Reading:
    """The reading of a question; locale, where given, is the language that the asker chose."""
    if history:
        text = _POINTED_AT.sub(r"\1", text)
    setting = Setting(gazetteer, locale, history, now, Back(MAX_HISTORY_DEPTH, {}), read)
    reading = quoting(read(text, setting), text)
    if history:
        reading = beside_what_was_explained(reading, text, earlier_in(setting))
    if reading.intent == "chat" and reading.missing is not None:
        # 「這個網站可以拿來幹嘛」 points at no row.
        reading = replace(reading, missing=None, needs_history=False)
    words = fold(text)
    asks_no_row = reading.intent in ("knowledge", "recommend", "search") and reading.subject in (None, "article")
    if asks_no_row and reading.unknown_places and climbed_at(words):
        # 「五寮尖可以攀岩嗎」 asks for a crag, and no article knows it.
        return replace(reading, intent="list", subject="crag", filter=Filter(kinds=("crag",)), mode=None)
    strangers = reading.unknown_places or reading.unknown_names
    if reading.intent == "knowledge" and strangers and not _OF_A_GYM.isdisjoint(reading.attributes):
        # "What are the opening hours of Rock Garden" asks for a gym, and no article knows it.
        return replace(reading, intent="list", subject="gym", filter=Filter(kinds=("gym",)))
    if reading.intent == "knowledge" and not reading.mentions and (asked := meaning_asked(reading.text)) is not None:
        reading = replace(reading, text=asked)
    if reading.intent == "knowledge" and not (reading.mentions or history or speaks_of_climbing(words)):
        return replace(reading, foreign=True)
    if reading.missing is not None and not history and (_WITHOUT_GEAR.search(words) or asks_style(words)):
        articles = Filter(kinds=("article",))
        return Reading(reading.text, reading.locale, "knowledge", "article", articles, confidence=reading.confidence)
    if reading.missing is None and near_nobody_knows(reading, words):
        there = near_told(reading, text, setting)
        if there is None and not history:
            return replace(reading, missing="place")
        reading = there or reading
    if crag_near_asker(reading, words):
        reading = near_told(reading, text, setting) or reading
    if reading.needs_history and reading.group_by == "area" and len(reading.filter.area_ids) == 1:
        # 「哪一區線最多」 after one wall: its parts are its sectors.
        reading = replace(reading, group_by="sector")
    if (
        reading.unknown_names
        and reading.intent == "list"
        and reading.attributes
        and _WHICH_OF_MANY.search(words) is None
        and not narrows(reading.filter, *_PLACED)
    ):
        # What is asked of the one that nobody knows is not told of all others at its crag.
        reading = replace(reading, intent="detail", filter=replace(reading.filter, kinds=()))
    if reading.unrecorded == ("wildlife",) and reading.unknown_names:
        # A route that is called something with monkeys is asked for, and no monkeys.
        bare = fold(reading.text)
        for name in reading.unknown_names:
            bare = bare.replace(fold(name), " ")
        reading = replace(reading, unrecorded=read_unrecorded(bare, reading.subject, reading.mentions))
    looks = reading.subject == "gym" and reading.intent in ("list", "search", "recommend") and bool(reading.unheard)
    if looks and not any(m.kind in _TANGIBLE for m in reading.mentions) and not speaks_of_climbing(words):
        # 「台北哪家牙醫比較不痛」 looks for no gym.
        return replace(reading, out_of_scope=asks_for_another_trade(words, reading.unheard))
    return reading
