"""Read follow-ups to advice: what has been climbed already, for whom else it is wanted, which of a list is advised."""

from collections.abc import Callable
from dataclasses import replace

from schemas.reading import GradeRange, Mention, Reading
from worker.understanding.followups.earlier import Earlier
from worker.understanding.followups.numbering import first_few, numbered
from worker.understanding.followups.overlaying import overlay
from worker.understanding.followups.shown import answers_back, shown_ids
from worker.understanding.grades.bounds import step_up
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import ROUTE

Names = Callable[[str], tuple[Mention, ...]]

_MOST_WORDS = 70
_DONE = compiled(
    r"^(?:那|可是|但是?|不過|喔|嗯|我|其實|[,，\s])*(?:剛剛?|剛才|上面|前面|清單)?(?:的|這|那|列的|說的)*"
    r"(?:些|幾[條個]|[兩二三四五]條|前[兩二三四五]條|第[一二三四五六七八]條|全部|全)(?:路線)?(?:我)?(?:們)?"
    r"(?:幾乎|全部?|都|已經|通通|有)*(?:爬|完攀|送|紅點|試)(?:過|完|掉)了?(?!嗎|沒)"
    r"|^(?:我)(?:全部?|都|已經|通通)+(?:爬|完攀|送|紅點)(?:過|完|掉)了?(?!嗎|沒)[。!！,，\s]*(?:$|還有|換|有沒有|再)"
    r"|^(?:(?:ok(?:ay)?|but|well|yeah|yes|actually|thanks|sorry|cool|nice)[,.! ]+)*(?:i|we)(?:'ve| have)?"
    r"(?: already| just)? (?:done|did|climbed|sent|ticked|tried)(?: already)?"
    r" (?:(?:all|both|every|most of|those|these|them"
    r"|that one)\b|the (?:first|second|third|fourth|fifth|last)\b|numbers? \w)"
)
_SOMEBODY = (
    r"(?:女友|男友|女朋友|男朋友|朋友|老婆|老公|太太|同事|同學|夥伴|隊友|繩伴|兒子|女兒|小孩|弟弟|妹妹|哥哥|姊姊|爸|媽"
    r"|[他她])"
)
_FOR_ANOTHER = compiled(
    rf"{_SOMEBODY}[^,，。?？]{{0,8}}(?:爬|先鋒|程度|能力|大概|只能|可以|level|on-?sight|紅點"
    rf"|是)\s*[^,，。?？]{{0,6}}[5五v]"
    r"|\b(?:girlfriend|boyfriend|wife|husband|partner|friend|buddy|mate|son|daughter|brother|sister|dad|mum|mom"
    r"|colleague"
    r"|he|she|they|kid)\b[^.?!]{0,16}\b(?:climbs?|leads?|boulders?|sends?|is|can|only|does|onsights?|redpoints?)\b"
)

# 「阿草爬過了 換一條」: the one that is named has been climbed.
_NAMED_DONE = compiled(
    rf"^(?:那|但是?|可是|不過|我|[,，\s])*「?{ROUTE}+」?(?:這條|那條)?(?:我)?(?:已經|上次|之前|早就|都)*(?:爬"
    rf"|完攀|送|試|紅點)(?:過|完|掉)了?"
    r"[,，。.!！\s]*(?:$|換|還有|有沒有|再|別|其[他它]|推薦)"
    rf"|^(?:but |ok |well,? )*(?:i|we)(?:'ve| have)?(?: already)? (?:done|climbed|sent|ticked"
    rf"|tried) (?:the )?{ROUTE}+(?: {ROUTE}+)*"
    r"(?: already| before)?[,.!\s]*(?:$|another|any|something|what else|anything|got)"
)
_WHICH = r"(?:哪[一幾]?[條間家個]|一[條間家個])(?:路線|岩館|館)?"
_WHICH_IS_ADVISED = compiled(
    rf"^(?:那麼?|所以|你|妳|您|可以|請|幫我|麻煩|會|比較|最|覺得|可不可以|[,，\s])*(?:推薦|建議|推|選|挑)(?:給?我"
    rf"|我們|從|先|爬|去|其中)*的?{_WHICH}"
    r"(?:開始|入手|下手|先?爬|去|給我|比較好|好|最好|[呢啊嗎?？。\s])*$"
    rf"|^(?:那麼?|所以|我|我們|該|應該|要|可以|會|建議|[,，\s])*從{_WHICH}(?:開始|入手|下手|爬起|爬|比較好|好"
    rf"|[呢啊?？\s])+$"
    r"|^(?:那麼?|其中|這些|裡面|所以|[,，\s])*哪[一幾]?[條間家](?:比較|最)?(?:值得|推薦|推|必爬|必去)(?:去|爬|先"
    r"|的|[呢啊?？\s])*$"
    r"|^(?:and |so |ok |then |but )*(?:which|what)(?: ones?| route| gym)?(?: (?:of|out of|from) (?:them|these"
    r"|those|the list))?"
    r" (?:would|do|should|can) (?:you|i|we) (?:recommend|suggest|pick|start (?:with|on)|go for|choose)(?: first"
    r"| for me)?[?.\s]*$"
    r"|^(?:and |so |ok |then )*where (?:should|would|do) (?:i|we|you) (?:start|begin)(?: then)?[?\s]*$"
    r"|^(?:and |so |ok |please |can you |could you )*(?:recommend|suggest|pick)(?: me)? (?:one|a few|some|two"
    r"|three|a couple)"
    r"(?: (?:of|from) (?:them|these|those))?(?: for me| please)?[?.\s]*$"
    r"|^(?:and |so )*(?:what's |which is )?your (?:pick|recommendation|favou?rite)[?\s]*$"
)


def tells_done(words: str) -> bool:
    """Whether a follow-up says that what was shown, or some of it, has been climbed: "I've done the first two"."""
    return len(words) <= _MOST_WORDS and _DONE.search(words) is not None


def further_advice(reading: Reading, words: str, earlier: Earlier, names: Names) -> Reading | None:
    """The advice before without what has been climbed, or for somebody of another grade; None where neither is said."""
    if len(words) > _MOST_WORDS:
        return None
    if _NAMED_DONE.match(words) is not None:
        return _without_named(reading, earlier, names)
    if any(not m.negated for m in reading.mentions):
        return None
    done, another = tells_done(words), reading.filter.grades is not None and _FOR_ANOTHER.search(words) is not None
    if not (done or another):
        return _advised(reading, earlier) if _WHICH_IS_ADVISED.search(words) is not None else None
    before = earlier.last_set()
    if before is None or before.own is not None or before.subject not in ("route", None):
        return None
    return _without(reading, words, before, earlier, names) if done else _for(reading, before)


def _without_named(reading: Reading, earlier: Earlier, names: Names) -> Reading | None:
    """The advice before without the route that is named as climbed, nor what was shown."""
    before = earlier.last_set()
    if before is None or before.own is not None or before.subject != "route":
        return None
    if before.intent not in ("recommend", "list", "search"):
        return None
    gone = tuple(i for m in reading.mentions if m.kind == "route" for i in m.ids)
    seen = (*before.filter.exclude_ids, *gone, *shown_ids(answers_back(earlier.history, 1), names))
    left = replace(before.filter, exclude_ids=tuple(dict.fromkeys(seen)))
    return _again(reading, before, before.level, replace(before, filter=left, limit=reading.limit or before.limit))


def _advised(reading: Reading, earlier: Earlier) -> Reading | None:
    """What is advised among those that were counted or listed: 「那你推薦從哪條開始」."""
    before = earlier.spoken_of()
    if before is None or before.own is not None or before.near or before.subject not in ("route", "gym"):
        return None
    if before.intent not in ("list", "count", "search", "distribution"):
        return None
    return replace(
        before, text=reading.text, locale=reading.locale, intent="recommend", mode="exploration", group_by=None,
        extreme=None, order=None, attributes=(), limit=reading.limit, unrecorded=(), unheard=(), unearned=False,
        mentions=tuple(replace(m, start=0, end=0) for m in before.mentions), missing=None, needs_history=True,
        confidence=min(before.confidence, 0.85),
    )  # fmt: skip


def _without(reading: Reading, words: str, before: Reading, earlier: Earlier, names: Names) -> Reading | None:
    if before.intent not in ("recommend", "list", "search"):
        return None
    pointed = first_few(words, earlier.history, earlier.turn, names)
    pointed = pointed or numbered(words, earlier.history, earlier.turn, names)
    told = [pointed.text] if pointed is not None else answers_back(earlier.history, 1)
    gone = (
        tuple(i for m in names(told[0]) if m.kind == "route" for i in m.ids)
        if pointed is not None
        else shown_ids(told, names)
    )
    if not gone:
        return None
    left = replace(before.filter, exclude_ids=tuple(dict.fromkeys((*before.filter.exclude_ids, *gone))))
    return _again(reading, before, before.level, replace(before, filter=left))


def _for(reading: Reading, before: Reading) -> Reading | None:
    grades = reading.filter.grades
    if grades is None:
        return None
    asked = overlay(before, replace(reading, level=None, filter=replace(reading.filter, grades=grades)))
    if before.mode != "progression":
        return _again(reading, before, None, asked)
    level = reading.level or grades
    return _again(reading, before, level, replace(asked, filter=replace(asked.filter, grades=step_up(level))))


def _again(reading: Reading, before: Reading, level: GradeRange | None, asked: Reading) -> Reading:
    mentions = tuple(replace(m, start=0, end=0) for m in before.mentions)
    return replace(
        asked, text=reading.text, locale=reading.locale, level=level, mentions=mentions, attributes=before.attributes,
        intent=before.intent, mode=before.mode, missing=None, unknown_names=(), unknown_places=(), suggestions=(),
        needs_history=True, confidence=min(before.confidence, 0.85),
    )  # fmt: skip
