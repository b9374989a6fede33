"""Count anew what an answer says that it counted, by a reading of its sentences that knows nothing of filters.

"龍洞共有 145 條 5.10a–5.10d 的路線" is a claim that anybody can check against the data files. A sentence with one
word that is not understood here is not counted, so its numbers stay unexplained.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations, permutations, product
from statistics import fmean, median
from typing import Literal, TypeAlias

from tuning.eval.client import Answer
from tuning.eval.facts import plain
from tuning.eval.rows import Catalog, Row, position, span
from worker.verify.words import FEATURES, GYM_KINDS, ROUTE_TYPES

Kind: TypeAlias = Literal["route", "area", "crag", "gym"]

GRADE = r"(?:5\.\d{1,2}[a-d]?|v\d{1,2})"
CLAIM = re.compile(
    r"(?P<where>[^。\n:()]*?)(?:共有|另外還有|另外有|有) ?(?P<n>\d+) ?[條個間](?P<what>[^,，。\n]*?)(?=,|，|。|\n|:|$)"
    r"|(?P<where_of_none>[^。\n]*?)沒有 (?P<what_of_none>[^,，。\n]*?)(?=。|,|，|$)"
    r"|there (?:are|is) (?P<n_en>\d+|no)(?: more)? (?P<what_en>.*?)"
    r"(?=, graded from|, here are|: |:\n|\n|, (?:all|easiest|hardest|[a-z ]{4,24} first)|\.(?:\s|$)|$)"
)
ENDS = re.compile(rf"(?:難度從|graded from) ({GRADE}) (?:到|to) ({GRADE})")
AVERAGE = re.compile(r"平均|加起來|中位數|\baverage\b|\bmedian\b|\bin all\b|\badd(?:s|ed)? up\b|\btogether\b")
SHARE = re.compile(
    r"全部 ?(?P<whole>\d+) ?[條間][^。%]{0,30}?(?P<share>[\d.]+)%|(?P<share_en>[\d.]+)% of all (?P<whole_en>\d+)"
)
SET_AGAINST = re.compile(r"相差|差了?|多出|倍|\bdifference\b|\btimes as many\b|\bmore than\b|\bby \d")
NEGATIVE = "不含|不在|非|not in|not graded|not tagged|other than"
GLUE = re.compile(
    r"目前資料中|in our data|路線|routes?|區域|areas?|岩場|crags?|攀岩館|climbing gyms?|gyms?|標記為|tagged|graded|的|"
    r"其中|另外|among these|\bat\b|\bin\b|\bwith\b|也可以拿來熱身|\s"
)
_NOUNS: tuple[tuple[Kind, str], ...] = (
    ("area", r"區域|\bareas?\b"),
    ("crag", r"個.*岩場|\bcrags?\b"),
    ("gym", r"攀岩館|抱石館|上攀館|綜合館|\bgyms?\b"),
    ("route", r"路線|\broutes?\b"),
)


@dataclass(slots=True)
class _Said:
    """What a sentence asks of the rows that it counts; each list holds alternatives."""

    kind: Kind
    wanted: dict[str, list[str]] = field(default_factory=dict)
    unwanted: dict[str, list[str]] = field(default_factory=dict)
    together: bool = True

    def meets(self, row: Row) -> bool:
        """Whether a row, its grade left aside, is one that the sentence counts."""
        for key, values in self.wanted.items():
            if key == "feature" and self.together:
                if not set(values) <= set(row.get("features") or ()):
                    return False
            elif key != "grade" and not any(_has(row, key, value) for value in values):
                return False
        return not any(
            _has(row, key, value) for key, values in self.unwanted.items() if key != "grade" for value in values
        )


def recounted(text: str, catalog: Catalog) -> set[str]:
    """Every number and grade of a text that a true claim of a count makes: its number and the ends of its grades."""
    low = plain(text).lower()
    found: set[str] = set()
    before: _Said | None = None
    for claim in CLAIM.finditer(low):
        number = claim["n"] or claim["n_en"] or "no"
        parts = ("where", "what", "where_of_none", "what_of_none", "what_en")
        said = _read(" ".join(claim[part] for part in parts if claim[part]), catalog)
        if said is None:
            continue
        if not number.isdecimal():
            before = said
            continue
        for each in _readings(said, before):
            rows, maybe = _counted(each, catalog)
            if len(rows) == int(number):
                found |= {number, *_ends(low[claim.end() :], rows), *([str(len(maybe))] if maybe else [])}
                break
        before = said
    return found


def averaged(answer: Answer, catalog: Catalog) -> set[str]:
    """The sums, means, medians, ends and shares that the answer gives and that rows of the places it cites have."""
    text = plain(answer["answer"]).lower()
    found = set()
    for said in SHARE.finditer(text):
        share, whole = said["share"] or said["share_en"], said["whole"] or said["whole_en"]
        if any(f"{100 * int(n) / int(whole):.1f}" == share for n in re.findall(r"\d+", text)):
            found.add(share if float(share) % 1 else f"{float(share):g}")
    if AVERAGE.search(text) is None:
        return found
    for place in (s for s in answer["sources"] if s["type"] in ("crag", "area")):
        rows = catalog.select({"kind": "route", "where": {place["type"]: place["id"]}})
        for kind in (None, *{row["type"] for row in rows}):
            some = [row for row in rows if kind in (None, row["type"])]
            for key in ("length_m", "bolt_count", "video_count"):
                found |= _figures(some, key)
    return found


def together(text: str, rows: Sequence[Row]) -> set[str]:
    """What the figures of some rows come to, where the answer adds them up or takes their mean."""
    keys = ("length_m", "bolt_count", "video_count") if AVERAGE.search(text) else ()
    return {figure for key in keys for figure in _figures(rows, key)}


def _figures(rows: Sequence[Row], key: str) -> set[str]:
    """The sum, the mean, the median, the ends and the number of those rows that have the figure."""
    known = sorted(row[key] for row in rows if row.get(key) is not None)
    if not known:
        return set()
    return {
        f"{round(each, 1):g}" for each in (sum(known), fmean(known), median(known), known[0], known[-1], len(known))
    }


# 「岩鞋租借（1 份）」, "shoe rental (1 of them)": what not all of them pay.
_ONLY_SOME = re.compile(r"(?P<of>.+?)(?:\s?[（(](?P<some>\d+) (?:份|of them)[)）])?")


def bills(text: str) -> set[str]:
    """What several things cost together for so many people, added up anew from the prices that the answer names."""
    text = re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)
    prices: dict[str, set[int]] = {}
    for label, price in re.findall(r"([^\s、,:：;；(（][^、,:：;；(（]*?) NT\$(\d+)", text):
        # Two gyms name their own.
        prices.setdefault(label.strip(), set()).add(int(price))
    found = _apart(text, {price for each in prices.values() for price in each})
    for people, things, total in (
        *re.findall(r"(\d+) 人的(.+?)一共 NT\$(\d+)", text),
        *((n, things, total) for things, n, total in re.findall(r"[:：] (.+?) for (\d+) comes to NT\$(\d+)", text)),
    ):
        parts = [_ONLY_SOME.fullmatch(thing) for thing in re.split("加| plus ", things)]
        costs = [prices.get(part["of"], set()) if part is not None else set[int]() for part in parts]
        shares = [int((part is not None and part["some"]) or people) for part in parts]
        sums = {sum(c * n for c, n in zip(some, shares, strict=True)) for some in product(*costs)}
        if int(total) in sums:
            found.add(total)
    return found


def _apart(text: str, prices: set[int]) -> set[str]:
    """By how much two prices of an answer differ, where it says that one is more or less than the other."""
    said = re.findall(r"比[^,，。]{1,8}(?:多|少|便宜|貴|省) ?NT\$(\d+)|NT\$(\d+) (?:more|less|cheaper|dearer)", text)
    apart = {abs(a - b) for a, b in combinations(prices, 2)}
    return {zh or en for zh, en in said if int(zh or en) in apart}


def set_against(text: str, known: set[str]) -> set[str]:
    """By how many and how many times two counts of the answer differ, both of which are known to be true."""
    found: set[str] = set()
    if SET_AGAINST.search(text) is None:
        return found
    counts = {
        int(n) for n in re.findall(r"(\d+) ?(?:[條個間]|(?:[a-z]+ )*(?:routes|gyms|areas|crags)\b)", text) if n in known
    }
    for more, fewer in permutations(counts, 2):
        if more > fewer > 0:
            found |= {str(more - fewer), f"{round(more / fewer, 1):g}"}
    return found


def _readings(said: _Said, before: _Said | None) -> Iterator[_Said]:
    """The sentence by itself, then with what the one before it said and it does not: its place, its type."""
    yield said
    if before is None or said.kind != before.kind:
        return
    for keys in (("crag", "area"), ("crag", "area", "type")):
        more = {key: before.wanted[key] for key in keys if key in before.wanted and key not in said.wanted}
        if more:
            yield _Said(said.kind, said.wanted | more, said.unwanted, said.together)


def _ends(after: str, rows: Sequence[Row]) -> Iterator[str]:
    """The two ends that the same sentence gives its rows' grades, where some rows do have them."""
    if (ends := ENDS.match(after.lstrip(",， "))) is None:
        return
    for ladder in ("yds", "v"):
        spans = [each[1] for row in rows if (each := span(row.get("grade") or "")) and each[0] == ladder]
        if not spans:
            continue
        lowest, highest = min(low for low, _ in spans), max(high for _, high in spans)
        said = [end.upper() if end[0] == "v" else end for end in ends.groups()]
        yield from (end for end, at in zip(said, (lowest, highest), strict=True) if position(end) == (ladder, at))


def _counted(said: _Said, catalog: Catalog) -> tuple[list[Row], list[Row]]:
    """The rows that certainly are what the sentence says, and those that may be."""
    where = {}
    if grades := said.wanted.get("grade"):
        low, _, high = grades[0].partition("|")
        where["grade"] = [low or None, high or None]
    rule = {"kind": said.kind, "where": where}
    ruled_out: set[str] = set()
    for each in said.unwanted.get("grade", ()):
        low, _, high = each.partition("|")
        ruled_out |= catalog.ids({"kind": said.kind, "where": {"grade": [low or None, high or None]}})
    rows = [row for row in catalog.select(rule) if said.meets(row) and row["id"] not in ruled_out]
    return rows, [row for row in catalog.select(rule, possible=True) if said.meets(row)]


def _has(row: Row, key: str, value: str) -> bool:
    if key == "crag":
        return bool(row.get("crag_id", row["id"]) == value)
    if key == "area":
        return bool(row.get("area_id", row["id"]) == value)
    if key == "feature":
        return value in (row.get("features") or ())
    if key == "video":
        return bool(row.get("video_count")) == (value == "yes")
    if key == "name":
        return any(value in (row.get(each) or "").lower() for each in ("name", "name_en"))
    return bool(row.get(key) == value)


def _read(sentence: str, catalog: Catalog) -> _Said | None:
    """What a sentence says of its rows; None where a word of it is not understood."""
    kind = next((kind for kind, noun in _NOUNS if re.search(noun, sentence)), None)
    if kind is None:
        return None
    said, negative, last, at = _Said(kind), False, "", 0
    while at < len(sentence):
        found = next(
            ((key, token) for pattern, key in _tokens(catalog) if (token := pattern.match(sentence, at))), None
        )
        if found is None:
            return None
        key, token = found
        at = token.end()
        if key == "not":
            negative, last = True, ""
        elif key == "or":
            said.together = said.together and last != "feature"
        elif key not in ("glue", "and"):
            negative = negative and (last in ("", key))
            last = key
            _note(said, negative, key, token, catalog)
    return said


def _note(said: _Said, negative: bool, key: str, token: re.Match[str], catalog: Catalog) -> None:
    values = said.unwanted if negative else said.wanted
    if key == "grade":
        low, high = (end and end.replace("v", "V") for end in (token["low"], token["high"]))
        bound = token["bound"] or token["upto"] or ""
        ends = f"{low}|" if bound in ("以上", "and up") else f"|{low}" if bound else f"{low}|{high or low}"
        values.setdefault("grade", []).append(ends)
    elif key == "video":
        values["video"] = ["no" if re.match("沒有|without", token[0]) else "yes"]
    elif key == "name":
        values.setdefault("name", []).append(token[1] or token[2])
    elif key == "place":
        for place, kind in _places(catalog)[token[0]]:
            values.setdefault(kind, []).append(place)
    else:
        values.setdefault(key, []).append(_words(key)[token[0]])


@cache
def _places(catalog: Catalog) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for kind in ("crag", "area"):
        for row in catalog.rows[kind]:
            for name in (row["name"], row["name_en"]):
                found.setdefault(plain(name).lower(), []).append((row["id"], kind))
    return found


@cache
def _words(key: str) -> dict[str, str]:
    named = {"type": ROUTE_TYPES, "feature": FEATURES, "gym_type": GYM_KINDS}[key]
    return {word.lower(): value for value, words in named.items() for word in words}


@cache
def _tokens(catalog: Catalog) -> tuple[tuple[re.Pattern[str], str], ...]:
    """What a sentence is made of, in the order in which it is tried."""

    def any_of(names: Sequence[str]) -> re.Pattern[str]:
        return re.compile("|".join(re.escape(each) for each in sorted(names, key=len, reverse=True)))

    return (
        (re.compile(NEGATIVE), "not"),
        (re.compile(r"名字帶「([^」]+)」字樣|with [“\"]([^”\"]+)[”\"] in the name"), "name"),
        (
            re.compile(rf"(?P<upto>up to )?(?P<low>{GRADE})(?:-(?P<high>{GRADE}))? ?(?P<bound>以上|以下|and up)?"),
            "grade",
        ),
        (re.compile("附影片|沒有影片|with videos|without videos"), "video"),
        (any_of(list(_places(catalog))), "place"),
        (any_of(list(_words("gym_type"))), "gym_type"),
        (any_of(list(_words("type"))), "type"),
        (any_of(list(_words("feature"))), "feature"),
        (re.compile(r"或|\bor\b"), "or"),
        (re.compile(r"、|和|,|\band\b"), "and"),
        (GLUE, "glue"),
    )
