"""A named gym's hours, and which others are open instead: 「抱石基地週三有開嗎 沒有的話高雄還能去哪間」."""

import re
from dataclasses import replace
from datetime import datetime
from typing import Any

from schemas.reading import Filter, Reading
from worker.text.folding import fold
from worker.understanding.names.gazetteer import Gazetteer
from worker.understanding.places.filtering import PLACE_FIELDS
from worker.understanding.question import read_question

# The clause that asks for others, from its beginning: with what it hangs on, and the place that it names.
_OTHERS = re.compile(
    r"(?<=[?？,，。;；!！\s])\s*(?:要?不然|否則|那|如果|要是|若)*(?:那天|當天)?(?:沒有?|不)?(?:有?開|營業|公休|休息|行)?的?話?[,，]?\s*"
    r"[^,，。?？\s]{0,8}(?:還(?:有|能|可以|可)?[^,，。?？\s]{0,4}(?:哪|誰|別|其他)"
    r"|(?:其他|其它|別|另外?)的?一?(?:攀?岩館|抱石館|[間家館]))"
    r"|(?<=[?.,;!])\s*(?:(?:and|or|if (?:not|so|it['’]s (?:closed|shut))|otherwise),? )*"
    r"(?:(?:is|are) there |which |what |any |do you know )*(?:(?:an)?other (?:climbing |bouldering )?gyms?"
    r"|(?:any|some)?where else)\b",
    re.IGNORECASE,
)


_TOWNS = frozenset({"city", "district"})


def other_gyms(reading: Reading, gazetteer: Gazetteer, now: datetime) -> tuple[Reading, ...]:
    """The question of the named gym and that of the others in a place, open when it is asked of; else nothing."""
    found = _OTHERS.search(fold(reading.text)) if reading.subject == "gym" else None
    if found is None or not found.start():
        return ()
    first, then = (
        read_question(text, gazetteer, locale=reading.locale, now=now)
        for text in (reading.text[: found.start()], reading.text[found.start() :])
    )
    gyms = first.filter.gym_ids or tuple(i for m in first.mentions if m.kind == "gym" and not m.negated for i in m.ids)
    where = _place(then)
    if not any(where.values()) and (town := next((m for m in then.mentions if m.kind in _TOWNS), None)) is not None:
        # 「台南還有哪裡能爬」 says no gym, and means one here.
        where = _place(read_question(f"{town.surface}有哪些岩館", gazetteer, now=now))
    named_again = any(m.kind in ("gym", "crag", "route", "area") for m in then.mentions)
    if not gyms or named_again or not any(where.values()) or first.unrecorded or then.unrecorded:
        return ()
    weekday, minute = then.weekday or first.weekday, then.minute if then.minute is not None else first.minute
    part = then.part if then.minute is not None else first.part
    when = Filter() if weekday is None else Filter(open_at=(weekday, minute), open_part=part)
    others = replace(when, kinds=("gym",), exclude_ids=gyms, **where)
    if first.intent != "detail":
        # 「舞岩禮拜四公休對吧」 asks of it.
        first = replace(first, intent="detail", filter=Filter(gym_ids=gyms), attributes=("hours",))
    second = replace(
        then, intent="list", subject="gym", filter=others, attributes=("hours",), weekday=weekday, minute=minute,
        part=part, extreme=None, needs_history=False, missing=None, unheard=(), unearned=False,
        confidence=max(then.confidence, 0.9),
    )  # fmt: skip
    return first, second


def _place(reading: Reading) -> dict[str, Any]:
    return {name: getattr(reading.filter, name) for name in PLACE_FIELDS if name.startswith("gym_")}
