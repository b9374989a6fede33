"""Find the landmark beside a known town: "near Taipei 101" is not near Taipei, and no row knows the tower."""

import re
from collections.abc import Sequence

from schemas.reading import Mention
from worker.understanding.matching.patterns import compiled, of_parts
from worker.understanding.wording.masking import Masked

_NEAR = r"(?:附近|周邊|旁邊|隔壁|對面|一帶|樓下)"
# What may stand between a town and 附近 and is no landmark.
_NO_MARK = compiled(
    r"^(?:市|縣|區|鄉|鎮|市區|市中心|中心|郊區|郊外|這|那|的|我|最|有|和|跟|與|或|還是)|站$|站的?$|岩館|岩場|攀岩|抱石|哪|什麼|路線"
)
_AFTER_ZH = of_parts(rf"^\s?([\u4e00-\u9fffa-z0-9]{{2,8}}?){_NEAR}")
_BARE_ZH = compiled(rf"(?:^|[\s,，。])(?:請問|想問|想找|找|在|離)?([a-z]{{0,6}}\d{{2,4}}|[a-z]{{2,8}}){_NEAR}")
_NEAR_EN = compiled(
    r"\b(?:near|around|beside|by|close to|next to|nearest to|closest to|walking distance (?:of|from|to))\s+(?:the )?$"
)
_AFTER_EN = re.compile(r"^ ((?:[A-Z][\w'’-]*|\d{2,4})(?: (?:[A-Z][\w'’-]*|\d{2,4}))*)")
_NO_MARK_EN = re.compile(
    r"^(?:City|County|District|Taiwan|Area|Region|Metro|MRT|Main|Train|Railway|HSR|Bus|Station|And|Or)\b"
)


def landmarks(question: Masked, mentions: Sequence[Mention]) -> list[str]:
    """What stands beside a town as a landmark does, with the town; or a landmark in figures or letters alone."""
    found: list[str] = []
    for m in mentions:
        if m.kind not in ("city", "district", "region", "station") or m.negated:
            continue
        after = _AFTER_ZH.match(question.words[m.end :])
        if after is not None and not _NO_MARK.search(after[1]):
            found.append(question.shown[m.start : m.end + after.end(1)])
        beside = _AFTER_EN.match(question.unmasked[m.end :])
        small = re.match(r"^ (\d{2,4})\b", question.words[m.end :])
        name = beside or small
        if name is not None and _NEAR_EN.search(question.words[: m.start]) and not _NO_MARK_EN.match(name[1]):
            found.append(question.shown[m.start : m.end + name.end(1)])
    if not mentions and (bare := _BARE_ZH.search(question.words)) is not None:
        found.append(question.shown[bare.start(1) : bare.end(1)])
    return found
