"""Put a follow-up in plainer words before anything is read of it: the day by its last character, two demands in one.

Only what a speaker leaves out beside what was just said is written out, or what is told of it left out: who has done
all those wants others, and of a grade that is too hard an easier one is asked for.
"""

from collections.abc import Callable, Sequence

from schemas.reading import Reading
from worker.text.folding import fold, holds_cjk
from worker.understanding.matching.patterns import Pattern, compiled

_TYPE_ZH = r"(?:運攀|運動攀登?|傳攀|傳統攀登?|抱石|頂繩|上攀|sport|trad|boulder)"
_GRADE = r"(?:5\.\d{1,2}[a-d]?|v\d{1,2})s?"
_TO = r"(?:in|at|on|to)"
_APART = r"(?:來)?(?:分類?|區分|拆開?|看)(?:的話)?[,，\s]*(?:各|分別)?(?:自)?(?:是|有)?(?:幾條|多少條?)"

# Behind a day a day may be said by its last character alone: 「那六咧」.
_DAY_ZH = compiled(r"(?:^|(?<=[\s,，?？。啊喔哦嗯]))那(?:麼|如果|要是)?(?P<day>[一二三四五六日])(?=(?:呢|咧|勒|的話))")
_ZH: Sequence[tuple[Pattern, str]] = (
    # A grade that is too hard is told, and another is asked for.
    (
        compiled(
            rf"^[^,，。?？]{{0,6}}{_GRADE}[^,，。?？哪幾]{{0,10}}(?:太(?:難|硬|簡單|輕鬆|容易|操)|有點(?:難|硬)|爬不[動上]|上不去)"
            rf"[^,，。?？哪幾]{{0,4}}[,，。!！\s]+(?=[^?？]*(?:5\.|v)\d)"
        ),
        "",
    ),
    (
        compiled(
            rf"(?P<type>{_TYPE_ZH})(?:的|路線|那[條些種個])*(?:不算|不計|不列|不看|跳過|略過)(?:在內|進去|進來)?(?=[,，。\s]|$)"
        ),
        "{type}的不要",
    ),
    # What stays need not be said.
    (
        compiled(
            r"[,，。\s]+(?:也是|都是|也要|一樣|同樣)?(?:一樣|同樣|相同|剛剛|剛才)的?(?:難度|條件|等級|級數|類型|範圍|標準)(?:範圍)?(?:的?(?:話"
            r"|不變))?[呢吧喔哦嗎]?(?=[?？。!！\s]*$)"
            r"|(?<=\S)[,，。\s]+(?:難度|條件|等級|類型|其[他它])的?(?:都|也)?(?:不變|照舊|不用變|維持)(?=[?？。!！\s]*$)"
        ),
        "",
    ),
    (compiled(rf"(?:依照?|按照?|照)(?:難度|等級){_APART}"), "難度分布怎麼樣"),
    (compiled(rf"(?:依照?|按照?|照)(?:攀登)?類型{_APART}"), "各類型有幾條"),
    (compiled(r"(?:拍過|拍了|有拍|附了?)影片的(?=有|是|總共|一共)"), "有影片的"),
    (
        compiled(r"(?P<same>同一?)(?:塊|座|片|個)(?:大)?(?:岩石|石頭|岩壁|岩塊|巨石|牆)(?:[（(][^）)]{1,8}[）)])?"),
        "{same}面牆",
    ),
    (compiled(r"(?<=[\u4e00-\u9fff])又(?:是|有)?(?=多[難長高]|幾[級米顆]|什麼難度|哪一?級)"), "是"),
    (
        compiled(
            r"[?？。，,\s]+(?P<what>電話|地址|票價|價格|營業時間|網站|捷運站?)(?:號碼)?也(?:一起|順便|一併)?(?:給我?|告訴我|說一下|查一下|附上)(?:一下|吧)?"
        ),
        "，{what}也要",
    ),
)
_EN: Sequence[tuple[Pattern, str]] = (
    (
        compiled(
            r"^(?:(?:ok|okay|well|yeah|cool|thanks|lol)[,.! ]+)*(?:(?:i"
            r"|we)(?:['’]ve)?(?: have)? ?)?(?:already )?(?:done|climbed|ticked|sent|did)"
            r"(?: (?:all|most|both))?(?: of)? (?:those|them|these|that lot)(?: (?:already|before"
            r"|last \w+))*[.,;!]+ (?=\S{3,})"
        ),
        "",
    ),
    (
        compiled(
            r"(?P<how>\bhow many[^?,.]{0,24} (?:are|lie|sit|is))(?: (?:located|situated|found|there"
            r"|actually))* (?:in|on|at)"
            r" the (?P<place>[a-z][\w’' ]{2,28}?) (?:area|sector|zone)(?: (?:specifically|alone|itself"
            r"|only))?(?=[?.!\s]*$)"
        ),
        "{how} at {place}",
    ),
    (
        compiled(
            r"\bhow (?:are )?(?:the )?grades (?:of (?:them|those|these) )?(?:are )?(?:divided|split|spread)\b"
            r"|\bgrades (?:of (?:them|those|these)),? how (?:are )?(?:they )?(?:are )?(?:divided|split|spread)\b"
            r"|\bhow (?:do|are) (?:they|those|these|the routes)(?: all)? (?:spread|split|distributed?|divided?"
            r"|broken|break"
            r"|fall|range)(?: (?:up|out|down))? (?:by|over|across|between|in|into|through|among) (?:the "
            r"|their )?grades?\b"
        ),
        "what is the grade distribution",
    ),
    (
        compiled(
            r"(?:\b(?:and |so |the )*(?P<what>type|style|kind)s?(?: of (?:them|those|these|the routes"
            r"|climb(?:ing|s)))?,? )?\bhow"
            r"(?: (?:are|do))? (?:they|these|those|the routes)(?: all)?(?: are)? (?:divided|split|spread"
            r"|distributed|broken down|break down|divide)"
            r"(?:(?: up)?(?: (?:by|into|over|across|between|in))? (?:the )?(?P<by>type|style|kind)s?)?(?=[?.!\s]*$)"
        ),
        "how many of each type",
    ),
    (compiled(rf"(?<=\d[a-d]s),? (?:just|only) (?={_TO} )|(?<=\ds),? (?:just|only) (?={_TO} )"), " "),
    (
        compiled(
            r"\b(?:dial|trim|cut|narrow|whittle|filter|reduce|pare|boil|restrict|limit|bring|scale|tone|knock"
            r"|drop|turn|keep)"
            r" (?:it|that|this|them|those|these|things|the list|the lot)(?: (?:back|down|up))? (?:to|by)\b"
        ),
        "just",
    ),
    (
        compiled(
            r"^(?![^?]*\b(?:is|are|too|good|hard|easy|suit\w*|ok|fine|right|safe|what|which|how)\b)"
            r"(?P<rest>[^?]*\S) for (?:me|us)(?: please| then)*(?=[.!\s]*$)"
        ),
        "{rest}",
    ),
    (
        compiled(
            rf"^(?:and |so |ok |show me |list |give me |just |only )*(?:the )?(?:ones|those) (?:that are "
            rf"|which are |that['’]re )?{_TO}"
            r" (?:the )?(?P<place>[a-z][\w’' ]{2,28}?)(?: (?:then|please|only|instead))*(?=[?.!\s]*$)"
        ),
        "what about {place}",
    ),
    # What stays need not be said.
    (
        compiled(
            r"(?<=\S), ?(?:(?:at|in|with|for|of) )?(?:the )?same (?:grades?|difficulty|range|criteria"
            r"|conditions?|filters?"
            r"|level)(?: (?:range|again|please|as before|though))*(?=[?.!\s]*$)"
        ),
        "",
    ),
    (
        compiled(r"(?P<type>\b(?:top[- ]?rope|sport|trad|boulder))(?:ing)? (?:stuff|things) only\b"),
        "just {type} ones",
    ),
    (
        compiled(
            r"^(?:but |so |ok |well |actually |hmm,? )*(?:we|i)(?:['’](?:ll|d|m|re|ve))?(?: (?:might|may|could"
            r"|will|would|are|am|have|just|actually"
            r"|probably|now|also|going|to))* (?:end up|be|go|going|head|heading|stay|staying|climb|climbing"
            r"|moved|decided)(?: up)?"
            rf" (?:{_TO}|for) (?P<place>[a-z][\w’' ]{{2,28}}?)(?: (?:though|instead|now|then|tomorrow|today"
            rf"|after all|as well|too))*[.,;!]+"
            r" (?:so )?(?:what|how about|any)[^?.]{0,24}\bthere[?.!\s]*$"
        ),
        "what about {place}",
    ),
)  # fmt: skip


def as_turns_go(text: str, last: Callable[[], Reading | None]) -> str:
    """The follow-up in plainer words; as it is where nothing of it is put so. last finds the question before."""
    words = fold(text)
    if len(words) != len(text):
        return text
    chinese = holds_cjk(words)
    if chinese and (day := _DAY_ZH.search(words)) is not None:
        asked = last()
        if asked is not None and asked.weekday is not None:
            text = f"{text[: day.start('day')]}星期{text[day.start('day') :]}"
            words = fold(text)
    for pattern, put in _ZH if chinese else _EN:
        found = pattern.search(words)
        if found is None:
            continue
        held = {name: text[slice(*found.span(name))] if said else "" for name, said in found.groupdict().items()}
        plain = f"{text[: found.start()]}{put.format(**held)}{text[found.end() :]}"
        if len(fold(plain)) == len(plain) and plain.strip():
            text, words = plain, fold(plain)
    return text
