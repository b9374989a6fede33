"""Read that somewhere other than the named places is wanted: 「我都在龍洞爬，想換個地方」."""

import re
from collections.abc import Sequence
from dataclasses import replace

from schemas.reading import Mention
from worker.understanding.matching.patterns import compiled, of_parts

_ELSEWHERE = compiled(
    r"換(?:一?個|個)?(?:地方|岩場|區)|膩.{0,6}換.{0,3}口味|換.{0,3}口味.{0,6}膩|(?:其他|別的?|不同的?|(?<!有)(?<!有個)新的?"
    r"|另一個)(?:岩場|地方|區域|岩區)(?!的?路線嗎)"
    r"|沒有?[去到爬]過的(?:岩場|岩區|區域?|地方)"
    # 「龍洞太遠了，台北附近還有哪裡可以爬」: what else there is, after what is too far, too hot or too full.
    r"|(?<=[太好很超](?:遠|熱|曬|擠|吵|濕|難))了?(?:人太?多)?[\s,，。]+[^,，。?？]{0,14}(?:還有)?(?:哪[裡邊]"
    r"|哪個?(?:岩場|岩區|區)|什麼地方|別的)"
    r"|\btoo (?:far|hot|busy|crowded|wet|hard|windy)(?: away)?[,.;:]?(?: so| and)? (?:where|what|which"
    r"|any)(?: \w+)? (?:else|other|instead|can|could|crag)\b"
    r"|\bsome(?:where|thing) (?:else|new|different|fresh)\b|\bwhere else\b"
    r"|\b(?:crags?|places?|areas?|walls?|somewhere|anywhere) (?:that |where )?(?:i|we)(?:'ve| have)?(?:n't| not| never)"
    r" (?:been|climbed|visited|tried)\b"
    r"|\b(?<!its )(?<!has a )(?<!have a )(?<!got a )(?<!has )(?<!the )(?<!their )"
    r"(?:new|other|different|another) (?:places?"
    r"|crags?|areas?)\b"
)
_ONLY_THERE = of_parts(
    r"\b(?:usually|mostly|mainly|normally) (?:climb|go|boulder)(?: at| in| to)\s*$|"
    r"\b(?:only|always) (?:ever )?(?:been |go |climb(?:ed|ing)? )?(?:at|in|to)\s*$|(?:只|都)(?:在|去|爬)(?:過)?\s*$"
    r"|(?:平常|平時|通常|一直|老是|每次)(?:在|去|跑|爬)\s*$"
)
# 「龍洞其他區」 lie in Longdong; what was told of before is none of them.
_OTHERS_IN_IT = of_parts(
    r"(?:的|還有|有|裡面?|那邊|\s)*(?:其[他它]|別的?|不同的?|沒有?[去爬]過的)(?:岩區|區域?(?!別)|地方|[面片]?牆)(?![間的]?(?:比|差))"
    r"|還有(?:哪[些幾]個?|什麼|哪)(?:岩區|區域?(?!別))"
)
_APART = re.compile(r"[,，。!！?？;；]|[了啦][^\u4e00-\u9fff]{0,6}\s")
_PLACES = frozenset({"crag", "area", "sector"})
# 「整個區，不是只有鐘塔那面」: all of it is asked of, and not only the part that is named.
_NOT_ONLY = compiled(
    r"(?:整個?|整片|全|所有|全部)[^,，。.!?？]{0,6}[,，\s]*(?:而)?不(?:是|要)?[只單光](?:有|是|看|算)?"
    r"|\b(?:whole|entire|all of the) [^,.!?]{1,16}[,\s]+(?:and )?not (?:just|only) (?:the )?"
)
# 「北部一直下雨，去哪個岩場好」, "the north is soaked, which crag?": not where it is wet.
_WET_THERE = of_parts(
    r"(?:那邊|那裡|這邊|海岸|海邊)?(?:現在|最近|整個|還|又|一直|都|老是|常|會|可能|應該|在|是)*(?:下雨(?!天)"
    r"|下大雨"
    r"|濕(?!度)|有雨|泡在水"
    r"|淹水|雨(?:不停|下不停|很多))"
    r"|(?:ern (?:coast|taiwan)|(?: coast| side| part)?(?: of (?:the island|taiwan))?)?(?:['’]s| is| will be| gets"
    r"| stays| has been| coast is)"
    r"(?: \w+){0,2} (?:wet|soaked|soaking|rain(?:ing|y|ed)?|pouring|drenched|damp)\b"
)
_ROCK = compiled(r"岩場|外岩|戶外|天然岩|\bcrags?\b|\boutdoors?\b|\brock\b|[\ue002\ue003]")
_WHERE_THEN = re.compile(r"哪|\bwhich\b|\bwhere\b|\bwhat crag")
# 「聽說龍洞封了半年，那德芙蘭有幾條」: a clause of what is said, after which the question begins.
_HEARD = re.compile(
    r"\s*(?:欸|誒|痾|呃|hey|so|well)?[\s,，]*(?:聽說|據說|聽[人朋]|有人說|(?:i )?heard|apparently|they say"
    r"|people say|rumou?r)[^,，。.!！?？;；]{1,40}(?<![嗎呢])[,，。.!！;；]"
    r"\s*(?:那|所以|but|so|then|and|what about|how about)"
)


# Where the asker has never been, which only their own log tells.
_UNVISITED = compiled(
    r"沒有?[去到爬]過的?(?:岩場|地方)|(?:還)?沒[去爬]過的|\b(?:never|haven['’]t|have not) (?:been|climbed|visited)\b"
    r"|\b(?:somewhere|crags?|places?|anywhere) new\b|\bnew (?:crags?|places?)\b"
)


def wants_unvisited(folded: str) -> bool:
    """Whether crags are wanted at which the asker has not climbed yet."""
    return _UNVISITED.search(folded) is not None


# 「龍洞第一洞外牆 壽山也有外牆但我不是問那個」
_NAMESAKE = compiled(
    r"[^,，。?？\s]{1,8}(?:那邊)?也有[^,，。?？]{1,8}[,，\s]*(?:但是?|可是|不過)?我?(?:並?不是|沒有?)(?:在|要)?(?:問|說|指|找)?(?:那[個邊面區]|它)"
)


def _without_namesake(words: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions without those of another place that has something of the same name and is not asked of."""
    said = _NAMESAKE.search(words)
    if said is None:
        return tuple(mentions)
    rest = tuple(m for m in mentions if m.end <= said.start() or m.start >= said.end())
    return rest or tuple(mentions)


def _without_hearsay(words: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions without places of which something was only heard, where another one is asked about."""
    heard = _HEARD.match(words)
    if heard is None or not any(m.kind in _PLACES and m.start >= heard.end() for m in mentions):
        return tuple(mentions)
    return tuple(m for m in mentions if m.kind not in _PLACES or m.start >= heard.end())


def left_behind(words: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions, those places marked as left out that were named before something else was asked for."""
    mentions = _without_hearsay(words, _without_namesake(words, mentions))
    if (part := _NOT_ONLY.search(words)) is not None:
        mentions = tuple(m for m in mentions if m.kind not in _PLACES or m.start != part.end())
    crag = next((m for m in mentions if m.kind == "crag" and _OTHERS_IN_IT.match(words, m.end)), None)
    if crag is not None:
        return tuple(
            replace(m, negated=True)
            if m.kind in ("area", "sector") and m.end <= crag.start and _APART.search(words, m.end, crag.start)
            else m
            for m in mentions
        )
    wet = [m for m in mentions if m.kind in ("crag", "region", "city") and _WET_THERE.match(words, m.end)]
    if _ROCK.search(words) is None:
        # In a town that has gyms one climbs indoors: 「宜蘭下雨可以去哪爬」.
        wet = [m for m in wet if m.kind != "city"]
    if wet and all(_WHERE_THEN.search(words, m.end) for m in wet) and not _WHERE_THEN.search(words[: wet[0].start]):
        mentions = tuple(replace(m, negated=True) if m in wet else m for m in mentions)
    asked = _ELSEWHERE.search(words)
    if asked is None:
        return tuple(mentions)
    if any(m.negated and m.kind in ("area", "sector") for m in mentions):
        # 「爬膩了長巷，龍洞 5.10 換個地方」: it is said which part one has had enough of.
        return tuple(mentions)
    return tuple(
        replace(m, negated=True)
        if m.kind in _PLACES and (m.end <= asked.start() or _ONLY_THERE.search(words[: m.start]))
        else m
        for m in mentions
    )
