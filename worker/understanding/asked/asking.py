"""Part a question into clauses, and tell those that ask from what is only told beside them."""

import re
from functools import lru_cache

from worker.understanding.matching.patterns import Pattern, Together, compiled
from worker.understanding.wording.masking import NAME

# Clauses of Chinese are parted by blanks as often as by commas.
_CLAUSE = re.compile(
    r"(?:[^,，。.!！?？;；:：\n ]+|(?<=\d)\.(?=\d)"
    r"| (?![\u4e00-\u9fff\ue001-\ue006])|(?<![\u4e00-\u9fff\ue001-\ue006]) )+[?？]*"
)
_ASKS = Pattern(
    r"[嗎呢哪誰?？]|[開關][門了]{0,2}沒(?=$|[\s,，。])|(?<![好十百千零爬玩待住])幾|(?<=[爬玩待住])幾(?!天[,，])"
    r"|[多大長高遠擠乾濕通滑開難好冷熱強貴近陡吵深久硬累短曬髒舊準]不[多大長高遠擠乾濕通滑開難好冷熱強貴近陡吵深久硬累短曬髒舊準]|[了過][沒](?=\W|$)|什麼"
    # Of two grades one is right: 「13c還13d」.
    r"|\d[a-d]?還是?(?:5\.|v)?\d"
    r"|如何|(?<![沒不])多[少難長高遠久]|怎(?!麼?[\u4e00-\u9fff]{1,2}[都也])|有沒有|是不是|會不會|能不能|可不可以"
    r"|要不要|有無|(?<![練友生事學姐哥弟妹闆們人])推薦|請問|想問|知道|給我|告訴我|跟我說(?!過)|列出"
    # A condition of its own: 「要有停車場」, "must have parking".
    r"|^\W*(?:而且|也|還|然後|但|最好)?(?:要|一定要|最好|必須|希望|需要)(?:能|可以|是)?[有附]"
    r"|^\W*(?:跪|急|在線|想|誠)*(?:求|徵|幫找)(?![學職救婚])"
    r"|\b(?:must|has to|have to|needs? to) have\b|^(?!\W*(?:no|not|nothing)\b).*\b(?:needed|required|a must)\W*$"
    # What is sought is named by its superlative: "nearest gym to the airport, red-eye flight".
    r"|^\W*(?:(?:so|and|also|the|your) )*(?:nearest|closest|cheapest|hardest|easiest|longest|shortest|tallest|highest"
    r"|biggest|largest|best|earliest|latest|most \w+|least \w+) (?:[\w\ue001-\ue006'’-]+ ){0,3}?"
    r"(?:gyms?|crags?|routes?|climbs?|lines?|areas?|sectors?|walls?|problems?|boulders?|leads?|pitch|thing)\b"
    r"|^\W*gimme\b|^(?:(?![我他她])[^,，。?？])*(?:最[\u4e00-\u9fff]{1,3}的(?:天然)?(?:抱石館|攀?岩館|岩場|路線|線|牆)"
    r"|(?:路線|岩館|岩場)的?[清名]單)\W*$"
    # "I can onsight 6b" and "can't be bothered to look" ask nothing, "can I" does.
    r"|\b(?:what|which|whose|where|when|why|how|any|list|show|suggest\w*|recommend\w*)\b"
    r"|\bwho\b(?! (?:is|has) (?:a|an|been)\b)"
    r"|^[^\w\ue001-\ue006]*(?:(?:and|so|but|also|then|ok|well|hey|hi) )*"
    r"(?:is|are|was|were|am|do|does|did|can|could|should|would|will|has|have)\b(?!['’]t be\b)"
)
# What only asks when, where or who of what the clause before it says: 「要重新打鎖點，是什麼時候」.
_ELLIPTIC = compiled(
    r"^\s*(?:那|所以|請問|大概|大約|到底|是|在|要|會)*(?:什麼時候|何時|哪一?天|哪一?年|幾月|為什麼|誰|怎麼回事"
    r"|什麼原因)[啊呢呀的了]*[\s?？]*$"
    r"|^\s*(?:(?:and|so|but) )*(?:when|why|how come|who)(?: (?:is|was) (?:that|it))?[\s?]*$"
)
# What only says that something is asked, in the clause after it: 「老闆想知道 墾丁最難的路線」.
_OPENS = Pattern(r"(?:想(?:要|請)?(?:知道|問|請教|了解)|請問|請教|問)(?:一下|看看|大家|各位|的是|說)?[\s?？]*$")
# What is said to be of no matter.
_LEFT_ASIDE = compiled(
    r"^[\s「]*(?:先)?(?:不管|不論|無論|不問|別管|撇開|姑且不論)|(?:不重要|無所謂|沒關係|沒差|不用管|不用講"
    r"|先不管)[了啦喔]*\s*$"
    r"|^\s*(?:regardless|no matter|never mind|who cares|forget|leaving aside|setting aside|ignoring)\b"
    r"|\b(?:aside|(?:is not|isn['’]t) important|(?:doesn['’]t|does not) matter|(?:do not|don['’]t) care)\s*$"
)
# How the answer is to look is no part of what is asked: 「小數點給我留著」.
_OF_FORM = Pattern(
    r"小數|百分比|四捨五入|無條件|整數|表格|條列|格式|字數|字以內|排版|精簡|簡短|簡潔|長話|重點|廢話|長篇|囉[嗦唆]"
    r"|幾句話|一句話|[一兩三幾]行|字數"
    r"|不准|像[^,，。]{1,12}一樣|[講說](?:中文|國語|台語|人話|白話)|(?:名字|數字|中文|英文|大概|這樣)(?:就好|即可"
    r"|就行|就可以)"
    r"|(?:不要|別|不用|不必|少)(?:再|給|跟|寫|講|說|用|解釋|說明|唬|騙|敷衍|亂|打哈哈|講古|扯)"
    r"|\b(?:decimals?|bullets?|table|format(?:ting)?|round(?:ed|ing)?|one (?:line|sentence|word)|short answer|fluff)\b"
)
# Where no clause asks in so many words (「別廢話 原岩票價」), one that speaks of no row and tells or orders is no wish.
_WISHES = Pattern(
    rf"{NAME}(?:那條|這條|那間|這間)?的?(?:地址|電話|票價|營業時間|難度|等級|級數|長度|清單|位置"
    rf"|交通)(?=[\s?？。!！]*$)"
)
_OF_ROW = Pattern(rf"{NAME}|[\u4e00-\u9fff]?(?:路線|岩館|岩場|運攀|傳攀|頂繩|抱石)|5\.\d|\b(?:routes?|gyms?|crags?)\b")
_CONFIRMS = re.compile(
    r"\W*(?:所以|那|這|這個|這樣|我這樣)?(?:說|講)?(?:是|還是|算)?(?:真的|假的|對|沒錯|正確|屬實|可信|準|這樣|如此"
    r"|這麼回事)"
    r"(?:假的|吧|的|不對|沒錯)?(?:嗎|吧|呢)?\W*"
    r"|\W*(?:你們?|貴站)?有(?:沒有)?(?:統計|算過|數過|數據)(?:過)?(?:嗎|呢)?\W*"
    r"|\W*(?:是不是|是否)(?:真的|這樣|如此)?的?\W*|\W*有(?:沒有)?(?:這(?:回|件)?事|例外|錯|搞錯|記錯|誤)嗎?\W*"
    r"|\W*(?:還|也許|應該)?(?:是)?我?(?:有沒有|有|沒)?(?:記|搞|聽|看|弄|說|講)(?:錯|反)了?(?:嗎|吧)?\W*"
    r"|\W*(?:so |and )?(?:is|was|are|does|did|do|has) (?:he|she|it|that|this|they)(?: (?:so|true|right|correct"
    r"|really|wrong|the case|a (?:myth|joke|lie|rumou?r)|mistaken|pulling my leg))*\W*"
    r"|\W*(?:(?:is|that['’]s|this is) )?(?:true|right|correct|yeah|accurate)(?: or (?:false|not|wrong))?\W*"
    r"|\W*fact or (?:fiction|myth)\W*"
    r"|\W*(?:or )?am i (?:right|wrong|mistaken|remembering (?:that |it )?wrong(?:ly)?)\W*"
    r"|\W*(?:or )?(?:is|was) (?:that|it|he|she) (?:just )?(?:a )?(?:myth|joke|wrong|lying|mistaken|rumou?r)\W*"
    # 「到底誰對」, "which one do I believe?"
    r"|\W*(?:所以|那|到底|究竟|請問)*(?:是)?誰(?:說|講)?的?(?:才)?(?:是)?(?:對|錯|正確|沒錯)的?(?:呢|啊)?\W*"
    r"|\W*(?:所以|那|到底|究竟|我)*(?:該|要|應該)?(?:信|相信|聽|以)(?:誰|哪一?個)(?:的|為準)?(?:呢|啊|才對)?\W*"
    r"|\W*(?:so |and )?(?:who(?:['’]s| is)|which(?: (?:one|of (?:them|the two|us)))?(?:['’]s| is)?) (?:actually "
    r"|really )?"
    r"(?:right|correct|wrong|mistaken|true|to be believed|(?:do|should) (?:i|we) (?:believe|trust))\W*"
    r"|\W*(?:is there )?any (?:truth (?:to|in) (?:that|it|this)|exceptions?)\W*"
    r"|\W*(?:so )?(?:does|do|would) (?:your|the) (?:data|records?|database|numbers?)(?:base)? (?:agree|say so"
    r"|confirm (?:that|it)|match)\W*"
    r"|\W*(?:你們?的?)?(?:資料|紀錄|數據)(?:上|庫|裡)?(?:也|真的)?(?:是)?(?:這樣|一樣|相符|符合)(?:嗎|吧)\W*"
    # "Can you confirm?", 「可以幫我確認嗎」.
    r"|\W*(?:請|麻煩|可以|可不可以|能|能不能|有沒有人|有人)*(?:幫我|幫忙|幫)?(?:確認|查證|證實|核對|求證)(?:一下"
    r"|看看)?(?:嗎|吧|呢)?\W*"
    r"|\W*(?:(?:can|could|would|will) (?:you|any ?one|some(?:one|body)) )?(?:please )?"
    r"(?:confirm|verify|double[- ]check)(?: (?:that|this|it|please|for me))*\W*"
)
_TELLS = Pattern(
    r"聽說|據說|別(?!的)|不要|先|快(?!扣)|[了過](?!夜)|[被把我他她]|客戶|朋友|同事|同學|室友|家人|老闆|主管|老婆"
    r"|老公|太太"
    r"|先生|男友|女友|小孩|兒子|女兒|爸|媽|正在|送|等|急|忙|救|跪|拜託|[友長員師練]說|吵|爭論|想(?:約|趁|順便)"
    r"|\b(?:heard|rumou?rs?|i|i'm|i've|my|me|we"
    r"|our|just|been|got"
    r"|don't|no)\b"
)


def confirms(text: str) -> bool:
    """Whether a text only asks that what was said before it be confirmed: 「真的嗎」, "is he right?"."""
    return _CONFIRMS.fullmatch(text) is not None


_ASIDES = Together(_LEFT_ASIDE)
_REMEMBERED = 4
"""Of how many texts the clauses are kept: several readers ask for those of the same one."""


def asking(words: str) -> str:
    """The clauses of a question that ask, without what is told beside them; all of it where none does."""
    return " ".join(clause for _, clause in asking_parts(words))


def asking_clauses(words: str) -> tuple[str, ...]:
    """The clauses that ask, in the order of the text; all clauses where none does."""
    return tuple(clause for _, clause in asking_parts(words))


def clause_spans(words: str) -> tuple[tuple[int, int], ...]:
    """Where the clauses of a text stand, whether they ask or tell."""
    return tuple((at, at + len(clause)) for at, clause in _clauses(words))


def asking_spans(words: str) -> tuple[tuple[int, int], ...]:
    """Where the clauses stand that ask; the whole where none does."""
    return tuple((at, at + len(clause)) for at, clause in asking_parts(words))


def without_told(words: str) -> str:
    """A question's clauses without those that tell of somebody, where another one asks."""
    asks = {at for at, _ in asking_parts(words)}
    clauses = _clauses(words)
    if len(asks) == len(clauses):
        return words
    # 「聽說龍洞是石灰岩，真的嗎？什麼時候去好」: what is to be confirmed is asked.
    sure = {n - 1 for n, (_, each) in enumerate(clauses) if n and confirms(each)}
    return " ".join(
        each for n, (at, each) in enumerate(clauses) if at in asks or n in sure or not _TELLS.search(each, within=words)
    )


def without_asides(words: str) -> str:
    """A question without what it says to be of no matter: 「不管天氣」, "dogs aside"."""
    if not _ASIDES.may_be_in(words):
        return words
    clauses = _clauses(words)
    kept = [each for _, each in clauses if not _LEFT_ASIDE.search(each, within=words)]
    return words if not kept or len(kept) == len(clauses) else " ".join(kept)


def clauses_of(words: str) -> tuple[str, ...]:
    """The clauses of a text, whether they ask or tell."""
    return tuple(clause for _, clause in _clauses(words))


@lru_cache(maxsize=_REMEMBERED)
def _clauses(words: str) -> tuple[tuple[int, str], ...]:
    """The clauses of a question, each with where it stands."""
    return tuple((found.start(), found[0]) for found in _CLAUSE.finditer(words))


@lru_cache(maxsize=_REMEMBERED)
def asking_parts(words: str) -> tuple[tuple[int, str], ...]:
    """The clauses that ask, each with where it stands; all where none does. Several readers want them."""
    clauses = _clauses(words)
    if len(clauses) < 2:
        return clauses

    asks = tuple(each for each in clauses if _ASKS.search(each[1], words))
    asks = tuple(each for each in asks if not _LEFT_ASIDE.search(each[1], words)) or asks
    if opened := {n + 1 for n, each in enumerate(clauses) if each in asks and _OPENS.search(each[1], words)}:
        asks = tuple(each for n, each in enumerate(clauses) if each in asks or n in opened)
    if told := {n - 1 for n, each in enumerate(clauses) if n and each in asks and _ELLIPTIC.search(each[1], words)}:
        asks = tuple(each for n, each in enumerate(clauses) if each in asks or n in told)
    asks = tuple(each for each in asks if _OF_ROW.search(each[1], words) or not _OF_FORM.search(each[1], words)) or asks
    confirms = [_CONFIRMS.fullmatch(each) is not None for _, each in asks]
    if any(confirms) and all(
        sure or _ELLIPTIC.search(each, words) for sure, (_, each) in zip(confirms, asks, strict=True)
    ):
        # 「聽說要收了 真的假的」, "… is rude. Is he?": what is to be confirmed was told.
        return clauses[: 1 + max(n for n, each in enumerate(clauses) if each in asks)]
    if asks or len(clauses) == 1:
        return asks or clauses
    if wishing := tuple(each for each in clauses if _WISHES.search(each[1], words)):
        return wishing
    wishing = tuple(
        each
        for each in clauses
        if _OF_ROW.search(each[1], words) or not (_TELLS.search(each[1], words) or _OF_FORM.search(each[1], words))
    )
    return wishing if any(_OF_ROW.search(each, words) for _, each in wishing) else clauses
