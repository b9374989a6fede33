"""Leave out the days on which somebody is busy, where it is said on which they are free: 「週四生日，週五才有空」."""

from worker.understanding.asked.asking import asking_parts
from worker.understanding.matching.patterns import Together, compiled
from worker.understanding.wording.masking import TAKEN, Masked

_ZH = r"(?:週|周|星期|禮拜|拜)[一二三四五六日天末](?:[、和跟到至~-]?(?:週|周|星期|禮拜)?[一二三四五六日天])*"
_EN = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?)"
_DAY = compiled(rf"{_ZH}|\b{_EN}\b")
_FREE = compiled(
    rf"(?P<zh>{_ZH})(?:的|早上|上午|中午|下午|晚上|那天|才|都|有|比較|會|是)*"
    r"(?:空(?!間)|沒課|沒事|沒班|休假|放假|排休|不用上[班課]|行(?![程李])|方便|可以(?:去|爬|出門)|能(?:去|爬))"
    rf"|\b(?P<en>{_EN})\b(?: (?:night|evening|morning|afternoon)s?)?(?: (?:is|are|i'm|i am|we're|we are|only|my))*"
    r" (?:free|off|open for (?:me|us)|works? for|day off|fine|best for)\b"
    rf"|\b(?:free|available|off|can (?:go|come|climb|make it))(?: only)?(?: on)? (?P<on>{_EN})\b"
)


CUES = Together(_FREE)
"""Without these nothing is read here."""


def only_free_days(question: Masked) -> Masked:
    """The question without the days that are told beside the one on which somebody is free, or that is asked about."""
    words = question.words
    if (free := _FREE.search(words)) is None:
        return question
    named = [m.span() for m in _DAY.finditer(words)]
    kept = free.span(next(name for name, value in free.groupdict().items() if value))
    asked = [(at, at + len(clause)) for at, clause in asking_parts(words)]
    of_asked = [span for span in named if any(start <= span[0] < end for start, end in asked)]
    if of_asked and not any(start <= kept[0] < end for start, end in asked):
        # A day of the clause that asks is the one that is asked about.
        others = [span for span in named if span not in of_asked]
    else:
        others = [span for span in named if not kept[0] <= span[0] < kept[1]]
    return question.hide((start, end, TAKEN) for start, end in others)
