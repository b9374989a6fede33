"""Read which of the crags or areas that are named has more of some routes: 「傳攀是龍洞多還是墾丁多」.

Such a question is asked of these sides, whatever conditions narrow the routes, and of no sectors or grades in them.
"""

from collections.abc import Sequence

from schemas.reading import Kind, Mention
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import AREA, CRAG

_SIDE = f"[{CRAG}{AREA}]+"
# What else there may be more of, and 多 as a part of another word.
_THINGS = r"(?:bolts?|掛片|耳片|固定點|影片|快扣|設施|人潮?|車位?|支|顆|部|次)"
_MANY = r"(?<!差)(?<!差不)多(?![少遠久長高難半數])"
_ELSE = compiled(rf"{_THINGS}\s?(?:數量?)?(?:也|都|會|是)*(?:比較|較|更|最)?多|多(?:的|少)?\s?{_THINGS}")
_WHICH_ZH = r"(?:哪(?:一?[邊區座裡面片]|一?個(?!難度|等級|級|類|種|顏|時|季|月|條)(?:岩場|岩?區|地方)?)|誰)"
_ZH = compiled(
    rf"{_WHICH_ZH}(?:[^,，。?？]|\.\d){{0,24}}?{_MANY}"
    rf"|{_MANY}[^,，。?？]{{0,14}}?的?(?:是|在){_WHICH_ZH}"
    # 「想爬多一點傳攀，該去鐘塔還是長巷」
    rf"|多(?:一?點|一?些|幾條)[^。?？]{{0,30}}?{_SIDE}\s?(?:還是|或是?)\s?(?:去)?{_SIDE}"
    rf"|{_SIDE}[^,，。?？]{{0,10}}?{_MANY}[,，]?\s?(?:還是|或是?)[^,，。?？]{{0,3}}{_SIDE}"
    rf"|{_SIDE}\s?(?:還是|或是?|vs\.?)\s?(?:在)?{_SIDE}(?:[^,，。?？]|\.\d){{0,24}}?{_MANY}"
    rf"|{_MANY}[^,，。?？]{{0,14}}?的?(?:是|在){_SIDE}[^。?？]{{0,12}}?(?:還是|或是?)\s?(?:在)?{_SIDE}"
)
_COUNTED = (
    r"(?:(?:[\w.+'/–-]|(?<=\d)\.(?=\d))+ ){0,5}?(?:routes?|climbs?|climbing|lines|problems|boulders|bouldering"
    r"|cracks?|slabs?"
    r"|overhangs?|sport|trad|top[ -]?ropes?|multi-?pitch(?:es)?|it|them|those|that|these|stuff|choices?|options?"
    r"|variety|selection|volume|on offer|5\.\d+\S*|v\d+\S*)(?![\w-])"
)
_MORE = (
    r"(?:(?:more|most|fewer|fewest)(?! (?:bolts|videos|people|draws|clips|star|popular|difficult|expensive|accessible"
    r"|than \d))"
    rf"(?= (?:of )?{_COUNTED}|\W*$)"
    r"|(?:the )?(?:bigger|biggest|larger|largest|wider|widest|better|best|greater|greatest) "
    r"(?:choice|selection|number|variety|range|volume|collection|share) of)"
)
_EN = compiled(
    rf"\b(?:which|who|where|what)\b(?:[^.?!]|\.\d){{0,90}}?\b(?:has|have|holds?|offers?|got|gets?|boasts?|are|is"
    rf"|find|wins"
    rf"|with|hosts?|packs|comes up with)(?: there)?(?: the)? {_MORE}"
    rf"|\b(?:does|do|has|have|is|are|will|would)\b(?:[^.?!]|\.\d){{0,30}}?{_SIDE},? or (?:the |at |in )?{_SIDE}"
    rf"[^.?!]{{0,24}}?\b{_MORE}"
    rf"|\b{_MORE}(?:[^.?!]|\.\d){{1,70}}?[:,]? (?:at |in |on |does |do )?(?:the )?{_SIDE},? (?:or|vs\.?"
    rf"|versus) (?:at |in |on )?(?:the )?{_SIDE}"
    rf"|{_SIDE},? (?:or|vs\.?|versus) (?:at |in |on )?(?:the )?{_SIDE}(?:[^.?!]|\.\d){{0,24}}?\b{_MORE}"
)
_PARTS = compiled(r"分區|小區|\bsectors?\b|\bsub-?areas?\b|(?:裡面?|之中|當中)[^,，。?？]{0,3}哪一?[區個面]")
_OF_CRAGS = compiled(r"哪一?個?(?:區|面)(?![^,，。?？]{0,24}(?:比較|較)多)|\b(?:which|what) (?:area|wall|part)s?\b")


def more_of_sides(words: str, wanted: Sequence[Mention]) -> Kind | None:
    """The kind of place of which several are named and set against each other by how many routes they have."""
    areas = {m.ids: m for m in wanted if m.kind == "area"}
    crags = {m.ids: m for m in wanted if m.kind == "crag"}
    if len(areas) < 2 and (areas or len(crags) < 2):
        return None
    if any(m.kind in ("route", "gym", "sector", "station") for m in wanted):
        return None
    if areas and not all(any(i.startswith(f"{c}/") for ids in areas for i in ids) for found in crags for c in found):
        # A crag beside two areas of another is a side itself.
        return None
    if not (_ZH.search(words) or _EN.search(words)) or _ELSE.search(words) or _PARTS.search(words):
        return None
    if not areas and _OF_CRAGS.search(words):
        # 「龍洞和墾丁哪一區路線最多」 ranks their areas.
        return None
    return "area" if areas else "crag"
