"""What an answer needs beside its own rows: gyms' notices in force, the crags that exist, the names that were typed."""

import re
from collections.abc import Sequence

from schemas.evidence import Relaxation
from schemas.reading import Filter, Reading
from worker.sql.conversion import conversion_evidence
from worker.sql.evidence import Gathering
from worker.sql.queryspec import VIEWS, Order, QuerySpec
from worker.sql.run import run
from worker.text.folding import fold, holds_cjk
from worker.understanding.grades.other_ladders import converted_grade
from worker.understanding.unrecorded.unheard import quotable
from worker.verify.unrecorded import RECORDED
from wrangler_compat.protocols import ReadOnlyDatabase

MAX_CONDITIONS = 20
MAX_CRAGS = 5
MAX_CITIES = 5
MAX_QUOTED = 2
MAX_AREAS = 20
# What joins a place to another that is as good: neither says where the other is.
_BESIDE = re.compile(
    r"\s*(?:、|/|&|和|跟|與|及|或|還是|對|比|到|離|以外|有\S{0,8}(?:和|跟)"
    r"|\b(?:and|or|vs\.?|versus|to|from|than|but|not)\b)"
    r"\s*(?:the|in|at|去|在)?\s*",
    re.IGNORECASE,
)
# How a place is put into another: 「龍洞的第三洞」, "Third Cave in Long Dong".
_WITHIN = re.compile(
    r"[區市縣]?(?:那邊|裡面?|旁邊|左邊|右邊|上面|對面)?(?:有)?"
    r"(?:的|[那一]?[個面片]|'s)?(?:叫做?)?(?:什麼)?[\s,，:：]*(?:the )?",
    re.I,
)
_LIES_IN = re.compile(r"\s*(?:[,，(（]|\bin\b|\bat\b|\bof\b|\bnear\b|\bover at\b|是?在)\s*(?:the )?", re.I)
_PLACE_NOUN = re.compile(
    r"[洞岩牆壁谷塔崖場]$"
    r"|\b(?:Wall|Cave|Buttress|Sector|Area|Face|Slabs?|Tower|Cliffs?|Boulders?|Crag|Rocks?|Gorge|Canyon)$"
)
# Who names one and goes on about it wants nothing of the others: 「一條叫…的，那條可以當熱身嗎」.
_SINGLED_OUT = re.compile(r"叫|[這那]條|[「『《\"“]|\b(?:called|named|it)\b")
_ASKS_ON = re.compile(r"[,，.。;；]\s*\S.{5,}")
_TOWNS = frozenset({"region", "city", "district", "station"})
_PLACES = _TOWNS | {"crag", "area", "sector"}


def conditions_spec(gym_ids: Sequence[str], now_ms: int) -> QuerySpec:
    """The notices of some gyms that are in force, newest first."""
    newest = (Order("created_at", descending=True),)
    chosen = Filter(gym_ids=tuple(gym_ids))
    return QuerySpec("published_conditions", "list", chosen, order=newest, limit=MAX_CONDITIONS, now_ms=now_ms)


async def add_conditions(read: ReadOnlyDatabase, g: Gathering, gym_ids: Sequence[str], now_ms: int) -> None:
    """The notices in force of some gyms as the next items."""
    (found,) = await run(read, conditions_spec(gym_ids, now_ms))
    g.rows("gym_condition", found.rows)


def hangs_on_unknown(reading: Reading) -> bool:
    """Whether the question hangs on a name that no row bears: then whatever row is found answers something else."""
    if reading.intent in ("knowledge", "chat"):
        return False
    known = {m.kind for m in reading.mentions if not m.negated}
    by_name = reading.intent in ("detail", "compare", "search") or reading.mode is not None
    if reading.unknown_places and reading.subject == "gym" and set(reading.attributes) - {"station"}:
        # The hours of a gym that nobody knows are not those of its town's other gyms.
        return "gym" not in known
    if reading.unknown_places and any(_holds_it(reading, asked) for asked in reading.unknown_places):
        # What lies in Long Dong is no answer to what lies in a cave of it that nobody knows.
        return True
    if reading.unknown_places and reading.subject != "gym" and known and known <= _TOWNS and not _joined(reading):
        # A town only says where an unknown rock is: 「北投大砲岩」 is not the crag that lies nearest to 北投.
        return True
    if reading.unknown_places:
        # Of a set of routes only a place can say where; one thing is known by its own name too.
        return not (known & _PLACES or (known and by_name))
    if not reading.unknown_names:
        return False
    if reading.subject == "gym" and reading.intent in ("list", "detail", "search") and "gym" not in known:
        # A town's other gyms are not the one that was named.
        return True
    if (
        not known & {"route", "gym"}
        and (reading.mode is None or "grade" in reading.attributes)
        and _SINGLED_OUT.search(fold(reading.text))
    ):
        return True
    f = reading.filter
    graded = f.grades is not None or bool(known & {"route"})
    if reading.mode is not None and reading.mode != "exploration":
        return not graded
    return reading.intent in ("detail", "compare", "search", "distribution") and not known & {"route", "gym"}


def _joined(reading: Reading) -> bool:
    """Whether a known place is named beside an unknown one as one that is as good: 「花蓮或大尖山」."""
    text = reading.text
    for asked in reading.unknown_places:
        at = text.find(asked)
        for m in reading.mentions:
            between = text[m.end : at] if m.end <= at else text[at + len(asked) : m.start]
            if at >= 0 and _BESIDE.fullmatch(between):
                return True
    return False


def _holds_it(reading: Reading, asked: str) -> bool:
    """Whether the known places only say where an unknown one is: 「龍洞的第三洞」, and not 「龍洞跟大尖山」."""
    at = reading.text.find(asked)
    # A place that an earlier question named is not in this one.
    here = [m for m in reading.mentions if reading.text[m.start : m.end] == m.surface]
    places = [m for m in here if m.kind in _PLACES and not m.negated]
    if at < 0 or not places or any(m.kind in ("route", "gym") for m in reading.mentions):
        return False
    end = at + len(asked)
    if any(m.start < end and at < m.end for m in places):
        return False
    linked = any(
        _WITHIN.fullmatch(fold(reading.text)[m.end : at])
        if m.end <= at
        else _LIES_IN.fullmatch(fold(reading.text)[end : m.start])
        for m in places
    )
    beside = [reading.text[m.end : at] if m.end <= at else reading.text[end : m.start] for m in places]
    if any(_BESIDE.fullmatch(text) for text in beside):
        return False
    # What is told of another place before the question is not what is asked: "We climbed in Red River Gorge, what ..."
    return linked or (_PLACE_NOUN.search(asked) is not None and _ASKS_ON.search(fold(reading.text)[end:]) is None)


async def add_alternatives(read: ReadOnlyDatabase, g: Gathering, reading: Reading) -> None:
    """The nearest thing that is true instead: the row that may have been meant, else the crags or towns that exist."""
    meant = next(iter(reading.suggestions), None)
    if meant is not None and meant.kind in ("route", "gym") and meant.score >= _slip_of(meant.surface):
        ids = tuple(dict.fromkeys(s.id for s in reading.suggestions if s.name == meant.name))
        (found,) = await run(read, QuerySpec(VIEWS[meant.kind], "list", Filter(ids=ids), limit=MAX_CRAGS))
        if found.rows:
            g.put("instead", meant.name, ids)
            g.rows(meant.kind, found.rows)
    elif reading.unknown_places and (crags := await _crags_of(read, reading)):
        spec = QuerySpec("published_areas", "list", Filter(crag_ids=crags), limit=MAX_AREAS)
        (found,) = await run(read, spec)
        g.put("areas.of", crags[0], crags)
        g.rows("area", found.rows)
    elif reading.unknown_places and reading.subject != "gym":
        (found,) = await run(read, QuerySpec("published_crags", order=(Order("region"),), limit=MAX_CRAGS))
        g.put("crags.count", found.total)
        g.rows("crag", found.rows)
    elif reading.unknown_places:
        (found,) = await run(read, QuerySpec("published_gyms", "group", group_by=("city",)))
        most = sorted(found.rows, key=lambda row: (-row["n"], row["city"]))[:MAX_CITIES]
        g.put("gyms.cities", tuple(row["city"] for row in most) or None)


def _slip_of(name: str) -> float:
    """From which likeness a name is a slip of another: one character wrong of three, or one letter of six."""
    return 0.66 if holds_cjk(name) else 0.83


async def _crags_of(read: ReadOnlyDatabase, reading: Reading) -> tuple[str, ...]:
    """The crag that the question names, or in which the area lies that it names."""
    wanted = [m for m in reading.mentions if not m.negated]
    crags = next((m.ids for m in wanted if m.kind == "crag"), ())
    areas = next((m.ids for m in wanted if m.kind in ("area", "sector")), ())
    if crags or not areas:
        return crags[:1]
    (found,) = await run(read, QuerySpec("published_areas", "list", Filter(ids=areas), limit=1))
    return tuple(row["crag_id"] for row in found.rows)


def add_asked(g: Gathering, reading: Reading) -> None:
    """The names that no row bears, those that may have been meant, and by which table a grade was converted."""
    if (converted := converted_grade(reading.filter)) is not None:
        g.values.extend(conversion_evidence(converted).values)
    for i, asked in enumerate(reading.unknown_places):
        g.put(f"asked.place.{i}", asked)
    for i, asked in enumerate(reading.unknown_names):
        g.put(f"asked.name.{i}", asked)
    for i, topic in enumerate(reading.unrecorded):
        g.put(f"unrecorded.{i}", topic)
        if topic in RECORDED:
            g.put(f"recorded.{i}", topic)
    if unknown := reading.unheard or reading.passed_over:
        for i, asked in enumerate(each for each in unknown[:MAX_QUOTED] if quotable(each)):
            g.put(f"unheard.{i}", asked)
    for i, meant in enumerate(dict.fromkeys(s.name for s in reading.suggestions)):
        g.put(f"meant.{i}", meant)


def add_relaxed(g: Gathering, relaxed: Sequence[Relaxation]) -> None:
    """What was loosened, as values that a sentence may state."""
    for i, said in enumerate(relaxed):
        g.put(f"relaxed.{i}.constraint", said.constraint)
        g.put(f"relaxed.{i}.before", said.before)
        g.put(f"relaxed.{i}.after", said.after)
