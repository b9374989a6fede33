"""Find the word that a message tells of and its asker does not know: 'They yelled "gaston it" and I just nod'.

Who asks for a word says so in many ways: that they nod along, that it is in no dictionary, that it be put plainly. What
is told of the day on which it was heard says nothing of the word.
"""

import re
from collections.abc import Sequence

from worker.text.folding import count_cjk
from worker.understanding.matching.patterns import of_parts

_QUOTE = re.compile(r"[\"“「『](?P<said>[^\"“”「」『』]{2,48})[\"”」』]")
_UNSURE_EN = (
    r"(?:no idea|no clue|not a clue|(?:haven['’]?t|have not) (?:a|the) \w+|clueless|lost"
    r"|(?:too )?(?:embarrassed|shy|afraid) to ask|(?:don|didn|doesn|couldn|can|haven|hadn)['’]?t (?:really )?"
    r"(?:know(?! what to)|get|understand|follow|have a clue|find)|do not (?:know|understand|find"
    r"|get)|did not (?:know|understand)"
    r"|never (?:know|knew|understood|heard|learn(?:ed|t)|got)|without (?:knowing|understanding))"
)
_CONFESSES_EN = of_parts(
    rf"\b{_UNSURE_EN}\b"
    r"|\b(?:this|that) (?:word|term|expression|phrase|slang|jargon)\b"
    r"|\b(?:i|we)(?: just| only| always)? (?:nod(?:ded)?|smiled?|pretend(?:ed)?|play(?:ed)? along|laugh(?:ed)? along)\b"
    r"|\bnod(?:ding|ded)? along\b|\bpretend(?:ing)? (?:to|i|like)\b"
    r"|\b(?:dumb|simple|plain|simpler|easy|layman['’]?s?|everyday|normal|baby) (?:and \w+ )?(?:words"
    r"|terms|english|language)\b"
    r"|\b(?:is|are|was) (?:all |totally |completely |quite )?(?:new|greek|a mystery|lost|double dutch) (?:to|on) me\b"
    r"|\b(?:beats|confuses|puzzles|stumps|baffles) me\b|\bmeans? nothing to me\b"
    r"|\bnever (?:seen|come across|met|seen|heard of) (?:it|that|one|the \w+)\b"
    r"|\beli5\b|\blike (?:i['’]?m|i am) (?:five|5|an idiot|a child)\b|\bdictionary\b|\bgoogle translate\b"
    r"|\b(?:explain|define|decipher|decode|translate|enlighten)\b"
    r"|\bwhat (?:the \w+ |on earth |exactly |even )?(?:does|do|did|would|could) (?:he|she|they|that"
    r"|it|this|people|you|these guys)"
    r" (?:even |actually |really |exactly )?(?:mean|say|want)\b"
    r"|\bwhat(?:['’]?s| is| was) (?:that|it|this)\b(?! (?:route|climb|gym|crag|place|wall))"
    r"|\bwhat (?:did|have) i (?:just )?(?:do|done)\b(?! (?:last|this|yesterday|in|on|at|today))|\bmeaning\s*\?|\bhuh\b"
)
_CONFESSES_ZH = of_parts(
    r"[聽看搞弄]不(?:太|大)?(?:懂|清楚|明白)|門外漢|外行|完全沒概念|沒概念|(?:連|不知道)(?:那|這|它)?是(?:啥|什麼)"
    r"|[聽看搞弄]得?一頭霧水|一頭霧水|霧煞煞|有聽沒有?懂|不懂|沒聽過|裝懂|點頭|滿頭問號|黑人問號|一臉問號"
    r"|不好意思(?:再)?問|不敢問|查不到|白話|簡單(?:來)?[說講]|解釋|說明一下|科普|什麼意思|啥意思|意思是[什啥]"
    r"|(?:是|在)(?:指|說|講|幹|做)?(?:什麼|甚麼|啥|嘛)|在幹(?:嘛|麼|什麼)|不知道(?:那|這)?(?:到底|究竟)?是(?:什麼"
    r"|啥|指)"
)
_OWNS_UP_ZH = of_parts(
    r"[聽看搞弄]不(?:太|大)?(?:懂|清楚|明白)|門外漢|外行|沒概念|一頭霧水|沒聽過|裝懂"
    r"|(?:解釋|說明|科普|白話)(?:一下)?(?:一下)?[^,，。?？]{0,6}(?:[這那]個?(?:詞|字|術語|名詞|東西)|(?:[這那]|它)是)"
    r"|(?:連|不知道)(?:那|這|它)?是(?:啥|什麼)|[那這]是(?:啥|什麼)(?:情形|情況|狀況|東西|玩意)"
)
_OWNS_UP_EN = of_parts(
    r"\b(?:explain|tell me|know|understand|idea|clue|sure) (?:to me )?what (?:that|it|this|they|he|she) (?:even "
    r"|actually |really )?"
    r"(?:means?|meant|is|was|refers?)\b"
    r"|\b(?:this|that) (?:word|term|expression|phrase)\b|\bis (?:all |totally |completely )?new to me\b"
)
# What else is asked beside the word; why it is bad is told with what it is.
_ASKS_EN = of_parts(
    r"\b(?:containing|contains?|in (?:the|its|their) names?|named|where|when|who|which|how (?:many"
    r"|much|long|far|do|to|can|should|hard)|should|recommend\w*"
    r"|suggest\w*|list|show"
    r"|differ\w*|versus|vs|better|grade|price|open|can i (?!just)|could i|is there|are there|any)\b"
)
_EXPLAIN_ZH = (
    r"(?!(?:人|誰|高手|大大|大神)?(?:可以|能)?(?:幫我|跟我|給我|替我)?(?:用|說"
    r"|講)?(?:一下)?(?:白話|簡單|解釋|說明|講|翻譯|科普))"
)
_ASKS_ZH = of_parts(
    rf"哪|幾|多少|推薦|怎麼|如何|(?:可不可以|可以|能不能|有沒有){_EXPLAIN_ZH}|該|差[在別]|不一樣|不同|還是"
)
# How one does what nobody has explained is asked of what it is: 「這個是怎麼爬的」.
_DONE_HOW_ZH = re.compile(r"(?:這|那|它|到底|究竟)個?(?:又|到底|究竟)?是?(?:怎麼|如何)(?:爬|玩|做|攀|一回事)的?")
# Words of climbing that one hears before one knows them, where they stand without quotes.
_TERMS = re.compile(
    r"(?P<zh>反扣|背扣|z[ -]?clip(?![a-z-])|back[ -]?clip(?![a-z-])|多繩距|先鋒攀登|先鋒"
    r"|頂繩|上攀|抱石|運動攀登|傳統攀登|傳攀|運攀"
    r"|垂降|紅點|閃攀|首攀|完攀"
    r"|獨攀|磕線|定線|爆臂|動態確保|扭膝|勾腳|掛腳|旗步|側拉|反提|下壓|軟級|硬級|灌水|懸垂|裂隙)"
    r"|\b(?P<en>back-?clip(?:ping|ped)?|z-?clip(?:ping|ped)?|red-?point(?:ing)?|pink-?point(?:ing)?|on-?sight(?:ing)?"
    r"|multi-?pitch(?:ing)?|top[- ]?rop(?:e|ing)|free solo(?:ing)?|simul-?climb(?:ing)?|simul-?rap(?:ping)?"
    r"|barn-?door(?:ing)?|flagging|smearing|drop[- ]knees?|heel[- ]hooks?|toe[- ]hooks?|knee-?bars?|gastons?"
    r"|slopers?|crimps?"
    r"|side-?pulls?|underclings?|jugs?|dynos?|mantl(?:e|ing)|laybacks?|sandbag(?:ged|ging)?|run-?out|choss(?:y)?"
    r"|whippers?"
    r"|short-?rop(?:ing|ed?)|soft catch(?:es)?|hang-?dog(?:ging)?|rainbow falls?|deck(?:ing|ed)?)\b",
    re.IGNORECASE,
)
# A word beside a grade may only tell of it: "7a is my onsight level, I'd like to know what that is in YDS".
_GRADED = re.compile(r"(?<![a-z0-9])(?:5\.\d|v\d|[4-9][abc]\b)", re.IGNORECASE)
# What is asked in so many words of another one says which is unknown.
_OF_ANOTHER = re.compile(r"\bwhat (?:does|do|is|are) (?!that|it|this|they|he|she)", re.IGNORECASE)
_RATED = re.compile(r"5\.\d+[a-d]?[+-]? ?(?P<letter>r|x|pg(?:-?13)?)", re.IGNORECASE)
_HEAD_EN = re.compile(
    r"^.*(?:^|\b)(?:it|that|this|you|he|she|they|we|i|there|rock|route|climb|one)(?:['’](?:s|re|m|ve|d)|\s+(?:is"
    r"|are|was|were|have|has|had|just|got))+\s+"
    r"|^.*?\b(?:you|i|he|she|they|we)\s+(?:(?:just|have|should|must|need to|have to|gotta|can)\s+)+"
    r"|^.*?\b(?:you|i|he|she|they|we)\s+(?=[\w-]+(?:ed|ing)\b)|^(?:don['’]?t|stop|no|try to|just|always|never|to)\s+",
    re.IGNORECASE,
)
_ARTICLES = re.compile(r"^(?:(?:so|too|very|really|pretty|super|totally|an?|the|just|more|your|my)\s+)+", re.IGNORECASE)
_AT_THEM_ZH = re.compile(r"^(?:[你妳我他她]們?|又|被|別|不要|小心)+\s*")
_TAIL_EN = re.compile(
    r"(?:\s+(?:it|that|this|there|me|him|her|us|them|man|dude|bro|mate|again|more|up there|out there|here|now))+$"
)
_HEARD_ZH = re.compile(
    r"(?:喊|說|講|提到|聽到|聊|叫)(?:什麼|到|了|的是|一個|那個"
    r"|這個)*\s*(?P<word>[a-z][a-z-]{2,20}(?: [a-z-]{2,12})?)(?=[\s,，。、；;!！?？]|$)"
)
_LONGEST_EN, _LONGEST_ZH = 4, 8
_PLAINLY = re.compile(r"\W*[「『][^」』]{1,12}[」』]\s*(?:到底)?是?(?:什麼|啥)意思")
"""What a word means, asked in so many words."""
_WORD = re.compile(r"[a-z][a-z'’.-]*(?: [a-z][a-z'’-]*)*", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[.!?。！？])\s*")
_TITLED = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+|^[A-Z][a-z]+$")
# "the word choss", "keeps saying dyno", "yelled that I z-clipped": what is heard without quotes.
_HEARD_EN = re.compile(
    r"\b(?:yell(?:ed|s|ing)?|shout(?:ed|s|ing)?|scream(?:ed|s|ing)?|said|says?|saying|told me"
    r"|telling me|call(?:ed|s|ing)? (?:it|me|this|that)"
    r"|mention(?:ed|s|ing)?|talk(?:ed|s|ing)? about|hear(?:d|ing)? (?:about|of)?|the (?:word|term)s?)"
    r" (?:that )?(?:(?:i|we|you|he|she|it|this|that|my \w+)(?:['’](?:s|m|ve|d|re))? (?:(?:was|had|is"
    r"|are|am|have|just|been|did|keep) )*)?(?:an? |the |to )?"
    r"(?P<word>[a-z]+-[a-z]+)(?=[,.;!?\n]| and\b| but\b| so\b|$)",
    re.IGNORECASE,
)


def unknown_word(text: str) -> str | None:
    """The question what the one word means that a message holds up and asks nothing else of; None where it does not."""
    chinese = 3 * count_cjk(text) >= len(text)
    if _PLAINLY.match(text) is not None:
        return None
    quotes = list(_QUOTE.finditer(text))
    if not quotes:
        return _heard(text, chinese=chinese)
    said = {each["said"].strip().lower() for each in quotes}
    if len(said) != 1:
        return None
    rest = _QUOTE.sub(" ", text)
    if (rated := _RATED.fullmatch(quotes[0]["said"].strip())) is not None and _confesses(rest, chinese=chinese):
        letter = rated["letter"].upper()
        return f"難度後面的 {letter} 是什麼意思" if chinese else f"What does the {letter} behind a grade mean?"
    word = _the_word(quotes[0]["said"])
    if word is None or _asks_more(rest, chinese=chinese):
        return None
    if not (_confesses(rest, chinese=chinese) or _echoed(word, _SENTENCES.split(rest))):
        return None
    return f"「{word}」是什麼意思" if chinese else f'What does "{word}" mean?'


def _heard(text: str, *, chinese: bool) -> str | None:
    """The question what a word means that stands without quotes behind who says it."""
    if not chinese and "-" not in text:
        return _of_a_term(text, chinese=False)
    found = (_HEARD_ZH if chinese else _HEARD_EN).search(text)
    if found is None:
        return _of_a_term(text, chinese=chinese)
    rest = f"{text[: found.start('word')]} {text[found.end('word') :]}"
    if _asks_more(rest, chinese=chinese) or not _confesses(rest, chinese=chinese):
        return None
    word = found["word"].lower()
    return f"「{word}」是什麼意思" if chinese else f'What does "{word}" mean?'


def _of_a_term(text: str, *, chinese: bool) -> str | None:
    """The question what the one word of climbing means that stands in a text whose asker does not know it."""
    if not _owns_up(text, chinese=chinese):
        return None
    found = list(_TERMS.finditer(text))
    if len({each[0].lower() for each in found}) != 1:
        return None
    rest = f"{text[: found[0].start()]} {text[found[0].end() :]}"
    if "意思" in rest or _OF_ANOTHER.search(rest) is not None:
        return None
    if (
        "誰" in rest
        or "名字" in rest
        or _GRADED.search(rest) is not None
        or _asks_more(rest, chinese=chinese)
        or not _owns_up(rest, chinese=chinese)
    ):
        return None
    word = found[0][0].lower()
    return f"「{word}」是什麼意思" if chinese else f'What does "{word}" mean?'


def _owns_up(rest: str, *, chinese: bool) -> bool:
    """Whether it is said in so many words that something is not understood, and not only asked what something is."""
    return (_OWNS_UP_ZH if chinese else _OWNS_UP_EN).search(rest.lower()) is not None


def _confesses(rest: str, *, chinese: bool) -> bool:
    return (_CONFESSES_ZH if chinese else _CONFESSES_EN).search(rest.lower()) is not None


def _asks_more(rest: str, *, chinese: bool) -> bool:
    rest = _DONE_HOW_ZH.sub(" ", rest.lower())
    return (_ASKS_ZH if chinese else _ASKS_EN).search(rest) is not None


def _echoed(word: str, sentences: Sequence[str]) -> bool:
    """Whether the word is said back as a question of its own: "Sandbagged??"."""
    return any(each.strip().lower().strip(" .!?？~") == word.lower() and "?" in each for each in sentences)


def _the_word(said: str) -> str | None:
    """What of a quoted stretch is the word: "yeah it's sandbagged" holds one up, a name with capitals none."""
    said = said.strip(" .,!?！？，。~")
    if count_cjk(said):
        said = _AT_THEM_ZH.sub("", said.removesuffix("了").removesuffix("啦")).strip()
        if _WORD.fullmatch(said):
            return said.lower()
        return said if len(said) <= _LONGEST_ZH and not re.search(r"[\s，。]", said) else None
    if _TITLED.search(said) and said.lower() not in (said, said.capitalize()):
        return None
    before = None
    word = said
    while word != before:
        before = word
        word = _TAIL_EN.sub("", _ARTICLES.sub("", _HEAD_EN.sub("", word)))
    return word if _WORD.fullmatch(word) and len(word.split()) <= _LONGEST_EN else None
