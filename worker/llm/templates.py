"""Fill a model's sentence with facts, or refuse it: the model writes `{1.name}` and plain words, code the rest."""

import re
from collections.abc import Iterator

from schemas.evidence import Claim, Draft, Evidence, Sentence
from worker.compose.say import Piece, Voice
from worker.llm.offer import COUNT, Offer
from worker.verify import check
from worker.verify.prose import announced, foreign

MOST_CHARS = 600
"""A longer sentence of a model is refused unread."""
_PLACEHOLDER = re.compile(r"\{\s*([\w.]+)\s*\}")
_CITATION = re.compile(r"\s*\[(\d+)\]")
_END = re.compile(r"[。！？!?]|\.(?=\s|$)|\n")
_ITEM = re.compile(r"^(\d+)\.(\w+)$")
_CLAUSE = re.compile(r"([，；：]|[,;:] )")
_ENDS = "。！？!?.:：;； \n\t"
_BULLET = re.compile(r"^[\s*•-]+")


class Refused(ValueError):
    """Why a sentence of a model may not be said."""


def repaired(template: str, offered: Offer, evidence: Evidence) -> tuple[Sentence, str]:
    """The sentence without the clauses that may not be said, and why they may not; Refused when too little is left.

    What is left has passed as a whole. It must still speak of a row: a sentence of courtesies is not worth saving.
    """
    comma = "，" if offered.locale == "zh-TW" else ", "
    first, *rest = _CLAUSE.split(template.strip())
    kept, why, lost = "", list[str](), False
    for mark, clause in [("", first), *zip(rest[::2], rest[1::2], strict=True)]:
        try:
            _clause(clause, offered)
        except Refused as refusal:
            why.append(str(refusal))
            lost = True  # the mark that led on from it leads nowhere now
            continue
        kept = f"{kept}{comma if lost else mark}{clause}" if kept else clause
        lost = False
    if not why or not kept:
        raise Refused("; ".join(why) or "nothing in it can be left out")
    sentence = fill(kept, offered, evidence)
    if not sentence.claims:
        raise Refused("; ".join(why))
    return sentence, "; ".join(why)


def _clause(clause: str, offered: Offer) -> None:
    """Refuse a clause for what stands in it alone; its place in the sentence is checked with the sentence."""
    for gap, name in _pieces(_CITATION.sub("", clause).rstrip(_ENDS)):
        if (odd := foreign(gap, offered.locale)) is not None:
            raise Refused(f"says {odd!r} in its own words")
        if name is not None and name not in offered.pieces:
            raise Refused(f"there is no {{{name}}}")


class Sentences:
    """Cuts a stream of text into sentences; what is after the last end waits for more."""

    def __init__(self) -> None:
        self._held = ""

    def feed(self, text: str) -> Iterator[str]:
        """The sentences that are complete now."""
        self._held += text
        while (end := self._end()) is not None:
            sentence, self._held = self._held[:end], self._held[end:]
            if sentence.strip():
                yield sentence
        if len(self._held) > MOST_CHARS:
            # No sentence of ours is as long: it is given up as a whole instead of being kept without limit.
            yield self._held
            self._held = ""

    def rest(self) -> str:
        """What is left when the stream has ended in good order."""
        left, self._held = self._held, ""
        return left

    def _end(self) -> int | None:
        """The place after the first end of a sentence outside braces; a full stop needs what follows to be known."""
        for found in _END.finditer(self._held):
            before = self._held[: found.start()]
            if before.count("{") > before.count("}"):
                continue
            if found.group() == "." and found.end() == len(self._held):
                return None
            return found.end()
        return None


def fill(template: str, offered: Offer, evidence: Evidence) -> Sentence:
    """The sentence with every placeholder filled and its sources cited, or Refused with the reason."""
    v = Voice(offered.locale)
    text = _BULLET.sub("", template.strip())
    if not text or len(text) > MOST_CHARS:
        raise Refused("empty, or too long")
    cited = {int(n) for n in _CITATION.findall(text)}
    text = _CITATION.sub("", text)
    body, end = _parted(text, offered.locale)
    if not body:
        raise Refused("empty")
    made, pending = Piece(""), ""
    order: list[tuple[int, str]] = []
    for gap, name in _pieces(body):
        if (odd := foreign(gap, offered.locale)) is not None:
            raise Refused(f"says {odd!r} in its own words")
        item = _ITEM.match(name or "")
        if (word := announced(gap, None if item is None else item.group(2), offered.locale)) is not None:
            raise Refused(f"announces {word!r} and then says something else")
        pending += gap
        if name is None:
            continue
        if name not in offered.pieces:
            raise Refused(f"there is no {{{name}}}")
        if item is not None:
            order.append((int(item.group(1)), item.group(2)))
        made = _joined(v, made, Piece(pending), offered.pieces[name])
        pending = ""
    made = _joined(v, made, Piece(pending))
    _belongs(order)
    if any(c.n is None for c in made.claims) and order:
        raise Refused(f"{{{COUNT}}} stands alone")
    if cited - {n for n, _ in order}:
        raise Refused("cites what it does not speak of")
    said = v.cited(made)
    sentence = Sentence(said.text.strip() + end, said.claims)
    verified = check(Draft((sentence,)), evidence)
    if not verified.ok:
        raise Refused("; ".join(failure.detail for failure in verified.failures))
    return sentence


def _pieces(body: str) -> Iterator[tuple[str, str | None]]:
    """(words, the placeholder after them); the last words have none."""
    at = 0
    for found in _PLACEHOLDER.finditer(body):
        yield _plain(body[at : found.start()]), found.group(1)
        at = found.end()
    yield _plain(body[at:]), None


def _plain(gap: str) -> str:
    if "{" in gap or "}" in gap:
        raise Refused("a placeholder is not written as {1.name}")
    return gap


def _parted(text: str, locale: str) -> tuple[str, str]:
    """The body, and how the sentence ends in the answer's language."""
    body = text.rstrip(_ENDS)
    asks = text.rstrip().endswith(("?", "？"))
    if locale == "zh-TW":
        return body, "？" if asks else "。"
    return body, "? " if asks else ". "


def _joined(v: Voice, *pieces: Piece) -> Piece:
    text, claims = "", list[Claim]()
    for piece in pieces:
        text = v.put(text, piece.text)
        claims.extend(piece.claims)
    return Piece(text, tuple(claims))


def _belongs(order: list[tuple[int, str]]) -> None:
    """Each fact stands behind its own item's name, or before it as the first: no reader takes it for another's."""
    named: int | None = None
    for position, (n, key) in enumerate(order):
        if key == "name":
            named = n
        elif _is_statement(key):
            continue
        elif named is None:
            following = next((m for m, k in order[position:] if k == "name"), None)
            if following != n:
                raise Refused(f"{{{n}.{key}}} is said of no name")
        elif named != n:
            raise Refused(f"{{{n}.{key}}} would be read as a fact about {{{named}.name}}")


def _is_statement(key: str) -> bool:
    return key[0] == "s" and key[1:].isdecimal()
