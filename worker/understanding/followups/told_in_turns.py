"""Leave out of a follow-up what only tells why it is asked, and write out the grades that it cuts short.

Who says that 5.12d is far too hard, that no cams were packed or that money is tight tells it of what was shown: what is
wanted instead stands in another clause. After routes of 5.10 「11的」 and "10c" are grades.
"""

import re
from collections.abc import Sequence

from schemas.reading import Reading
from worker.text.folding import fold
from worker.understanding.matching.patterns import Together, compiled

_MOST = 160
_LEAST = 3
_OF_ROCK = frozenset({"route", "area", "crag"})
_CLAUSE = compiled(
    r"[,，。!！?？;；~～…]+\s*|\s[-–—]+\s|(?<=[\u4e00-\u9fff\U0001f300-\U0001faff])\s+(?=[\u4e00-\u9fffa-z\d])"
    r"|(?<=[a-z])\s+(?=[\u4e00-\u9fff])"
    r"|[\U0001f300-\U0001faff]+\s*|(?<!\bmr)(?<!\bmrs)(?<!\bst)(?<!\bvs)[.:]\s+"
    r"|\s+(?=so (?:kindly|please|drop|leave|skip|show|take|remove|cut|lose|ditch|exclude|give|just|only|any"
    r"|which|what|who|how)\b)"
)
_LEVEL = r"(?:難|簡單|硬|容易|軟|輕鬆|恐怖|可怕|狠|猛|兇|長|短|高|矮|無聊|刺激|勉強)"
_LEVEL_EN = (
    r"(?:hard|easy|tough|difficult|stiff|spicy|scary|soft|steep|long|short|strenuous|burly|much|advanced"
    r"|gnarly|big|tame|basic|committing|ambitious)"
)
_NO_GEAR = r"(?:傳攀|傳統|trad|cams?|岩塞|岩楔|機械塞|器材|裝備|保護裝備|傳攀保護|rack)"
_TOLD = compiled(
    # What was shown is too hard, or too easy.
    rf"太過?{_LEVEL}(?!的(?:有|嗎|哪|呢)|嗎)|爬不(?:動|了|上去?|起|來)|(?:哪|怎麼可能|根本不可能)爬得(?:動|了|上去?|起來?)"
    rf"|(?:超過|超出|高於)(?:我|他|她|我們|朋友)的?(?:程度|能力|等級|實力)|[我他她們](?:還)?(?:不夠|沒那麼)強"
    rf"|\b(?:too|a bit|bit|way too|a little|kinda|pretty) {_LEVEL_EN}\b(?! to)|\bover (?:my|our|his|her|their) heads?\b"
    r"|\b(?:above|beyond|out of) (?:me|us|my|our|his|her|their)(?: (?:level|grade|pay ?grade|league|reach|depth|ability"
    r"|limits?|skills?))?(?=$|[\s,.!])|\b(?:can['’]?t|cannot|couldn['’]?t|won['’]?t|could never|not able to)"
    r" (?:\w+ )?(?:climb|do|manage|touch|handle|send|face) (?:that|those|it|them|these|any of|5\.)"
    # What is not there to climb them with.
    rf"|(?:沒有?|沒帶|沒買|不會|懶得|不想|不敢)(?:帶|放|用|背|買|架)?[^,，。?？]{{0,4}}{_NO_GEAR}(?=$|[\s啦喔啊欸])"
    r"|\b(?:no|don['’]?t (?:own|have|carry|do)|do not (?:own|have)|haven['’]?t got|without|never (?:placed|owned|used)"
    r"|can['’]?t place|left|forgot)\b[^,.?!]{0,20}\b(?:trad|gear|racks?|cams?|nuts|pro)\b"
    # Why it is asked.
    r"|^\W*(?:我們?)?(?:想|要)(?:先|來)?(?:偷?看|偷?學|參考)(?:看|一下|學)?(?:beta|影片|別人|人家|怎麼爬)[^,，。?？]{0,6}$"
    r"|(?:錢|預算)(?:不多|有限|不夠|很緊|吃緊)|(?:手頭|荷包)(?:很|比較|有點)?緊|沒什麼錢|窮學生"
    r"|\bmoney(?:['’]s| is) tight\b|\bon a (?:tight )?budget\b|\b(?:i['’]m|we['’]re|am|are) (?:broke|skint|poor)\b"
    r"|^\W*(?:only |just )?asking (?:because|as|since)\b[^?]*$"
    # Where somebody goes then is told before it is asked what is there.
    r"|^\W*(?:nice|great|good|cool|perfect|lovely|ok(?:ay)?|right|alright|awesome|sweet|super|well|so|then|[, ])*"
    r"(?:i|we)(?:['’]ll| will|['’]d| would|['’]m going to|['’]re going to) (?:probably |just |likely "
    r"|maybe )?(?:train|climb|go|come|pop in"
    r"|stop by|swing by|drop in|try it|visit|head over)(?: there| in| over| by)?(?: (?:before|after) (?:work"
    r"|school|class|dinner|lunch))?"
    r"(?: then| instead)?\W*$"
    # Who else comes along, and that the list is long.
    r"|^\W*(?:and |as |since |because |but |so )?(?:my|our|the) (?:\w+ )?(?:daughter|son|kid|child|wife|husband"
    r"|girlfriend|boyfriend|partner"
    r"|friend|mate|mum|mom|dad|brother|sister|cousin|colleague)s? (?:also |really |just |only |both )?(?:wants?"
    r"|would (?:like|love)|(?:is|are) keen"
    r"|fanc(?:y|ies)|wanna|needs?)(?: (?:to|on))?(?: (?:try|climb|have a go|come|join|it|climbing|along|too|in"
    r"|one))*\W*$"
    r"|^\W*(?:that['’]?s |that is |there are |way |far |still |a bit )*too many(?: to [a-z]+| of (?:them|those)"
    r"| for (?:me|us)| (?:routes|gyms|options))?\W*$"
    # What need not be rented, and how the answer is taken.
    r"|\b(?:i|we)(?:['’]ll| will|['’]ve| have|['’]d| would)? (?:be )?(?:bring(?:ing)?|have|got|own|carry(?:ing)?"
    r"|take|taking|wear(?:ing)?)"
    r" (?:my|our) own (?:climbing )?(?:shoes|harness(?:es)?|gear|kit|stuff|chalk|ropes?)\b"
    r"|^\W*(?:so |ok |right |ah )*the (?:first|second|former|latter|other|last)(?: one| route)?(?:['’]s"
    r"| is) (?:the )?(?:much |a bit )?"
    r"(?:hard|easi|long|short|tall|cheap|bigg|clos|near)er(?: one)?(?: then)?\W*$"
    # What was told is only said again.
    r"|^\W*(?:才|只有?|原來|竟然|就)*(?:5\.\d{1,2}[a-d]?|v\d{1,2}|\d{1,3}\s?(?:米|公尺|m|條|支|顆|個|元|塊))(?:而已|這麼[多少長短])?(?:耶|喔|哦|欸|啊|吼|哇)+$"
    r"|^\W*就?(?:只有)?(?:這樣|這些|這幾[條間家個])(?:而已)?(?:喔|哦|啊|嗎|耶)?$"
)
# What the answer said is only said again, or cheered: "A hundred metres, wow.", "28 is a lot.", "Endurance day!".
_ECHO = compiled(
    r"^(?:\W*(?:wow|whoa|woah|ooh|oh|hmm+|ok|okay|so|only|just|a whole|all of|and) )?\W*(?:an? |one )?"
    r"(?:5\.\d{1,2}[a-d]?|\d{1,3}|hundred|dozen|ten|twenty|thirty|forty|fifty)\+?"
    r"(?:(?: ?(?:m|met(?:er|re)s?|routes?|lines?|climbs?|bolts?|gyms?|pitches|of them))?"
    r"(?: (?:is|are|was|sounds?|seems?|looks?|feels?) (?:like )?(?:a |an |quite |really |pretty |rather |very "
    r"|plenty|so ){0,3}"
    r"(?:lots?|loads|plenty|huge|big|many|few|bad|impressive|hard|stiff|tough|high|low|steep|short|long|tall|fine|good|great"
    r"|perfect|enough|more than [a-z ]{3,20}|less than [a-z ]{3,20}|surprising|reasonable|decent|nice"
    r"|much)(?: one| number)?)"
    r"|(?: ?(?:m|met(?:er|re)s?|routes?|lines?|climbs?|bolts?|gyms?|pitches))?"
    r"[,!.]* (?:wow|whoa|woah|damn|jeez|phew|ouch|yikes|huh|nice|cool|impressive|lovely|great|lol|crikey|blimey"
    r"|eh|oof))\W*$"
)
_CHEER = re.compile(r"^\W*(?:[a-z'’-]+ ){0,3}[a-z'’-]+!+\s*")
_NO_CHEER = compiled(
    r"\b(?:what|which|who|how|where|any|only|just|no|not|without|with|show|list|sport|trad|top|easy|easier|hard|harder|long|longer"
    r"|short|shorter|cheap|more|less|please|video|at|in|on|for)\b|n['’]t\b"
)
_ANY, _ECHOES = Together(_TOLD), Together(_ECHO)
_WANTS = compiled(
    r"[?？嗎呢哪幾誰啥]|什麼|多少|有沒有|[要給換找來列挑看剩]|的$|\b(?:what|which|who|how|where|any|only|just|show|list"
    r"|give|cut|narrow|filter|drop|leave|keep|make|trim|find|something|anything|could|can|would|is|are|do|does)\b"
)
# Another one is wanted that is less so: 「太簡單 換一條」.
_ANOTHER = re.compile(
    r"\W*(?:那|可以|請|幫我|再|有沒有)*(?:換|給我|來|推薦|列|找)?(?:別的|其[他它]的?|另外?)?[一幾兩別]?[條個間]?(?:別的|其[他它]的?)?(?:路線)?[吧嗎呢]?\W*"
    r"|(?:and |so |can you |could you |please |give me |show me |any |what |got |have you )*(?:an)?other(?: one|s| ones"
    r"| routes?)?\W*|\W*(?:what|anything|something|any) else\W*"
)
_ASIDE = re.compile(r"[（(][^（()）]{0,12}(?:本身|要留|也要|算|含|包含|included?|keep)[^（()）]{0,8}[）)]")
_BARE_ZH = re.compile(
    # "My daughter is 10", "until 11": no grades.
    r"(?<!\b(?:is|am|at|by) )(?<!\bage )(?<!\b(?:aged|till|past|only|just|turn) )(?<!\b(?:until|after|are a) )"
    r"(?<!\b(?:turned|before|almost|nearly|around) )"
    r"(?<!of the )(?<!out of )(?<!of those )(?<!of these )(?<!of that )(?<!['’]s )(?<!['’]m )(?<!['’]re )"
    r"(?<![\d.第週周月:：\-~$])(?P<whole>1[0-5])(?P<letter>[a-d])?"
    r"(?=\s?(?:的(?!人)|以上|以下|起(?!攀)|左右|到1[0-5]|[,，。?？!！]|$)|[a-d]?[\s]*(?:嗎|呢|還|或|跟|和))"
)
_BARE_EN = re.compile(
    r"(?<![\d.:$\-])\b(?P<whole>1[0-5])(?P<letter>[a-d])(?:(?P<and> (?:and|or|&|to) )(?P<other>[a-d]))?\b"
)
_BARE_MANY = re.compile(r"(?<![\d.:$\-])\b(?P<whole>1[0-5])s\b")
# A way of climbing in short: 「傳統的不要」.
_BARE_STYLE = re.compile(
    r"(?<![一-鿿])(?P<lead>(?:只要|只想|只看|只|要|想要|想爬|想看|換成?|改成?|有沒有|有|那|爬|先|給我|列出|單純|純|就|看|是|把|而|跟|和"
    r"|扣掉|扣除|除了|不要|別|去掉|拿掉){0,3})(?P<zh>運動|傳統)(?=的(?!人|話題|時候|方式)|就好|呢|有(?:嗎|哪|幾|多)|[幾多]|[跟和與、]|[?？。\s]*$)"
)
_NUMERALS = re.compile(r"五點(?P<zh>十[一二三四五]?)")
_ZH = {"十": "10", "十一": "11", "十二": "12", "十三": "13", "十四": "14", "十五": "15"}
_A_GRADE = re.compile(r"5\.\d")


def without_echo(text: str) -> str:
    """The follow-up without what only cheers, or says again what was answered."""
    words = fold(text)
    if len(words) != len(text) or len(text) > _MOST:
        return text
    cheer = _CHEER.match(words) if "!" in words else None
    if cheer is not None and len(words) - cheer.end() > _LEAST and _NO_CHEER.search(cheer[0], within=words) is None:
        text, words = text[cheer.end() :], words[cheer.end() :]
    echo = _echo(words) if _ECHOES.may_be_in(words) else None
    return text if echo is None else text[echo:]


def without_told(text: str) -> str:
    """The follow-up without the clauses that only tell why it is asked; all of it where nothing is wanted beside."""
    text = without_echo(text)
    words = fold(text)
    if len(words) != len(text) or len(text) > _MOST or not _ANY.may_be_in(words):
        return text
    kept: list[str] = []
    told = False
    for start, end in _clauses(words):
        if _TOLD.search(words[start:end].strip(), within=words):
            told = True
        else:
            kept.append(text[start:end])
    rest = "".join(kept).strip(" ,，。;；")
    if not told or len(rest) < _LEAST or _WANTS.search(fold(rest)) is None or _ANOTHER.fullmatch(fold(rest)):
        return text
    return rest


def _echo(words: str) -> int | None:
    """Where a text goes on behind what only says again what was answered; None where it says something of its own."""
    ends = [found.end() for found in _CLAUSE.finditer(words)][:2]
    said = (
        end for end in reversed(ends) if end < len(words) and _ECHO.match(words[:end].rstrip(" .!,;"), within=words)
    )
    end = next(said, None)
    return end if end is not None and _WANTS.search(words[end:], within=words) is not None else None


def with_whole_grades(text: str, before: Reading | None) -> str:
    """The follow-up with whole grades, where routes of such a grade were spoken of: 「11的」 is 「5.11的」."""
    if before is None or before.subject not in _OF_ROCK or not _speaks_of_grades(before):
        return text
    words = fold(text)
    if len(words) != len(text):
        return text
    put = _ASIDE.sub("", words) if "(" in words else words
    put = _NUMERALS.sub(lambda m: f"5.{_ZH[m['zh']]}", put) if "五點" in put else put
    if "1" not in put and put == words:
        return text
    put = _BARE_EN.sub(_written_out, put)
    put = _BARE_MANY.sub(r"5.\g<whole>s", put)
    put = _BARE_ZH.sub(lambda m: f"5.{m['whole']}{m['letter'] or ''}", put)
    return text if put == words else put


def with_whole_styles(text: str) -> str:
    """The follow-up about routes with the whole words for a way of climbing that it says in short: 「傳統的不要」."""
    if "傳統" not in text and "運動" not in text:
        return text
    return _BARE_STYLE.sub(lambda m: f"{m['lead']}{'傳攀' if m['zh'] == '傳統' else '運攀'}", text)


def _written_out(found: re.Match[str]) -> str:
    other = f"{found['and']}5.{found['whole']}{found['other']}" if found["other"] else ""
    return f"5.{found['whole']}{found['letter']}{other}"


def _speaks_of_grades(before: Reading) -> bool:
    grades = before.filter.grades
    return (grades is not None and grades.system == "yds") or _A_GRADE.search(before.text) is not None


def _clauses(words: str) -> Sequence[tuple[int, int]]:
    """Where the clauses stand, each with what parts it from the next."""
    ends = [found.end() for found in _CLAUSE.finditer(words)]
    starts = [0, *ends]
    return [(a, b) for a, b in zip(starts, [*ends, len(words)], strict=True) if b > a]
