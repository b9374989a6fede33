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
_NAME_ENDS = ("（", ": ", "：", " (", " 5.", " V", "，", ", ")
_BULLET = re.compile(r"^(?:[-*•]|\d{1,2}[.)、])\s+")
_INLINE = re.compile(r"(?:(?<=\s)|(?<=[：:，,；;。]))(?=\d{1,2}[.)、]\s?[^\d\s])")
_PIECES = re.compile(r"[、，,;；]|\s+(?:and|or)\s+|(?<=[）)])\s*(?:和|跟|與|及)\s*")
_BOLD = re.compile(r"\*\*|__")
_EDGES = " 。.！!「」\"'"
_LONGEST = 60
# 「舊牆的 5.10a 有小魚和有期徒刑兩條」, "They include Dragon's Nose".
_BEGINS = re.compile(
    r"有|是|叫|包括|包含|例如|比如|像|推薦|可以爬|\b(?:includ(?:es?|ing)|are|is|has|have|like|as|try|of)\b"
)
_AND = re.compile(r"[和跟與及]")
_HOW_MANY = re.compile(r"(?:這|共|等)*[一兩二三四五六七八九十\d]+[條間家]$|等等?$")
_BRACKETED = re.compile(r"\s*(?:（[^（）]*）|\([^()]*\)).*$")


def line_names(content: str, names: Names) -> list[Mention | None]:
    """What each line of an answer's list names, None where a line names nothing known."""
    lines = [_BOLD.sub("", line).strip() for line in content[:_MOST_TEXT].split("\n")]
    listed = [_BULLET.sub("", line) for line in lines if _BULLET.match(line)]
    return [_named_first(line, names) for line in listed[:MOST_LINES]]


def _named_first(line: str, names: Names) -> Mention | None:
    # The name ends where its other name or its facts begin; a name may hold brackets itself.
    for end in _NAME_ENDS:
        head = line.split(end)[0].strip(" ；;。，,.!！")
        if head and (found := whole_name(head, names)) is not None:
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
    if lines:
        return lines
    text = _BOLD.sub("", content[:_SAID])
    opened = max(text.find("："), text.find(": "))
    pieces = (_BRACKETED.sub("", piece).strip(_EDGES) for piece in _PIECES.split(text[opened + 1 :]))
    wholes = [found for piece in pieces if 0 < len(piece) <= _LONGEST for found in _of_piece(piece, names)]
    # Where a sentence says that a route lies is nothing that it counts up.
    counted = list(_once(found for found in wholes if found.kind in ("route", "gym")))
    return list(_once(counted if len(counted) > 1 else (m for m in names(text) if m.kind in ("route", "gym"))))


def _of_piece(piece: str, names: Names) -> list[Mention]:
    """What a piece of a sentence names: as a whole, behind the verb that begins to count up, or joined by "and"."""
    if (whole := whole_name(piece, names) or _named_first(piece, names)) is not None:
        return [whole]
    piece = _HOW_MANY.sub("", piece)
    for begins in (0, *(m.end() for m in _BEGINS.finditer(piece))):
        rest = piece[begins:].strip(_EDGES)
        if begins and (whole := whole_name(rest, names)) is not None:
            return [whole]
        if (joint := _AND.search(rest)) is None:
            continue
        two = [whole_name(part.strip(_EDGES), names) for part in (rest[: joint.start()], rest[joint.end() :])]
        if None not in two:
            return [each for each in two if each is not None]
    return []


def _once(mentions: Iterable[Mention]) -> Iterator[Mention]:
    seen: set[tuple[str, ...]] = set()
    for m in mentions:
        if m.ids not in seen:
            seen.add(m.ids)
            yield m


def answers_back(history: Sequence[Turn], most: int = _MOST_ANSWERS) -> list[str]:
    """The contents of the last answers, the newest first."""
    return [turn.content for turn in reversed(history) if turn.role == "assistant"][:most]


def shown_ids(contents: Sequence[str], names: Names) -> tuple[str, ...]:
    """The routes and gyms that answers showed, each once."""
    found = (m for content in contents for m in shown(content, names) if m is not None)
    return tuple(dict.fromkeys(i for m in found if m.kind in ("route", "gym") for i in m.ids))
