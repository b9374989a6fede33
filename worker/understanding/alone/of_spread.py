"""Where it is asked how many each place has, or how grades are spread."""

from collections.abc import Callable

from worker.understanding.alone.terms import Settled, Terms
from worker.understanding.asked.intent import IntentReading
from worker.understanding.figures.of_places import best_for, more_than_place, ranked_figure, ranks_by
from worker.understanding.matching.patterns import compiled
from worker.understanding.personal import asker
from worker.understanding.wording.masking import AREA, CRAG, TAKEN

_HOW_GRADED = compiled(
    r"(?:難度|級數|等級)(?:是|都)?(?:怎麼|如何)(?:標|分|定|評)|(?:怎麼|如何)(?:標|定|評)(?:難度|級)|用(?:什麼"
    r"|哪種)(?:難度|分級|等級)"
    r"|\bhow (?:are|do they|is) .{0,24}\bgrad(?:ed|e)\b|\bwhat grad(?:e|ing) (?:system|scale)"
)
_GRADED_HOW = r"(?:什麼|哪些|幾|多少)\s?(?:級|難度|等級)(?![^,，。?？]{0,4}[條幾])|多難"
_THESE = r"(?:[這那]?[兩二三四五六七八九十\d]|[這那]幾)[條線題](?:路線|線)?(?:都|分別|各自?|是|大概)*"
_OF_THESE = compiled(rf"{_THESE}(?:{_GRADED_HOW})")
_EACH_GRADED = compiled(
    rf"(?:都|各|分別)(?:自|是|有)*(?:{_GRADED_HOW})|{_THESE}(?:{_GRADED_HOW})"
    r"|\bwhat (?:grades? (?:are|is)|are the grades of) (?:each|all|the|they)\b"
)
_LOOKS = frozenset({"list", "search", "detail", "recommend"})
_OF_ROCK = frozenset({"crag", "region"})
_SUPERLATIVE = compiled(r"最|多|少|\b(?:[a-z]{3,}est|most|least|more|fewer)\b")
_TYPE = r"(?:運動攀登|傳統攀登|運攀|傳攀|頂繩|上方確保)"
_WHETHER = compiled(
    rf"有(?:沒有)?(?:{_TYPE}|抱石|bouldering|boulder)(?:的?路線|線|的)?"
    r"(?:可以|能|得|可)?(?:爬|玩|練|攀)?(?:嗎|呢|$|[\s?？])"
)
_WHERE_OF_TYPE = compiled(
    r"(?:哪[裡邊兒]|什麼地方|哪些?地方)(?:可以|能夠?|有得?|適合|能找到|找得到|還|也|會|在?戶外)*(?:玩|爬|練|做|架|拉"
    rf"|去|的)?{_TYPE}(?:路線|線|的)?"
    r"(?=$|[\s,，。?？呢啊可能爬])"
    rf"|{_TYPE}(?:路線|線)?(?:要|可以|能|該|都)?(?:去|在|到)?(?:哪[裡邊兒]|什麼地方)(?:爬|有|玩|練|找)?(?=$"
    r"|[\s,，。?？呢啊])"
    r"|\bwhere(?: else)?(?: in taiwan| outdoors)? (?:is|are|can|could|do|does|would|should|to)\b(?!['’]"
    r"| (?:the )?(?:most|best|nearest|closest))"
    r"[^.?!,]{0,28}\b(?:trad|sport|top[- ]?rop(?:e|es|ing)|boulder(?:s|ing)?|gear routes)(?: (?:climb(?:s|ing)"
    r"|routes|lines|climbs))?"
    rf"(?: (?:outdoors|outside|on rock|in taiwan|here|there|(?:at"
    rf"|in) (?:the )?[{CRAG}{AREA}]+))*(?=[^\w{CRAG}{AREA}]*$)"
)


def _most(terms: Terms) -> Settled | None:
    """ "Which area has the most 5.12": areas by the number of their routes; within one crag, its areas."""
    words, found, kinds, mine = terms.words, terms.found, terms.kinds, terms.mine
    # Where an area is only ruled out, its sectors are not what is ranked.
    ranked = words if kinds & {"area", "sector"} else words.replace(AREA, TAKEN)
    most_at = ranks_by(ranked) if not mine and terms.intent.intent not in ("compare", "recommend") else None
    if not mine and found.of_routes and terms.intent.mode in (None, "exploration"):
        most_at = most_at or best_for(ranked)
    if most_at is not None and found.in_gym and not found.of_routes:
        # Of gyms it is towns and districts that are ranked.
        most_at, terms.subject = None, "gym"
    if most_at is None or kinds & {"route", "gym"}:
        return None
    if sum(m.kind in ("area", "sector") for m in terms.wanted) > 1 and _SUPERLATIVE.search(words) is None:
        # Which of two that are named is the longer one is asked of these two.
        return None
    if asker.novice(words) is not None and not found.grades.spans:
        return None
    one_crag = most_at == "crag" and sum(m.kind == "crag" for m in terms.wanted) == 1
    if one_crag and more_than_place(words) is None:
        most_at = "area"
    return "route", IntentReading("distribution", ranked_figure(words), group_by=most_at)


def _where_of_type(terms: Terms) -> Settled | None:
    found = terms.found
    spread = not terms.mine and found.types.wanted and found.only_styles and not found.in_gym
    if not spread or terms.intent.mode not in (None, "exploration") or terms.intent.intent not in _LOOKS:
        return None
    if "crag" in terms.kinds and "哪" not in terms.words and _WHETHER.search(terms.words):
        # 「壽山有抱石可以玩嗎」: whether there are any is told by those that there are.
        return "route", IntentReading("list")
    if not terms.kinds - _OF_ROCK and _WHERE_OF_TYPE.search(terms.words):
        # 「哪裡可以傳攀」 is told by where how many of them are: at which crags, and within one crag in which areas.
        return "route", IntentReading("distribution", group_by="area" if "crag" in terms.kinds else "crag")
    return None


def _grade_of_each(terms: Terms) -> Settled | None:
    """The few routes of a part of a crag are told one by one: 「凡登峽谷那一排都什麼級數」, 「飛來石那三條幾級」."""
    by_grade = terms.intent.intent == "distribution" and terms.intent.group_by == "grade"
    by_grade = by_grade or (terms.intent.intent == "detail" and "grade" in terms.attributes)
    if not by_grade or terms.mine or "route" in terms.kinds or not terms.kinds & {"area", "sector"}:
        return None
    each = _OF_THESE if "sector" not in terms.kinds else _EACH_GRADED
    return ("route", IntentReading("list")) if each.search(terms.words) else None


def _how_hard(terms: Terms) -> Settled | None:
    if "route" in terms.kinds:
        return None
    of_place = terms.intent.intent == "detail" and terms.subject in ("crag", "area")
    if of_place and terms.attributes[:1] == ("grade",):
        # How hard a whole crag is, is how its grades are spread.
        return "route", IntentReading("distribution", group_by="grade")
    if terms.at_rock and not terms.mine and _HOW_GRADED.search(terms.words):
        # In which grades the boulders of a crag are graded, is how their grades are spread.
        return "route", IntentReading("distribution", group_by="grade")
    return None


RULES: tuple[Callable[[Terms], Settled | None], ...] = (_most, _where_of_type, _grade_of_each, _how_hard)
