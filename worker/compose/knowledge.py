"""Answer a question about climbing from articles: their own sentences, word for word, those that fit it best."""

from collections.abc import Sequence

from schemas.evidence import Claim, EvidenceItem, Sentence
from schemas.reading import Reading
from worker.compose.say import Piece, Voice
from worker.text.prose import Section, all_words, sections, topic_words

MOST_SENTENCES = 5
FEW_SENTENCES = 3
SECOND_SCORE = 0.8
"""How close to the first a second article must come to be read out too."""
Chosen = list[tuple[int, str]]


def articles(items: Sequence[EvidenceItem]) -> list[EvidenceItem]:
    """What the answer speaks from: the best article, and the next if the best only defines a term or is no better."""
    found = [item for item in items if item.kind == "article"]
    if len(found) < 2:
        return found
    first, second = found[0], found[1]
    brief = first.facts.get("topic") == "term" and second.facts.get("topic") != "term"
    return found[:2] if brief or second.score >= first.score * SECOND_SCORE else found[:1]


def answer(v: Voice, reading: Reading, items: Sequence[EvidenceItem]) -> list[Sentence]:
    """A paragraph from each article, then what its author says of safety."""
    said: list[Sentence] = []
    for place, item in enumerate(articles(items)):
        body = str(item.facts.get("body" if v.locale == "zh-TW" else "body_en", ""))
        parts = sections(body)
        if not parts:
            continue
        # The last sentence of a text about safety says whom to learn it from; it is never left out.
        last = parts[-1].sentences[-1] if item.facts.get("safety") else None
        chosen = _chosen(reading.text, parts, FEW_SENTENCES if place else MOST_SENTENCES, without=last)
        if last is not None:
            chosen.append(last)
        said.append(_paragraph(v, item, chosen))
    return said


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


def _paragraph(v: Voice, item: EvidenceItem, chosen: Chosen) -> Sentence:
    key = "statement" if v.locale == "zh-TW" else "statement_en"
    pieces = [Piece(text, (Claim(item.n, f"{key}.{number}", text),)) for number, text in chosen]
    separator = v("stop").text
    claims = tuple(claim for piece in pieces for claim in piece.claims)
    body = v.cited(Piece(separator.join(piece.text for piece in pieces), claims))
    return Sentence(body.text + v("stop.line").text, body.claims)
