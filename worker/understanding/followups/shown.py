"""What the answers before showed, in its order: the names of their lists, or of a sentence that counts them up."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from schemas.reading import Mention, Turn

Names = Callable[[str], tuple[Mention, ...]]
MOST_LINES = 20
_MOST_TEXT = 4_000
_MOST_ANSWERS = 3
_SAID = 1_500
"""Characters of a sentence that are looked through for names."""
_BULLET = re.compile(
    r"^(?P<indent>\s*)(?:(?P<number>\(?\d{1,2}[.)、）．:：](?!\d)|[①-⑳])|[-*–—](?=\s)|[•・·●○◦▪►‧]|\|(?!\s*:?-))\s*"
)
_INLINE = re.compile(
    r"(?:(?<=\s)|(?<=[：:，,；;。]))(?=(?:\d{1,2}[.)、]\s?|\(\d{1,2}\)\s?)[^\d\s])|(?<=[^\n①-⑳])(?=[①-⑳])"
)
_BOLD = re.compile(r"\*\*|__")
_EDGES = " 。.！!「」『』【】\"“”'"
_LONGEST = 60
_GRADE = r"(?:5\.\d{1,2}|V\d)"
_GRADE_FIRST = re.compile(rf"{_GRADE}[\w+/?-]*[\s:：—–-]+(?=\S)")
"""A grade that a line tells before its name."""
_HEAD_ENDS = re.compile(
    rf"\s*[（(\[【:：,，;；|/。！!]|\s+(?:[—–-]+\s|{_GRADE}|\d+\s?(?:公尺|米|m\b)|是|in\b|at\b|is\b)|\s*[—–]|(?={_GRADE})"
    r"|(?<=[\u3400-\u9fff])\s+(?=[a-z])|(?<=[a-z)'’])\s+(?=[\u3400-\u9fff])",
    re.IGNORECASE,
)
"""Where in a line its name may end: where its other name, or its facts, begin. A name may hold such marks itself."""
_MOST_ENDS = 4
_BEGINS = re.compile(
    r"[、，,;；:：。！!?？\n（(「『“\"…]\s*|(?:^|(?<=\W))-\s+"
    r"|(?:還|只|就)?有|(?:分別|就|都|則|也)?是|叫做?|包括|包含|例如|比如|譬如|像是?|推薦|可以爬|以及|還有|和|跟|與|及"
    # "They include Dragon's Nose", "starting with Corporate Ladder".
    r"|(?<![a-z])(?:includ(?:es?|ing)|are|is|has|have|holds|got|like|as|try|of|and|or|with|by|called|named|plus|while"
    r"|then|finally|followed by|there['’]s|are:|e\.g\.)\s+(?:the (?=[a-z]))?|(?<=[a-z\d)])[.] (?=[A-Z])",
    re.IGNORECASE,
)
"""Where in a sentence a name may begin: 「舊牆的 5.10a 有小魚和有期徒刑兩條」, "They include Dragon's Nose"."""
_ENDS = re.compile(
    rf"\s*[、，,;；:：。！!?？\n（(）)」』”\"…]|\s+(?:[—–-]+\s|{_GRADE}|\d+\s?(?:公尺|米|m\b))|(?={_GRADE})"
    r"|\s?(?:and|or|is|are|at|in|on|with|has|have|goes|both|all|,)\b|(?<=[a-z])['’]s\b|\.(?:\s|$)"
    r"|[和跟與及]|\s?(?:(?:這|共|等|都|全)*[一兩二三四五六七八九十\d]+[條間家個座處]|兩者|都是|是|則|等|在|可以?)"
    r"|(?<=[\u3400-\u9fff])\s+(?=[a-z])|(?<=[a-z)'’])\s+(?=[\u3400-\u9fff])",
    re.IGNORECASE,
)
# 「南面 5.8 以下有練習一」: where they lie, though a route bears that name too.
_TOPIC = re.compile(r"[^、，,;；。\n]{0,24}?(?:有|共|[:：]|\b(?:has|have|holds)\b)")
_ROWS = frozenset({"route", "gym"})
_PLACES = ("crag", "area", "sector")


def line_names(content: str, names: Names) -> list[Mention | None]:
    """What each line of an answer's list names, None where a line names nothing known."""
    lines = [_BOLD.sub("", line).rstrip() for line in content[:_MOST_TEXT].split("\n")]
    found = [(line, bullet) for line in lines if (bullet := _BULLET.match(line)) is not None]
    # What stands below a line and further in tells of it: its grade, its length.
    if any(bullet["number"] for _, bullet in found):
        found = [(line, bullet) for line, bullet in found if bullet["number"]]
    outmost = min((len(bullet["indent"]) for _, bullet in found), default=0)
    listed = [line[bullet.end() :] for line, bullet in found if len(bullet["indent"]) == outmost]
    if found and found[0][0].lstrip().startswith("|"):
        # The first row of a table says what its columns are.
        listed = listed[1:]
    return [_named_first(line, names) for line in listed[:MOST_LINES]]


def _named_first(line: str, names: Names) -> Mention | None:
    """What the beginning of a line names, by as much of it as is a name."""
    line = _GRADE_FIRST.sub("", line.strip(_EDGES), count=1)
    ends = [end.start() for end, _ in zip(_HEAD_ENDS.finditer(line), range(_MOST_ENDS), strict=False)]
    for end in (*sorted({len(line), *ends}, reverse=True),):
        head = line[:end].strip(f"{_EDGES} ；;，,、")
        if 0 < len(head) <= _LONGEST and (found := whole_name(head, names)) is not None:
            return found
    return None


def whole_name(text: str, names: Names) -> Mention | None:
    """The thing that bears a text as its name, however ordinary its words are; None when nothing does."""
    found = names(f"的「{text}」")
    return found[0] if len(found) == 1 and found[0].end - found[0].start == len(text) else None


def said_as(mention: Mention, names: Names) -> str:
    """What names a thing by itself: its own words, or the catalogue's name where these name others as well."""
    found = whole_name(mention.surface, names)
    return mention.surface if found is None or found.ids == mention.ids else mention.name


def shown(content: str, names: Names) -> list[Mention | None]:
    """What an answer showed: the lines of its list, else the names that its sentence counts up."""
    # A list may stand in one line: "… 1. 天龍八步 5.13b 2. 浴火鳳凰 5.13a".
    in_one = _INLINE.sub("\n", content) if len(_INLINE.findall(content)) > 1 else content
    lines = line_names(in_one, names)
    if any(lines):
        return lines
    text = _BOLD.sub("", content[:_SAID])
    wholes = _counted_up(text, names)
    # Where a sentence says that a route lies is nothing that it counts up.
    rows = list(_once(m for m in wholes if m.kind in _ROWS))
    told = list(_once(m for m in names(text) if m.kind in _ROWS))
    if len(rows) > 1 and not {m.ids for m in rows} < {m.ids for m in told}:
        return list(rows)
    return list(told or rows)


def places_told(content: str, names: Names) -> list[Mention | None]:
    """The several crags, walls or parts of a wall that the sentence of an answer counts up."""
    wholes = _counted_up(_BOLD.sub("", content[:_SAID]), names)
    of_kinds = (list(_once(m for m in wholes if m.kind == kind)) for kind in _PLACES)
    return list(next((few for few in of_kinds if len(few) > 1), []))


def _counted_up(text: str, names: Names) -> list[Mention]:
    """The names that stand in a sentence where one may begin, each as long as it is."""
    ends = [end.start() for end in _ENDS.finditer(text)]
    begins = [0, *(begin.end() for begin in _BEGINS.finditer(text))]
    found: list[Mention] = []
    behind = 0
    for begin in begins:
        if begin < behind:
            continue
        begin += len(text[begin:]) - len(text[begin:].lstrip(_EDGES))
        near = [end for end in (*ends, len(text)) if begin < end <= begin + _LONGEST][:_MOST_ENDS]
        for end in reversed(near):
            part = text[begin:end].strip(_EDGES)
            if part and (one := whole_name(part, names)) is not None:
                if begin or one.kind != "route" or _TOPIC.match(text, end) is None:
                    found.append(one)
                behind = end
                break
    return found


def _once(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Each thing once; what several bear may be another one each time."""
    seen: set[tuple[str, ...]] = set()
    for m in mentions:
        if m.ids not in seen or len(m.ids) > 1:
            seen.add(m.ids)
            yield m


def answers_back(history: Sequence[Turn], most: int = _MOST_ANSWERS) -> list[str]:
    """The contents of the last answers, the newest first."""
    return [turn.content for turn in reversed(history) if turn.role == "assistant"][:most]


def shown_ids(contents: Sequence[str], names: Names) -> tuple[str, ...]:
    """The routes and gyms that answers showed, each once."""
    found = (m for content in contents for m in shown(content, names) if m is not None)
    return tuple(dict.fromkeys(i for m in found if m.kind in ("route", "gym") for i in m.ids))
