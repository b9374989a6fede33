"""Leave out of a ranking's bounds the one that is asked to lead it: 「陽光牆是墾丁最大的區嗎」 ranks all of Kenting."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from schemas.reading import Attribute, Mention
from worker.understanding.asked.asking import clause_spans, confirms
from worker.understanding.asked.intent import IntentReading
from worker.understanding.matching.patterns import Together, compiled
from worker.understanding.wording.masking import AREA, CRAG, GYM, PLACE, TAKEN, Masked

_ONE = rf"(?P<one>[{CRAG}{AREA}{GYM}]++)"
_LEADS_ZH = compiled(
    rf"{_ONE}(?:[這那][間家面區個座])?(?:的?(?:走路|步行|接近|路程|路線|票價?|價格|評分|評價|5\.\d+[a-d]?|運攀|傳攀|頂繩|抱石|難度"
    r"|星光票?|以上|以下|數量?|時間|距離)+)?(?:應該|到底|真的|其實|會|還(?!是\s?[\ue002-\ue004])|就|也|才)*(?:是不是|是否|不是|算是|算|是|(?=最[多少]))[^,，。?？幾哪]{0,16}?"
    r"(?:最(?!近)|唯一)"
)
_LEADS_EN = compiled(
    r"(?:\b(?:is it|it['’]s|isn['’]t it) (?:really |actually )?(?:true|right|correct|the case|a fact) (?:that )?"
    r"|(?:^|[.!?;,]\s?|\bso |\band |\bbut )(?:is|isn['’]t|was|does|has) |\b(?:that|if|whether|think|thought|heard"
    r"|reckons?"
    r"|says?|said|told me|claims?) |^)"
    rf"{_ONE}(?: (?:gym|crag|area|wall))?(?:['’]s| is| was| has| have| got)* "
    r"(?:(?:really|still|actually|in fact) )?(?:(?:have|the (?:crag|area|wall|gym|place|one) (?:with|that has"
    r"|having)) )?"
    r"(?:the|one of the|taiwan['’]s) (?:[\w-]+ )?"
    r"(?:[a-z]{3,}est|most|least|fewest|only)\b"
)
# 「是不是只有龍洞有抱石」, 「台南只有嗨翻嗎」, "does only Long Dong have trad?"
_ONLY = compiled(
    rf"(?:只有|只剩|\bonly |\bjust )(?:the )?{_ONE}(?:[這那][間家面區個座])?(?:才|會|還)?"
    r"(?:有(?!開)|能|可以|是|一?[個座間家](?:天然|戶外)?(?:岩場|岩館|攀岩館)(?=[嗎吧?？]|而已)| (?:has"
    r"|have|got|offers?)\b|(?P<bare>(?=[嗎吧?？]|而已)))"
)
_ALONE = compiled(r"只有|只剩|唯一|\bonly\b")
_LEADS = Together(_LEADS_ZH, _LEADS_EN, _ONLY)
_BEGINS = re.compile(r"\W*(?:(?:so|and|but) )?(?:is|isn['’]t|was|does|has) ")
_OTHER_SIDE = re.compile(rf"[{CRAG}{AREA}{GYM}]\s?(?:還是|或是?|,? or (?:the )?)\s?$")
_YES_OR_NO = compiled(r"[嗎吧?？]|是不是|是否|\b(?:true|right|correct)\b")
_KINDS: Mapping[str, Literal["crag", "area", "gym"]] = {"crag": "crag", "area": "area", "sector": "area", "gym": "gym"}
_COUNTS = compiled(r"最多|(?P<few>最少)|\bmost\b(?! bolts)|\b(?P<fewest>fewest|least)\b")


class Candidate(NamedTuple):
    """What is asked to lead a ranking, by its kind, and the question and its names without it."""

    kind: Literal["crag", "area", "gym"]
    rest: Masked
    mentions: tuple[Mention, ...]

    def leads(self, words: str, attributes: Sequence[Attribute], *, of_routes: bool) -> IntentReading | None:
        """What is asked where no noun says what is ranked: 「陽光牆的 5.12 是墾丁最多的嗎」; None of what else is."""
        if self.kind == "crag" and "approach" in attributes:
            return IntentReading("compare")
        if self.kind != "gym" and of_routes and _ALONE.search(words):
            return IntentReading("distribution", group_by=self.kind)
        if self.kind == "gym" or (counts := _COUNTS.search(words)) is None:
            return None
        return IntentReading(
            "distribution", "fewest_routes" if counts["few"] or counts["fewest"] else None, group_by=self.kind
        )


def candidate(question: Masked, mentions: tuple[Mention, ...]) -> Candidate | None:
    """The one of which it is asked whether it is the first, or the only one; None where nothing is."""
    words = question.words
    if not _LEADS.may_be_in(words):
        return None
    alone = _ONLY.search(words)
    if alone is not None and alone["bare"] is not None and PLACE not in words[: alone.start()]:
        # Where nothing says of what place it is asked, what was listed before is meant.
        alone = None
    said = alone or _LEADS_ZH.search(words) or _LEADS_EN.search(words)
    if said is None or not (_BEGINS.match(said[0]) or _is_asked(words, said.end())):
        return None
    start, end = said.span("one")
    if _OTHER_SIDE.search(words[:start]) is not None:
        # 「陽光牆、龍牆還是白牆的路線最多」 chooses among the three.
        return None
    leads = [m for m in mentions if start <= m.start < end and m.kind in _KINDS and not m.negated]
    if not leads or len({m.ids for m in leads}) > 1:
        return None
    # "Is it true that" says nothing of what is ranked, and a gym that alone has something is still a gym.
    opening = [] if alone else [(said.start(), start, " ")]
    rest = question.hide((*opening, *((m.start, m.end, GYM if alone and m.kind == "gym" else TAKEN) for m in leads)))
    return Candidate(_KINDS[leads[0].kind], rest, tuple(m for m in mentions if m not in leads))


def _is_asked(words: str, at: int) -> bool:
    """Whether the clause that goes on at an offset asks, or what follows it asks that it be confirmed."""
    end = next((end for start, end in clause_spans(words) if start < at <= end), len(words))
    mark = _YES_OR_NO.search(words[:end] if end == len(words) else words[: end + 1], within=words)
    return mark is not None or confirms(words[end:])
