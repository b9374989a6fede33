"""Answer a question about climbing from articles: their own sentences, word for word, those that fit it best."""

import re
from collections.abc import Sequence

from schemas.evidence import Claim, EvidenceItem, Sentence
from schemas.reading import Reading
from worker.compose.say import Piece, Voice
from worker.text.prose import Section, all_words, sections, topic_words

MOST_SENTENCES = 5
FEW_SENTENCES = 3
BESIDE_TERM = 0.16
"""Within how much of the score of a term an article is read out beside its definition, which is short."""
TERM = "term"
# Who asks what a thing is wants the beginning of its article.
_DEFINES = re.compile(r"什麼是|是什麼|什麼意思|\bwhat(?:'s| is| are| does)\b", re.IGNORECASE)
Chosen = list[tuple[int, str]]


def articles(items: Sequence[EvidenceItem]) -> list[EvidenceItem]:
    """What the answer speaks from: the best article, or the best term and the next article about it."""
    first, *rest = (item for item in items if item.kind == "article")
    if not _is_term(first):
        return [first]
    return [first, *[item for item in rest if not _is_term(item) and item.score >= first.score - BESIDE_TERM][:1]]


def answer(v: Voice, reading: Reading, items: Sequence[EvidenceItem]) -> list[Sentence]:
    """A paragraph from each article, with what its author says of safety."""
    said: list[Sentence] = []
    used = articles(items)
    for place, item in enumerate(used):
        body = str(item.facts.get("body" if v.locale == "zh-TW" else "body_en", ""))
        parts = sections(body)
        if not parts:
            continue
        if _is_term(item):
            text = _text(v, item, list(parts[0].sentences))
            said.append(_cited(v, v("article.says", name=v.name(item), text=text)))
            continue
        # The last sentence of a text about safety says whom to learn it from; it is never left out.
        last = parts[-1].sentences[-1] if item.facts.get("safety") else None
        defines = _DEFINES.search(reading.text) is not None and topic_words(reading.text) <= _names(item)
        chosen = _chosen(
            reading.text, parts[:1] if defines else parts, FEW_SENTENCES if place else MOST_SENTENCES, without=last
        )
        said.append(_cited(v, _text(v, item, chosen if last is None else [*chosen, last])))
    if len(used) == 1 and _is_term(used[0]) and used[0].facts.get("safety"):
        said.append(v.sentence(v("missing.safety")))
    return said


def _names(item: EvidenceItem) -> frozenset[str]:
    """Every word of an article's names."""
    others = item.facts.get("alternative_names")
    listed = others if isinstance(others, tuple) else ()
    return all_words(" ".join([str(item.facts.get("name", "")), str(item.facts.get("name_en", "")), *listed]))


def _is_term(item: EvidenceItem) -> bool:
    return item.facts.get("topic") == TERM


def _chosen(question: str, parts: Sequence[Section], most: int, *, without: tuple[int, str] | None) -> Chosen:
    """The beginning of the best section; a section of its own comes after the first sentence of the text."""
    asked = topic_words(question)
    best = max(parts, key=lambda part: (_fit(asked, part), -part.sentences[0][0]))
    lead = parts[0].sentences[0]
    body = [each for each in best.sentences if each != without]
    if len(body) > most - 1:
        # Where not everything has room, the sentences that share most words with the question stay, in their order.
        ranked = sorted(body, key=lambda each: (-len(asked & all_words(each[1])), each[0]))
        body = sorted(ranked[: most - 1])
    if best is parts[0]:
        return body
    return [lead, *(each for each in body if each != lead)]


def _fit(asked: frozenset[str], part: Section) -> float:
    """How much of the question a section covers; its heading counts double."""
    words = all_words("".join(text for _, text in part.sentences))
    heading = all_words(part.heading)
    return sum((word in words) + 2 * (word in heading) for word in asked)


def _text(v: Voice, item: EvidenceItem, chosen: Chosen) -> Piece:
    """The sentences as they stand in the article, each a claim."""
    key = "statement" if v.locale == "zh-TW" else "statement_en"
    claims = tuple(Claim(item.n, f"{key}.{number}", text) for number, text in chosen)
    return Piece(v("stop").text.join(text for _, text in chosen), claims)


def _cited(v: Voice, piece: Piece) -> Sentence:
    body = v.cited(piece)
    return Sentence(body.text + v("stop.line").text, body.claims)
