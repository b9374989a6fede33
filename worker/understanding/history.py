"""Complete a follow-up from the turns before it; turns are data, and only names and constraints are taken from them."""

from collections.abc import Callable, Sequence
from dataclasses import fields, replace

from schemas.reading import Filter, Mention, Reading, Turn
from worker.text.folding import fold
from worker.understanding.among import (
    asks_among,
    asks_the_most,
    chosen,
    counted_among,
    listed,
    of_the_only_one,
    with_noun,
)
from worker.understanding.grades import step_up
from worker.understanding.intent import compares
from worker.understanding.judgements import stands_by_itself
from worker.understanding.options import picked
from worker.understanding.own import names_style
from worker.understanding.patterns import compiled
from worker.understanding.replies import is_empty, is_thin, speaks
from worker.understanding.trips import days_said, missing_of_trip

_POINTS_BACK = compiled(
    r"^(?:那|那麼|然後)?(?:它|牠|這條|那條|這個|那個|這間|那間|這家|那家|該|前者|後者|第[一二三]條|這裡"
    r"|那裡|這邊|那邊|兩條|裡面|其中|當中|哪一?[條個間家](?=最|比較))|其中(?:最|有)|它(?:的|有|在|是|多|幾|難|適|簡單|容易|輕鬆|更|長|短|們)|(?:這|那)(?:條|個|間|家|座)(?:路線|岩場|岩館"
    r"|區)?(?:多|有|在|是|的|難|幾|適|開|怎)|該(?:岩場|路線|岩館)"
    # "Is it safe to climb", "is it too hot to climb" point at nothing.
    r"|\bit\b(?! (?:ok|okay|fine|safe|dangerous|allowed|legal|possible|normal|bad|better|rude) (?:to|for|if|that)\b"
    r"| too \w+ to\b)"
    r"|\b(?:which one|which of (?:them|those|these)"
    r"|its|it's|that one|this one|that route|this route|that gym|this gym|that crag|the first one"
    r"|the second one|(?<!are )(?<!is )there|those|these|they|them)\b"
)
_MORE = compiled(
    r"^(?:那)?(?:還有(?:沒有)?(?:別的|其他|更多|嗎)?|有沒有(?:別的|其他|更多)|其他的?呢?|別的呢?|再(?:來"
    r"|給我|推薦)(?:幾|一些|一)?|更多|換一[個條批]|下一頁|繼續)"
    r"|^(?:any(?:thing)? (?:others?|more|else)|more|others?|what else|another(?: one)?|show (?:me )?more"
    r"|give me more|some more|next page)\b"
)
_SWITCH = compiled(
    r"^(?:那|那麼|那如果|如果)?\s*(?:換成|改成|換|改|如果是|要是)|(?:呢|咧|的話|的話呢)[?？。!！\s]*$|^(?:那"
    r"|那麼)|^(?:只要|只看|只想|限)|^(?:only|just)\b"
    r"|^(?:what about|how about|and (?:in|at|for|the|what)?|or in|instead"
    r"|same (?:thing |again |question )?(?:for|in|at|but)|but)\b"
    r"|\binstead\b"
)
# A wish without a thing: what it narrows, or turns harder or easier, was said before.
_FRAGMENT = compiled(
    r"^(?:那|可以|有沒有)?(?:再|更)?(?:簡單|容易|輕鬆|難|長|短|便宜|近)(?:一|個)?點(?:的)?(?:呢|嗎)?[?？。!！\s]*$"
    r"|^(?:something|anything|a bit|a little|maybe|one|any)? ?(?:easier|harder|longer|shorter|cheaper|closer)"
    r"(?: (?:one|ones|maybe|please|then))*[?.!\s]*$"
    r"|^(?:不要|不含|除了|要有?|有|沒有|只要|附)[^哪什幾]{1,10}$|^(?:with|without|no|not|but)\b[^?]{1,24}$"
    r"|^(?:the )?\w+est(?: one)?[?.!\s]*$"
)
_SIMILAR = compiled(
    r"^(?:有(?:沒有)?)?(?:類似|差不多|像這樣)的?(?:路線|線)?(?:嗎|呢)?[?？\s]*$"
    r"|^(?:any(?:thing)?|something|more)? ?similar[?.!\s]*$"
)
_AGAINST = compiled(r"^(?:那)?[跟和與]?[\ue001-\ue005]+(?:比|比較|相比)|^(?:compared (?:to|with)|versus|vs\.?)\b")
_OF_MANY = compiled(r"哪|路線|岩館|岩場|推薦|最|\b(?:which|routes|gyms|crags|climbs|recommend)\b")
_PLACE_KINDS = frozenset({"crag", "area", "sector", "region", "city", "district", "station"})
_GRADE_FIELDS = ("grades", "not_grades")
Read = Callable[[str, Sequence[Turn]], Reading]


def points_back(words: str) -> bool:
    """Whether a question points at something said before."""
    return _POINTS_BACK.search(words) is not None and not stands_by_itself(words)


def asks_more(words: str) -> bool:
    """Whether a question wants more of the same."""
    return _MORE.search(words) is not None and len(words) <= 30


def switches(words: str) -> bool:
    """Whether a question repeats the last one with something changed."""
    return _SWITCH.search(words) is not None and len(words) <= 40


def complete(
    reading: Reading, words: str, history: Sequence[Turn], read: Read, names: Callable[[str], tuple[Mention, ...]]
) -> Reading:
    """The reading with what the turns before supply; needs_history says that it could not stand alone."""
    named = [m for m in reading.mentions if not m.negated]
    more, switch, back = asks_more(words), switches(words), points_back(words)
    if not history and reading.unrecorded:
        return reading
    if (reply := _reply_to_question_back(reading, history, read)) is not None:
        return reply
    # "How many bolts?" asks of something that the question does not name.
    lone = reading.missing == "entity" or (is_empty(replace(reading.filter, has_video=None)) and len(words) <= 30)
    bare = not named and bool(reading.attributes) and lone and bool(history) and not _OF_MANY.search(words)
    back = back or bare
    last = next((i for i in range(len(history) - 1, -1, -1) if history[i].role == "user"), None)
    most = last is not None and asks_the_most(words)
    fragment = not named and (most or _FRAGMENT.search(words) is not None)
    among = last is not None and (asks_among(words) or _AGAINST.search(words) is not None)
    if not (more or switch or fragment or among or (back and not named)):
        return reading
    entire = fragment and not switch and _OF_MANY.search(words) is not None
    if last is None and (reading.intent == "knowledge" or entire) and not (more or back):
        return reading
    if last is None:
        if named and not more:
            return replace(reading, needs_history=True) if switch and is_thin(reading) else reading
        return replace(
            reading, needs_history=True, missing=reading.missing or "entity", confidence=min(reading.confidence, 0.4)
        )
    before = read(history[last].content, history[:last])
    if reading.intent == "knowledge" and not (more or back) and not (before.own is not None and names_style(words)):
        return reading
    if (joined := _beside(reading, words, before)) is not None:
        return joined
    said = next((names(t.content) for t in reversed(history[last + 1 :]) if t.role == "assistant"), ())
    if (
        among
        and not of_the_only_one(words, before, said)
        and (whole := with_noun(fold(reading.text), before)) is not None
    ):
        picked = chosen(reading, read(whole, ()), before, listed(history[last + 1 :], names))
        if picked is not None:
            return picked
    if not (more or switch or fragment or (back and not named)):
        return reading
    if more:
        shown = tuple(i for m in said if m.kind in ("route", "gym") for i in m.ids)
        seen = dict.fromkeys((*before.filter.exclude_ids, *shown))
        joined = _overlay(before, reading)
        return replace(joined, filter=replace(joined.filter, exclude_ids=tuple(seen)), needs_history=True)
    if fragment and not (reading.extreme is None and is_empty(reading.filter) and reading.attributes):
        return replace(_overlay(before, reading), needs_history=True)
    if back and not named and reading.intent == "count" and not is_empty(reading.filter):
        return counted_among(_overlay(before, reading), reading)
    if (
        back
        and not named
        and reading.extreme is None
        and (reading.attributes or reading.intent in ("detail", "search"))
    ):
        return _about(reading, before, said)
    if switch:
        own = reading.intent not in ("search", "detail", "list") or bool(reading.attributes)
        if own and named and not is_thin(reading):
            return reading
        if not named and reading.attributes and reading.extreme is None and is_empty(reading.filter):
            return _about(reading, before, said)
        return replace(_overlay(before, reading), needs_history=True)
    return replace(_overlay(before, reading), needs_history=True)


def _beside(reading: Reading, words: str, before: Reading) -> Reading | None:
    """The question about what was named before, set beside what is named now, or wanted again in another form."""
    earlier = tuple(
        replace(m, start=0, end=0) for m in before.mentions if m.kind in ("route", "gym", "area") and not m.negated
    )
    if not earlier:
        return None
    kind = earlier[0].kind
    now = tuple(m for m in reading.mentions if m.kind == kind)
    if now and _AGAINST.search(words):
        subject = kind if kind in ("route", "gym") else "area"
        return replace(
            before, text=reading.text, locale=reading.locale, intent="compare", subject=subject,
            mentions=(*earlier, *now), filter=replace(before.filter, kinds=(), gym_ids=(), area_ids=()),
            missing=None, needs_history=True,
        )  # fmt: skip
    if kind == "route" and _SIMILAR.search(words):
        ids = tuple(i for m in earlier for i in m.ids)
        wanted = Filter(kinds=("route",), exclude_ids=ids)
        return replace(
            before, text=reading.text, locale=reading.locale, intent="recommend", mode="similar", subject="route",
            mentions=earlier, filter=wanted, attributes=(), missing=None, needs_history=True,
        )  # fmt: skip
    return None


def _reply_to_question_back(reading: Reading, history: Sequence[Turn], read: Read) -> Reading | None:
    """A bare name or grade after a question that lacked one, as that question completed; None when it is none."""
    last = next((i for i in range(len(history) - 1, -1, -1) if history[i].role == "user"), None)
    asked = history[-1].content if history and history[-1].role == "assistant" else ""
    if (option := picked(fold(reading.text), asked)) is not None:
        reading = read(option, ())
    if last is None or not (is_thin(reading) and (reading.mentions or not is_empty(reading.filter))):
        return None
    before = read(history[last].content, history[:last])
    if before.missing is None:
        return None
    joined = _overlay(before, reading)
    if before.missing == "entity" and reading.subject is not None:
        joined = replace(joined, subject=reading.subject, filter=replace(joined.filter, kinds=()))
        routes = [m for m in joined.mentions if m.kind == "route"]
        if compares(fold(before.text)) and len(joined.mentions) > 1:
            joined = replace(joined, intent="compare")
        elif before.mode is not None and routes:
            named = dict.fromkeys((*joined.filter.exclude_ids, *(i for m in routes for i in m.ids)))
            joined = replace(joined, filter=replace(joined.filter, kinds=("route",), exclude_ids=tuple(named)))
    grades = joined.filter.grades
    if before.mode == "progression" and grades is not None:
        joined = replace(joined, level=grades, filter=replace(joined.filter, grades=step_up(grades)))
    if before.trip_days is not None:
        # A journey needs both a place and a level: what is still missing is asked next.
        joined = replace(joined, missing=missing_of_trip(joined.mentions, joined.filter))
    if not speaks(reading):
        joined = replace(joined, locale=before.locale)
    return replace(joined, needs_history=True)


def _about(reading: Reading, before: Reading, said: tuple[Mention, ...]) -> Reading:
    """The question, asked of what was last spoken of: the asker's own names first, else the answer's first."""
    own = tuple(m for m in before.mentions if m.kind in ("route", "gym"))
    answered = tuple(m for m in said if m.kind in ("route", "gym"))[:1]
    places = tuple(m for m in before.mentions if m.kind in ("crag", "area", "sector"))
    if before.intent in ("extreme", "recommend", "list"):
        about = answered or own or places
    else:
        about = own or answered or places
    if not about:
        return replace(reading, needs_history=True, missing="entity", confidence=min(reading.confidence, 0.4))
    kind = about[0].kind
    subject = "area" if kind == "sector" else kind
    return replace(
        reading,
        intent="detail",
        subject=subject if subject in ("route", "gym", "crag", "area") else reading.subject,
        mentions=tuple(replace(m, start=0, end=0) for m in about),
        filter=replace(
            reading.filter,
            kinds=(),
            crag_ids=tuple(i for m in about if m.kind == "crag" for i in m.ids),
            area_ids=tuple(i for m in about if m.kind == "area" for i in m.ids),
            gym_ids=tuple(i for m in about if m.kind == "gym" for i in m.ids),
        ),
        missing=None,
        needs_history=True,
        unknown_names=(),
        confidence=0.8,
    )


def _overlay(before: Reading, after: Reading) -> Reading:
    """The earlier question with what the later one names put in its place."""
    kinds = {m.kind for m in after.mentions}
    replaced = (_PLACE_KINDS if kinds & _PLACE_KINDS else frozenset()) | kinds
    kept = tuple(replace(m, start=0, end=0) for m in before.mentions if m.kind not in replaced)
    values = {f.name: getattr(before.filter, f.name) for f in fields(Filter)}
    blank = Filter()
    if kinds & _PLACE_KINDS:
        for name in (
            "crag_ids",
            "area_ids",
            "sectors",
            "region",
            "gym_city",
            "gym_cities",
            "gym_district",
            "gym_districts",
            "gym_stations",
            "gym_ids",
        ):
            values[name] = getattr(blank, name)
    if after.filter.grades is not None:
        values.update(dict.fromkeys(_GRADE_FIELDS[1:], ()))
    for f in fields(Filter):
        new = getattr(after.filter, f.name)
        if f.name != "kinds" and new != getattr(blank, f.name):
            values[f.name] = new
    if before.subject == "gym" and after.filter.crag_ids == () and any(m.kind == "city" for m in after.mentions):
        cities = tuple(i for m in after.mentions if m.kind == "city" for i in m.ids)
        values["gym_city"] = cities[0] if len(cities) == 1 else None
        values["gym_cities"] = cities if len(cities) > 1 else ()
    attributes = after.attributes or before.attributes
    # The longest at a wall is a route: walls themselves are measured by nothing.
    subject = after.subject if after.extreme and before.subject in (None, "crag", "area") else before.subject
    if subject is not None and subject != before.subject:
        values["kinds"] = (subject,)
    return replace(
        before,
        text=after.text,
        locale=after.locale,
        subject=subject,
        filter=Filter(**values),
        mentions=(*kept, *after.mentions),
        attributes=attributes,
        extreme=after.extreme or before.extreme,
        intent="extreme" if after.extreme else before.intent,
        weekday=after.weekday or before.weekday,
        minute=after.minute if after.minute is not None else before.minute,
        limit=after.limit or before.limit,
        trip_days=after.trip_days or (before.trip_days and days_said(fold(after.text))) or before.trip_days,
        level=after.level or before.level,
        unknown_places=after.unknown_places,
        unknown_names=(),
        suggestions=after.suggestions,
        missing=None,
        confidence=min(before.confidence, 0.85),
    )
