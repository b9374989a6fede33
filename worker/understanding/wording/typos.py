"""Put right slips in a question's words (hardset, 最男的路線), its dialect, slang, learned English; never a name."""

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.reading import Mention, Reading
from worker.text.folding import fold
from worker.understanding.matching.patterns import Table, compiled
from worker.understanding.wording.among_chinese import AMONG_CHINESE
from worker.understanding.wording.amounts import AMOUNTS
from worker.understanding.wording.beside_names import beside_names
from worker.understanding.wording.cantonese import AMONG_CANTONESE, CANTONESE, IS_CANTONESE
from worker.understanding.wording.dialects import DIALECTS
from worker.understanding.wording.everyday import EVERYDAY
from worker.understanding.wording.learners import LEARNERS
from worker.understanding.wording.lexicon import is_word
from worker.understanding.wording.plainer import in_plainer_words
from worker.understanding.wording.run_on import run_ons
from worker.understanding.wording.short_forms import SHORT_FORMS
from worker.understanding.wording.synonyms import SYNONYMS

_ASKED_WITH = (
    "route routes grade grades length height bolts crags hardest easiest longest shortest cheapest nearest closest "
    "climb climbs climbing boulder boulders bouldering beginner beginners recommend recommended recommendation similar "
    "compare difficult difficulty popular station hours opening price videos areas sector sectors classic multipitch "
    "overhang quickdraws redpoint onsight approach parking transport"
)
_KEYWORDS = frozenset(_ASKED_WITH.split())
# A word of five to fifteen letters; what stands before it is looked at from behind its first, to which `re` runs.
_LATIN = re.compile(r"[a-z](?<![\w'’.-][a-z])[a-z]{4,14}(?![\w'’-])", re.ASCII)
# Words that sound or look alike, each where nothing but the right one is asked: characters for characters.
_ZH: tuple[tuple[str, str], ...] = (
    (r"最[男喃楠](?=的|$|[?？]|路線)", "最難"),
    (r"最[常場](?=的?(?:路線|線)(?!的))", "最長"),
    (r"最(?:剪單|撿單|簡丹)", "最簡單"),
    (r"(?<=[\u4e00-\u9fff」])(?<![是於到為的那成算改])v\s?幾級?(?=來著|啊|呢|呀|[?？]|$)", "幾級"),
    (r"5\s?\.\s?\d{1,2}幾(?=來著|啊|呢|呀|[?？]|$)", "幾級"),
    (r"幾[調挑](?=$|[?？嗎]|路|運|傳|線|5|v)", "幾條"),
    (r"路[現限](?=$|[?？,，。有]|最|推|多)", "路線"),
    (r"難(?:渡|杜|肚)(?![過邊])", "難度"),
    (r"多[男南](?=$|[?？啊呢])", "多難"),
    (r"推(?:見|件|建)(?=[^度])", "推薦"),
    (r"岩(?:管|莞)(?!道)", "岩館"),
    (r"抱[時實食]", "抱石"),
    (r"抱石[管莞]", "抱石館"),
    (r"(?<!營)運(?:盤|扳|畔)(?=路|有|的|$|[?？ ,，])", "運攀"),
    (r"傳(?:盤|扳|畔)(?=路|有|的|$|[?？ ,，])", "傳攀"),
    (r"頂神", "頂繩"),
    (r"再(?=哪[裡邊一個]?(?:$|[?？]))", "在"),
    (r"岩(?:廠|常)(?=$|[?？有的在])", "岩場"),
    (r"攀[言炎]", "攀岩"),
    # What lies at an exit or above a station lies near it.
    (r"(?<=站)的?(?:(?:\d{1,2}|[一二三四五六])號)?出口(?=附近|旁邊|周|走)", ""),
    (r"(?<=站)的?(?:(?:(?:\d{1,2}|[一二三四五六])號)?出口|樓[上下])(?=有(?!幾)|哪)", "附近"),
    (r"區塊(?=有[哪幾什]|各|幾|$|[?？])", "分區"),
)
_ENGLISH = (*AMOUNTS, *LEARNERS, *SHORT_FORMS, *EVERYDAY)
_RULES = Table(
    *((right, compiled(slip)) for slip, right in (*_ZH, *AMONG_CHINESE, *CANTONESE, *DIALECTS, *SYNONYMS, *_ENGLISH))
)
_AMONG_CANTONESE = Table(*((right, compiled(slip)) for slip, right in AMONG_CANTONESE))


def _neighbours(word: str) -> set[str]:
    """What a finger makes of a word: two letters changed over, one left out, one struck twice."""
    swapped = {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(1, len(word) - 1)}
    left_out = {word[:i] + word[i + 1 :] for i in range(1, len(word))}
    twice = {word[:i] + word[i] + word[i:] for i in range(len(word))}
    return {slip for slip in swapped | left_out | twice if len(slip) >= 5 and slip not in _KEYWORDS}


_SLIPS = {slip: word for word in sorted(_KEYWORDS) for slip in _neighbours(word) if not is_word(slip)}
# The first two are built as words are and are none; in the last one two letters went wrong.
_SLIPS |= {"beginer": "beginner", "beginers": "beginners", "reccomend": "recommend"}


def corrected(shown: str, folded: str, mentions: Sequence[Mention]) -> str | None:
    """The question with its slips put right, those in a known name left alone; None where there are none."""
    taken = [(m.start, m.end) for m in mentions]
    changes = _changes(shown, folded, taken)
    changes = beside_names(changes, folded, mentions)
    if not changes:
        return None
    for start, end, right in reversed(changes):
        shown = shown[:start] + right + shown[end:]
    return shown


def quoting(reading: Reading, shown: str) -> Reading:
    """The reading with the words that an answer repeats as they were written, not as they were put right."""
    words = (*reading.unheard, *reading.unknown_names, *reading.unknown_places)
    if not words:
        return reading
    folded = fold(shown)
    if all(fold(word) in folded for word in words):
        return reading
    return replace(
        reading,
        unheard=_as_written(shown, folded, reading.unheard),
        unknown_names=_as_written(shown, folded, reading.unknown_names),
        unknown_places=_as_written(shown, folded, reading.unknown_places),
    )


def _as_written(shown: str, folded: str, words: Sequence[str]) -> tuple[str, ...]:
    # Of each character of the text put right, where what stands for it begins and ends in the text as written.
    text, begins, ends, at = "", list[int](), list[int](), 0
    for start, end, right in (*_changes(shown, folded, ()), (len(shown), len(shown), "")):
        text += folded[at:start] + fold(right)
        begins += [*range(at, start), *(start for _ in right)]
        ends += [*range(at + 1, start + 1), *(end for _ in right)]
        at = end
    found = [(word, -1 if fold(word) in folded else text.find(fold(word))) for word in words]
    return tuple(word if i < 0 else shown[begins[i] : ends[i + len(word) - 1]] for word, i in found)


def _changes(shown: str, folded: str, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """What is to be put right in a text, in its order: from where to where, and what stands for it."""
    changes: list[tuple[int, int, str]] = []
    for word in _LATIN.finditer(folded):
        if (right := _SLIPS.get(word[0])) is not None and not (word.start() and shown[word.start()].isupper()):
            changes.append((*word.span(), right))
    changes += in_plainer_words(folded)
    changes += ((at, at, mark) for at, mark in run_ons(folded))
    rules = _RULES.among(folded)
    if IS_CANTONESE.search(folded) is not None:
        rules = [*rules, *_AMONG_CANTONESE.among(folded)]
    for right, pattern in rules:
        # What an earlier rule put right is not put right again: 有冇 before 冇.
        changes += [
            (*slip.span(), slip.expand(right) if "\\" in right else right)
            for slip in pattern.finditer(folded)
            if not any(slip.start() < end and start < slip.end() for start, end, _ in changes)
        ]
    return sorted(c for c in changes if not any(c[0] < end and start < c[1] for start, end in taken))
