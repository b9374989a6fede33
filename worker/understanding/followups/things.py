"""Tell the gear, the knots and the rock that a question is about, and ask it of another one of its kind."""

import re
from collections.abc import Mapping

from worker.text.folding import holds_cjk
from worker.understanding.matching.patterns import Pattern, compiled

_FAMILIES: Mapping[str, Pattern] = {
    "rock": compiled(
        r"砂岩|沙岩|珊瑚礁石灰岩|石灰岩|珊瑚礁|花崗岩|玄武岩|\b(?:sandstone|limestone|coral(?: reef)?(?: limestone)?"
        r"|granite|basalt)\b"
    ),
    "gear": compiled(
        r"(?<![頂上])繩[子索]?(?![攀降])|吊帶|扁帶|菊繩|輔繩|鉤環|勾環|快扣|頭盔|安全帽|確保器|(?:攀岩|岩)?鞋子?|粉袋|鎂?粉(?=[袋球])|抱石墊|軟墊"
        r"|機械塞|岩塞|手套|掛片"
        r"|\b(?:ropes?|harness(?:es)?|slings?|tethers?|cords?|carabiners?|quickdraws?|draws|helmets?|belay devices?"
        r"|grigris?|(?:climbing )?shoes|chalk bags?|crash ?pads?|cams?|nuts|gloves|bolts|webbing)\b"
    ),
    "knot": compiled(
        r"雙八字結?|八字結|布林結|稱人結|雙套結|普魯士結?|漁人結|半扣|單結|平結"
        r"|\b(?:figure[- ](?:of[- ])?eight(?: (?:follow[- ]through|knot))?|(?:double )?bowlines?|clove hitch|prusiks?"
        r"|munter(?: hitch)?|overhand(?: knot)?|fisherman'?s(?: knot)?)\b"
    ),
}
_SAME = compiled(
    r"一樣|也是|也要|也會|也可以|同樣|呢[?？\s]*$|咧[?？\s]*$|的話|那|換成"
    r"|\b(?:same|too|as well|also|what about|how about|apply|applies|true|and)\b"
)
_LEFT = re.compile(
    r"那麼?|請問|如果|換成?|是不是|是|在|跟|和|的話|也|都|要|會|可以|一樣|同樣|這樣|嗎|呢|咧|的|這種|那種|上"
    r"|\b(?:and|so|ok|is|are|it|that|this|does|do|the|an?|same|thing|true|true of|applies|apply|goes|go|for|with"
    r"|of|on|to|in"
    r"|what|how|about|too|as|well|also|my|your|down|up|south|north|here|there|rule|case|then)\b|[\s?？!！.。,，、]"
)
_MOST_LEFT = 2
# Another sort of the thing spoken of, without its name: 「靜態的差在哪」, "and the static ones?"
_SORT = compiled(
    r"^(?:那麼?|如果是?|所以|和|跟|請問)*(?P<zh>[^\s,，。?？的它牠我你這那哪其別]{1,4})的(?=[呢咧]|差|會|可以|要|有|好|能|多|怎|跟|和|比|也|就|用|重|貴)"
    r"|\b(?:the |an? |about |and |or |get |use |buy )+(?P<en>[a-z-]{3,14})(?P<ones> ones?)\b"
)
_OF_WHOM = compiled(r"人|孩|生$|手$|者|朋友|大家|寶|弟|妹|爸|媽|老公|老婆")
_NO_SORT = re.compile(
    r"the|which|what|that|this|(?:an)?other|first|second|third|last|next|right|wrong|best|good|same|only|every|each|any"
    r"|some|(?:cheap|easi|hard|long|short|near|clos)e?(?:r|st|er|est)"
)
_JOINT = re.compile(r"[跟和與、及]| and | or ")
# How old the other thing is may be said with it: "what about my rope, it's 5".
_AGE = compiled(
    r"\d{1,2}(?: ?個?半)?(?: (?:yrs?|years?|months?)(?:[- ]old)?| ?(?:年|個月))(?:多|左右)?"
    r"|[一二兩三四五六七八九十]{1,2}年(?:多|左右)?"
)
_ITS_AGE = compiled(
    r"[,，、\s]*(?:(?:it'?s|its|it is|which is|that's|bought|已經|大概|大約|用了?|買了?|放了?)[ ,]*)+"
    r"(?:about |around |only )?(?P<n>\d{1,2}|[一二兩三四五六七八九十]{1,2})"
    r"(?: ?(?P<unit>yrs?|years?|months?|年|個月))?(?:[- ]old|了|多|左右)*[?.\s]*$"
)


def thing(text: str) -> str | None:
    """The last piece of gear, knot or rock that a text names; None where it names none."""
    found = [m for pattern in _FAMILIES.values() for m in pattern.finditer(text)]
    return max(found, key=lambda m: m.end())[0] if found else None


def _with_what_is_joined(pattern: Pattern, words: str, first: re.Match[str]) -> str:
    """The first thing of a kind in words, with those that are joined to it: 「吊帶跟扁帶」."""
    end = first.end()
    for following in pattern.finditer(words):
        if following.start() > end and _JOINT.fullmatch(words[end : following.start()]) is not None:
            end = following.end()
    return words[first.start() : end]


def of_its_sort(last: str, text: str, words: str) -> str | None:
    """A question about another sort of the thing that the one before names, with the thing's name in it."""
    found = _SORT.search(words) if thing(words) is None and holds_cjk(last) == holds_cjk(words) else None
    named = thing(last.lower()) if found is not None else None
    if found is None or named is None or (found["en"] and _NO_SORT.fullmatch(found["en"])):
        return None
    if found["zh"]:
        of = "的" if _OF_WHOM.search(found["zh"]) else ""
        return f"{text[: found.end('zh')]}{of}{named}{text[found.end() :]}"
    return f"{text[: found.start('ones')]} {named}{text[found.end('ones') :]}"


def of_another(last: str, words: str) -> str | None:
    """The question before with another thing of its kind in it, where no more is asked: "same with limestone?"."""
    lower = last.lower()
    alone = any(pattern.fullmatch(words.strip(" ?？")) is not None for pattern in _FAMILIES.values())
    if not (alone or _SAME.search(words)) or holds_cjk(last) != holds_cjk(words):
        return None
    for pattern in _FAMILIES.values():
        was, now = pattern.search(lower), pattern.search(words)
        if was is None or now is None or was[0].rstrip("s") == now[0].rstrip("s"):
            continue
        was_aged, aged = _AGE.search(lower), _ITS_AGE.search(words)
        if was_aged is not None and aged is not None:
            words = words[: aged.start()]
        if len(_LEFT.sub("", pattern.sub("", words))) > _MOST_LEFT:
            return None
        put = _with_what_is_joined(pattern, words, now)
        if was_aged is not None and aged is not None:
            unit = aged["unit"] or was_aged[0].lstrip("0123456789一二兩三四五六七八九十").strip()
            gap = "" if holds_cjk(last) else " "
            last = f"{last[: was_aged.start()]}{aged['n']}{gap}{unit}{last[was_aged.end() :]}"
            was = pattern.search(last.lower()) or was
        if re.search(r"\ban? $", lower[: was.start()]) and put.endswith("s") and not put.endswith("ss"):
            put = put.removesuffix("es") if put.endswith("sses") else put.removesuffix("s")
        return f"{last[: was.start()]}{put}{last[was.end() :]}"
    return None
