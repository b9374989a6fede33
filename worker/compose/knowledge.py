"""Answer a question about climbing from articles: their own sentences, word for word, those that fit it best."""

import re
from collections.abc import Sequence

from schemas.evidence import Claim, EvidenceItem, Sentence
from schemas.reading import Reading
from worker.compose.answering import answering
from worker.compose.say import Piece, Voice
from worker.text.folding import fold
from worker.text.prose import Section, all_words, defines, sections, topic_words
from worker.text.sides import set_apart
from worker.understanding.asked.calling import word_of_other_tongue
from worker.understanding.asked.emergencies import ACCIDENTS, SEA, told_first
from worker.understanding.asked.meanings import found_under
from worker.understanding.matching.patterns import compiled
from worker.understanding.places.rocks import rocks_in

MOST_SENTENCES = 5
BESIDE_SENTENCES = 3
"""Of an article beside the definition of a term: the part of it that is about the term."""
BEHIND_SURE, BEHIND_LIKELY = 2, 3
"""How many sentences stand at most behind the one that surely answers, and behind one that only may."""
TOO_LIKELY = 2
"""How many of those are at most what may answer too, behind one that only may."""
_WARNS = re.compile(
    r"不(?:保證|代表|等於)[^,，。]{0,8}安全|\bno (?:promise|guarantee)\b|\bnot? mean (?:that )?[\w ]{0,20}safe\b"
)
OF_IT = 2
"""How many pairs of characters of the question make a sentence of the same section one that belongs behind it; a Latin
word counts as two."""
BESIDE_TERM = 0.16
"""Within how much of the score of a term an article is read out beside its definition, which is short."""
EMERGENCY_CALL = "119"
"""Taiwan's number for fire brigade, ambulance and rescue."""
TERM, STYLES = "term", "styles"
_GOES_ON = compiled(r"這樣|所以|因此|then\b|so\b|such ")
Chosen = list[tuple[int, str]]


def speaks(items: Sequence[EvidenceItem]) -> bool:
    """Whether articles are what an answer is made of."""
    return bool(items) and all(item.kind == "article" for item in items)


def articles(items: Sequence[EvidenceItem]) -> list[EvidenceItem]:
    """What the answer speaks from: the best article, or the best term and the next article about it."""
    first, *rest = (item for item in items if item.kind == "article")
    if not _is_term(first):
        return [first]
    return [first, *[item for item in rest if not _is_term(item) and item.score >= first.score - BESIDE_TERM][:1]]


def answer(
    v: Voice, reading: Reading, items: Sequence[EvidenceItem], *, most: int = MOST_SENTENCES, rock: str | None = None
) -> list[Sentence]:
    """A paragraph of at most so many sentences from each article, with what its author says of safety.

    Where it is known of which rock the place is that is spoken of, what is said of other rock is left out.
    """
    said: list[Sentence] = []
    used = articles(items)
    # Of a term and an article that bear one name the term is what is set apart.
    ordered = sorted(items, key=lambda item: not _is_term(item))
    compared: list[EvidenceItem] = []
    ways = [item.facts.get("topic") in (TERM, STYLES) for item in ordered]
    apart = set_apart(reading.text, [_all_names(item) for item in ordered], ways)
    if apart:
        compared = [ordered[n] for n in apart]
        said = [_meaning(v, item) for item in compared]
        used = [item for item in items if item not in compared and not _is_term(item)][:1]
        most = BESIDE_SENTENCES
        if not used and any(item.facts.get("safety") for item in compared):
            return [*said, v.sentence(v("missing.safety"))]
    for place, item in enumerate(used):
        body = str(item.facts.get("body" if v.locale == "zh-TW" else "body_en", ""))
        parts = sections(body)
        if not parts:
            continue
        if _is_term(item):
            text = _text(v, item, list(parts[0].sentences))
            both = v.locale == "zh-TW" or word_of_other_tongue(reading.text) is not None
            said.append(_cited(v, v("article.says", name=v.name(item, both=both), text=text)))
            continue
        # The last sentence of a text about safety says whom to learn it from; it is never left out.
        last = parts[-1].sentences[-1] if item.facts.get("safety") else None
        asked = reading.text if rock is None else f"{reading.text} {rock}"
        parts = parts if rock is None else _of_this_rock(parts, rock)
        chosen = _chosen(asked, item, parts, BESIDE_SENTENCES if place else most, without=last)
        said.append(_cited(v, _text(v, item, chosen if last is None else [*chosen, last])))
    if apart and used and items[0] is used[0] and _is_told_by_one(v, used[0]):
        # Which is better, or how they differ, is said before what each of them is.
        return [*said[len(compared) :], *said[: len(compared)]]
    if len(used) == 1 and _is_term(used[0]) and used[0].facts.get("safety"):
        said.append(v.sentence(v("missing.safety")))
    return said


def _of_this_rock(parts: Sequence[Section], rock: str) -> tuple[Section, ...]:
    """The sections without the sentences that speak of rock of which the place is not."""
    here = rocks_in(fold(rock))

    def fits(text: str) -> bool:
        named = rocks_in(fold(text))
        return not named or named[0] in here

    kept = [Section(part.heading, tuple(each for each in part.sentences if fits(each[1]))) for part in parts]
    return tuple(part for part in kept if part.sentences) or tuple(parts)


def caution(v: Voice, items: Sequence[EvidenceItem], *, last: bool, n: int = 0) -> list[Sentence]:
    """The n-th sentence of an article, or of its last section, which says what to be careful of."""
    said: list[Sentence] = []
    for item in [each for each in items if each.kind == "article"][:1]:
        parts = sections(str(item.facts.get("body" if v.locale == "zh-TW" else "body_en", "")))
        if parts:
            said.append(_cited(v, _text(v, item, list(parts[-1 if last else 0].sentences[n : n + 1]))))
    return said


def _is_told_by_one(v: Voice, item: EvidenceItem) -> bool:
    """Whether an item's text is the one sentence of its article that is expected to answer."""
    parts = sections(str(item.facts.get("body" if v.locale == "zh-TW" else "body_en", "")))
    return any(text == item.text for part in parts for _, text in part.sentences)


def _meaning(v: Voice, item: EvidenceItem) -> Sentence:
    """What a thing is, under its name: the definition of a term, or the first sentence of an article."""
    body = str(item.facts.get("body" if v.locale == "zh-TW" else "body_en", ""))
    first = list(sections(body)[0].sentences)
    text = _text(v, item, first if _is_term(item) else first[:1])
    return _cited(v, v("article.says", name=v.name(item, both=v.locale == "zh-TW"), text=text))


def _all_names(item: EvidenceItem) -> tuple[str, ...]:
    others = item.facts.get("alternative_names")
    listed = others if isinstance(others, tuple) else ()
    return tuple(str(name) for name in (item.facts.get("name"), item.facts.get("name_en"), *listed) if name)


def _names(item: EvidenceItem) -> frozenset[str]:
    """Every word of an article's names."""
    return all_words(" ".join(_all_names(item)))


def _is_term(item: EvidenceItem) -> bool:
    return item.facts.get("topic") == TERM


def _chosen(
    question: str, item: EvidenceItem, parts: Sequence[Section], most: int, *, without: tuple[int, str] | None
) -> Chosen:
    """The sentence that answers and then its section; where none stands out, what the text begins with, or its gist.

    The item's text is that sentence, where retrieval knows it from the questions that are expected of it.
    """
    parts = [Section(part.heading, tuple(each for each in part.sentences if each != without)) for part in parts]
    parts = [part for part in parts if part.sentences]
    asked = topic_words(question)
    under = found_under(question)
    # The words of the title stand all over the text: what else is asked tells the sections apart.
    rest = (asked | under) - all_words(f"{item.facts.get('name', '')} {item.facts.get('name_en', '')}")
    headed = any(rest & all_words(part.heading) for part in parts)
    told = next((each for part in parts for each in part.sentences if each[1] == item.text), None)
    whole = told is None or told == parts[0].sentences[0]
    if whole and most > BESIDE_SENTENCES and not (under or headed) and defines(question) and asked <= _names(item):
        return _shortened(asked, list(parts[0].sentences), most)
    best = max(parts, key=lambda part: (_fit(rest, part), _fit(asked, part), part is not parts[0]))
    first_of_all = told_first(fold(question))
    if item.id == SEA == first_of_all:
        calls = [each for part in parts for each in part.sentences if EMERGENCY_CALL in each[1]]
        return list(dict.fromkeys([*calls[:1], *(each for part in parts for each in part.sentences)]))[:most]
    if item.id == ACCIDENTS and first_of_all is not None:
        # Whatever was asked: first not to be hurt oneself, then what answers, whom to call, and what to do meanwhile.
        whom = [each for part in parts for each in part.sentences if EMERGENCY_CALL in each[1]]
        first = parts[0].sentences[0]
        return list(dict.fromkeys([first, *([told] if told else []), *whom[:1], *parts[1].sentences]))[:most]
    if told is None and most > BESIDE_SENTENCES:
        told = answering(question, parts, rest, likely=(best, parts[0]))
    if told is not None:
        home = best if told in parts[0].sentences else next(part for part in parts if told in part.sentences)
        begun = what_is_told(told, parts)
        others = [each for each in home.sentences if each not in begun]
        # Behind a beginning that only may answer stands the section that fits the question best.
        led = told not in home.sentences and not item.surely
        anywhere = [] if led else [each for part in parts for each in part.sentences if each not in begun]
        return [*begun, *_behind(item, rest, asked | under, others, anywhere, most - len(begun))]
    if not _fit(rest, best):
        return [*parts[0].sentences, *(part.sentences[0] for part in parts[1:])][:most]
    lead = parts[0].sentences[0]
    return [lead, *_shortened(asked | under, [each for each in best.sentences if each != lead], most - 1)]


def _behind(
    item: EvidenceItem, rest: frozenset[str], asked: frozenset[str], others: Chosen, anywhere: Chosen, most: int
) -> Chosen:
    """What goes behind the sentence that answers: what may answer too, wherever it stands, and what stands near it."""
    places = {text: n for n, text in enumerate(item.too)}
    ordered = sorted((each for each in anywhere if each[1] in places), key=lambda each: places[each[1]])
    too = ordered[: BEHIND_LIKELY if item.surely else TOO_LIKELY]
    left = [each for each in others if each not in too]
    if item.surely:
        belong = [each for each in left if _shared(rest, each[1]) >= OF_IT]
        near = _ranked(asked, belong)[: max(0, BEHIND_SURE - len(too))]
    else:
        near = _ranked(asked, left)[: max(0, BEHIND_LIKELY - len(too))]
    chosen = [*too, *near][:most]
    # What a mark does not promise is never left out behind what it means.
    warns = [each for each in others if each not in chosen and _WARNS.search(each[1])]
    return sorted([*chosen, *warns[:1]])


def _shared(asked: frozenset[str], text: str) -> int:
    return sum(2 if word.isascii() else 1 for word in asked & all_words(text))


def what_is_told(told: tuple[int, str], parts: Sequence[Section]) -> Chosen:
    """A sentence, behind the one before it where it goes on from that: 「這樣墜落時…」."""
    before = [each for part in parts if told in part.sentences for each in part.sentences if each[0] == told[0] - 1]
    return [*before, told] if _GOES_ON.match(fold(told[1])) else [told]


def _shortened(asked: frozenset[str], said: Chosen, most: int) -> Chosen:
    """The sentences that share most words with the question, in the order of the text."""
    return sorted(_ranked(asked, said)[:most])


def _ranked(asked: frozenset[str], said: Chosen) -> Chosen:
    """The sentences, those first that share most words with the question."""
    return sorted(said, key=lambda each: (-len(asked & all_words(each[1])), each[0]))


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
