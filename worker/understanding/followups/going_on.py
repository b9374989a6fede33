"""Write out what goes on from something explained: "and in UIAA?" after a conversion, 「危險嗎」 after an article.

The subject of the question before stands in the place of the pronoun, or before a question that has none of its own.
"""

import re
from collections.abc import Callable

from schemas.grades import format_range
from schemas.reading import Conversion, Reading
from worker.text.folding import holds_cjk
from worker.text.prose import without_asking
from worker.understanding.followups.after_a_hurt import goes_on_from_hurt, hurt_spoken_of
from worker.understanding.followups.pointing import switches
from worker.understanding.followups.replies import is_empty
from worker.understanding.followups.things import of_another, of_its_sort, thing
from worker.understanding.grades.bounds import ANY_V, read_grades
from worker.understanding.grades.conversion import SYSTEM_NAMES, named_systems, names_rows
from worker.understanding.grades.versus import set_against
from worker.understanding.matching.patterns import compiled
from worker.understanding.wording.masking import NAME, Masked

Before = Callable[[int], Reading | None]

MOST_WORDS = 60
_MOST_TOLD = 110
"""Of a hurt it is told at length why one asks: "how long am I out for? the trip's booked for next month"."""
_UNSURE = 0.5
_SO = compiled(
    r"這樣|也(?:要|是|會|一樣|可以|適用|行)[^,，。?？]{0,4}[嗎呢吧]"
    # "Why not just untie", "even for bouldering?" go on from what was said, whatever their words.
    r"|^(?:那|可是|但是?|所以)*(?:為什麼|為何|怎麼不|不能直接|即使|就算|(?:這|那)段?(?:期間|時候|時間))"
    r"|^(?:and |but |so |ok )*(?:why|even)\b"
    r"|\b(?:the same|too|as well|apply|applies"
    r"|true)\b[?.!\s]*$"
)
BETWEEN = {True: "：", False: ": "}
_BEFORE_IT = re.compile(r"^([^:：]{2,32})[:：]")
_LONGEST_SUBJECT = 32
_OF_ROWS = compiled(
    r"路線|(?<![去在到])岩場|(?<![去在到])岩館|(?<![去在到])抱石館|(?<!在)哪裡(?!可以租|能租|有租|租得到|買得到|有賣)|哪條|哪間|推薦|幾條|幾間|附近"
    r"|\b(?:routes?|crags?|(?<!at a )(?<!in a )(?<!at )(?<!in )(?<!the )gyms?|where(?! can i (?:rent|buy|get) (?:one|it"
    r"|them)\b)|recommend\w*|near(?:by|est)?|climbs)\b"
)
_WHY = compiled(
    r"^(?:那|所以|可是|但)*(?:為什麼|為何|原因(?:是什麼)?|怎麼說|憑什麼)(?:要|會|得|需要)?(?:[這那]麼?(?:多|少|久|貴|長|短|緊|快|慢|難|麻煩)|這樣)?[呢啊]?[?？\s]*$"
    r"|^(?:and |but |so |ok )*(?:why(?: is (?:that|this|it)| that| so| though)?"
    r"(?: (?:many|long|tight|much|often|few|short))?|how come)[?\s]*$"
)
# Who is there at every gym is asked about what was explained: "does the gym cover me" after insurance.
_SAME_AS = compiled(
    r"^(?:and |so |ok )*(?:is (?:it|that) )?(?:the )?same (?:thing )?as (?:an? |the )?[a-z -]{3,24}[?\s]*$"
)
_THE_GYM = compiled(r"^(?:and |but |so |ok )*(?:does|do|will|can|would|should|is) the (?:gym|instructor|coach|staff)\b")
# 「有推薦的嗎」 after what was explained asks which of that kind to take.
_ADVISED = compiled(
    r"^(?:那|所以)?(?:有(?:沒有|什麼)?)?推薦(?:的|哪[一個種款]+|什麼)?(?:練習|訓練|方法|做法|書|教材|影片|品牌|牌子|款式|型號|課程)?(?:方式|動作)?(?:嗎|呢)?[?？\s]*$"
    r"|^(?:and |so |ok )*(?:(?:any|got any|do you have any) recommendations?|(?:what|which(?: one)?) (?:do|would) you"
    r" recommend)[?.!\s]*$"
)
# What it costs to rent is told of gyms, whatever was explained before.
_RENTED = compiled(r"租[^,，。?？]{0,6}(?:多少|幾[元塊]|費用|租金)")
# Where it is done: 「那在岩館呢」, "and outdoors?"
_WHERE_ELSE = compiled(
    r"^(?:那麼?)?(?:如果)?(?:是|在)?(?:室內|戶外|岩館|抱石館|抱石|頂繩|先鋒|上攀|[運傳]攀|運動攀登|傳統攀登|天然岩場)(?:裡面?|的話|的時候|時|要"
    r"|也|需要|用|一樣|可以)*[嗎呢]?[?？\s]*$"
    r"|^(?:and |what about |how about |also )*(?:indoors?|outdoors?|outside|(?:in |at )?(?:a |the )?gyms?"
    r"|at (?:the )?crags?|(?:for |when )?(?:bouldering|(?:sport|trad|lead)(?: climbing)?|rope[ds]? climbing"
    r"|leading|top[- ]?roping)"
    r"|(?:on |for )top ?rope)[?\s]*$"
)
# Whether gear that was spoken of is needed for another way of climbing: 「那抱石需要嗎」.
_NEEDED_FOR = compiled(
    r"^(?:那麼?)?(?:如果是?)?(?P<zh>室內|戶外|抱石|頂繩|先鋒|上攀|運攀|傳攀)(?:的話|的時候|時)?(?:也|都|還)?"
    r"(?:需要|要|用得到|用得著|會用到|用)(?:用|帶|準備)?(?:嗎|不用)?[?？\s]*$"
    r"|^(?:and |so |but |then )*(?:do (?:i|you|we) )?(?:also )?need (?:it|one|them|that|those) (?:for|when) "
    r"(?P<en>bouldering|top[- ]?roping|leading|sport climbing|trad climbing)(?: too| as well)?[?\s]*$"
)
_IT = compiled(
    r"(?:它|牠)們?(?:的)?|(?:這|那)(?:個|種|東西)(?:東西)?|^(?:那|那麼)?(?:這|那)樣(?=會|可以|安全|危險|對|好)"
    r"|(?<!worth )\b(?:it|that|this|they|them|those|these)\b(?! (?:is|means|way|much|many|high|hard|long|time|day"
    r"|year|one)\b)"
)
# Of two clauses it is not known which the pronoun stands for.
_CLAUSES = re.compile(r"[,，。;；]\s*\S")
_BOTH = compiled(
    r"(?:這|那)?兩(?:個|種|者|樣)(?:有|的|之間)?|^(?:那|那麼|所以|新手)*哪(?:一)?(?:個|種)(?=比較|好|適合|安全|容易"
    r"|難|更|對)"
    # What it is a kind of is not said: 「力氣小的人用哪一種會比較安心」.
    r"|(?:選|學|用|買|練|從|挑|玩|穿|戴|拿|帶|租|該|要|是|先|人|手|者)(?:去|爬)?哪(?:一)?(?:個|種|款)"
    r"(?=[會才最更]|比較|好|適合|安|容易|合|順|輕|便宜|對|[呢啊?？\s]*$)"
    r"|\bwhich (?:one|kind|type|sort) (?:is|are|would|should|do|does|suits?|works?|feels?)\b(?! of)"
    r"|^(?:那|所以|到底|這|兩個|之間|有)*(?:差|不同|區別|差別|差異|不一樣)(?:在哪裡?|在|是什麼|有什麼|什麼|嗎|呢"
    r"|的地方)*[?？\s]*$"
    r"|^(?:and |so |ok )*(?:what(?:'s| is) the difference|how (?:do|are) they (?:differ|different))[?\s]*$"
    r"|\b(?:which (?:one )?(?:is|of (?:them|the two)|would|should|do)|the two|between them|both)\b"
)
# What is asked of a subject and is none: who asks nothing else means what was spoken of.
_NO_SUBJECT = re.compile(
    r"會不會|那麼?|所以|再|爬|隔天|第二天|當天|之後|以後|之前|吃|喝|除臭|消毒|處理|解決|預防|意外|常見|錯誤|問題"
    r"|情況|洗澡|睡覺?|請問|還|要|需要|會|有|沒|該|可以|能|不能|可不可以|應該|我"
    r"|我們|你|的|是|嗎|呢|啊|了|得|很|最"
    r"|比較"
    r"|特別|一定|通常|一般|大概|替代品?|代替|選擇|其他|別的"
    r"|什麼|怎麼|如何|為什麼|哪些|哪種|多少|多久|什麼時候|幾歲|誰|多大|幾次|每|一?個?(?:[週天月年]|禮拜|星期)"
    r"|裝備|器材|東西|危險|安全|新手|初學者|貴|便宜|難|簡單|快一?點|有用|沒用|有效|效果|考|證照|執照|檢定|醫[生師]|哪一?科|恢復|學|練習|練|開始|注意|小心|步驟|訣竅|技巧|好處|壞處|優點"
    r"|缺點|風險|原因|買|鬆[掉開脫]|斷掉?|壞掉?|滑[掉脫]?|脫[掉落]|失敗|可靠|牢[固靠]?|夠|準備|方法|辦法|建議|撇步"
    r"|推薦|辦|克服|改善|避免|自己|教|用|做|租|一次|時間|時候|地方|意思|比較好"
    r"|適合|一個人|臭|洗|髒|濕|乾|壞|破|磨損?|保養|清潔|清洗|晾|收納|存放|保存|更換|換|淘汰|尺寸|大小|會痛|痛|恢復"
    r"|休息|會好|退|消[腫退掉]?|持續|緩解|才|好|看得出來|看出來|看|判斷|分辨|修理?|補|檢查|知道|舊|怎樣|影響|差"
    r"|\b(?:and|so|ok|okay|but|then|what|how|why|when|who|which|should|could|can|do|does|did|is|are|i|we|you|my|to"
    r"|the|a|an|of|for|at|in|with|need|first|gear|equipment"
    r"|dangerous|safe|safely|beginners?|expensive|cheap|hard|easy|difficult|learn|practi[cs]e|train|start|begin"
    r"|careful|mistakes?|steps?|tips?|pros|cons"
    r"|advantages?|disadvantages?|risks?|buy|bring|long|often|much|many|cost|take|takes|there|any|if|be|really"
    r"|usually|best|way|else|about|mean|means|alone|by|myself|it|avoid|happens?|will|would|come|comes|undone|loose"
    r"|smell|smells|smelly|stink|wash|washed|clean|dry|store|stored|last|lasts|size|sizes|fit|hurt|hurts|heal|worn|wear"
    r"|replace|replaced|retire|slip|slips|break|breaks|fail|fails|hold|holds|enough|reliable|slack|tail|tell|know"
    r"|signs?|happen|got|gets?|wet|old|one|alternatives?|options?|substitutes?"
    r"|check|checked|inspect|tight|snug|stiff|rest|again|different|matter|matters)\b"
    r"|[\s?？!！.。,，、]"
)
_LEADS = re.compile(r"^(?:那麼?|請問|and |so |ok |what about |how about )+|[呢咧]?[?？\s]*$", re.IGNORECASE)
_ZH_VERB = re.compile(
    r"(?:到底|一定|真的)?(?:應該|要不要|需不需要|需要|可不可以|可以|能不能|是什麼|什麼是|怎麼|如何|為什麼|多久|多少"
    r"|差在|差別|差異|有什麼|有哪些|是|會|有|該|要|能|適合|安全|危險)"
)
_EN_THING = re.compile(
    r"\b(?:an?|the|my|your|some)\s+([a-z][a-z -]{1,28}?)"
    r"(?=[?.,!]|$|\s(?:be|last|for|is|are|in|on|with|before|when|if|do|does|work)\b)"
)
# "How do I belay a leader" is about belaying as much as about the leader.
_HOW_TO = re.compile(r"(?:and |so |ok )*how (?:do|can|should|to|would)\b")
_STYLE = re.compile(
    r"頂繩|先鋒|抱石|上攀|[運傳]攀|運動攀登|傳統攀登|\b(?:top[- ]?rop(?:e|ing)|lead(?:ing| climbing)?|bouldering"
    r"|(?:sport|trad)(?: climbing)?|rope[ds]? climbing)\b"
)
_OUT_THERE = re.compile(r"戶外|天然岩場|岩場|\b(?:outdoors?|outside|(?:the |a )?crags?)\b")
_IN_THERE = re.compile(r"室內|岩館|抱石館|\b(?:indoors?|(?:in )?(?:a |the )?(?:climbing )?gyms?)\b")
_INDOORS_OR_OUT = (
    (_IN_THERE, _OUT_THERE, ("outdoors", "戶外")), (_OUT_THERE, _IN_THERE, ("a gym", "岩館")),
)  # fmt: skip
_MEANING = re.compile(
    r"(?:請問)?(?:什麼是|何謂|是什麼(?:意思)?|什麼意思)|\bwhat(?:'s| is| are| does)\b|\bmeans?\b", re.IGNORECASE
)
_HANDLED = re.compile(
    r"^(?:choose|choosing|pick|buy|select|clean|wash|store|dry|check|inspect|maintain|resole|break in|care for"
    r"|take care of|look after|replace|retire) (?:(?:my|the|an?|your|new|used|good) )*(?=[a-z])"
)
_CHOSEN_ZH = re.compile(r"^(?:選擇?|挑選?|購?買)(?=[\u4e00-\u9fff]{2})")
# 「那直徑呢」 asks it of the thing that was spoken of, and of nothing that stands by itself.
_MEASURES = compiled(
    r"^那?麼?[它牠]?的?(?:直徑|粗細|長度|寬度|厚度|重量|尺寸|大小|材質|年限|壽命|頻率|次數|時間|價格|價錢)(?:的話)?[呢咧]?"
    r"[?？\s]*$"
    r"|^(?:and |so |what about |how about )+(?:the |its )?"
    r"(?:diameter|thickness|length|width|weight|size|material|lifespan|frequency)[?.\s]*$"
)
# A circumstance, and no question of its own.
_ADDS = compiled(
    r"^(?:and |but |so |ok |well,? )*what if (?:it|they|he|she|that)\b"
    r"|^(?:but |well,? |and )*(?:it|they|he|she)"
    r"(?:['’]s| was| were| is| has| have|['’]ve| had)\b(?!.*\b(?:right|ok|okay)\b)[^?]*$"
    r"|^(?:那麼?)?(?:如果|要是|萬一|假如)[^,，]{2,16}(?:呢|的話|的話呢)[?？\s]*$|^(?:但是?|可是|不過)[^?？嗎呢]{3,20}$"
)
_MOST_JOINED = 60
_MOST_DONE = 3
_MOST_BACK = 3
_ALONE = re.compile(
    r"^(?:那|那麼)?\s*([^\s?？,，呢咧]{2,10})\s?(?:呢|咧)[?？\s]*$"
    r"|^(?:and|what about|how about|or)\s+(?:an?|the|my|for)?\s*([a-z][a-z -]{1,24}?)[?.!\s]*$"
)


def gone_on(question: Masked, before: Before) -> str | None:
    """The text of what is meant; None where the question before explained nothing or this one stands by itself."""
    words = question.words
    last = before(0) if len(words) <= _MOST_TOLD else None
    if last is None or not explains(last) or asks_rent(words):
        return None
    if (hurt := _hurt_before(words, before)) is not None:
        return f"{hurt}{BETWEEN[holds_cjk(words)]}{question.shown}"
    if len(words) > MOST_WORDS:
        return None
    if last.conversion is None:
        behind, plain = _behind_its_topic(last, before), re.sub(NAME, "", words)
        if other := of_another(behind, plain) or of_its_sort(behind, question.shown, words):
            return other
    elsewhere = _WHERE_ELSE.match(words)
    of_rows = _OF_ROWS.search(_ADVISED.sub("", words)) is not None and elsewhere is None
    if re.search(NAME, words) or of_rows:
        return None
    if last.conversion is not None:
        return _converted(question, last.conversion)
    topic, named = _spoken_of(before), thing(_behind_its_topic(last, before).lower())
    if named is not None and (topic is None or named not in topic.lower()):
        # What is spoken of is what is worn or tied, whoever does it.
        topic = named
    cjk = holds_cjk(words)
    if _WHY.match(words) and holds_cjk(last.text) == cjk and len(last.text) <= _MOST_JOINED:
        # What is to be told the reason of is the whole question, and not its subject alone.
        return f"{last.text.rstrip(' ?？。.')}{'，' if cjk else ', '}{question.shown}"
    if topic is None:
        # 「那 pinch 呢」 after several short questions asks at least what that is.
        alone = _ALONE.match(words) if cjk else None
        return f"什麼是 {alone[1]}" if alone is not None and alone[1].isascii() else None
    adds = _ADDS.match(words) is not None and (not cjk or thing(words) is None)
    if adds and holds_cjk(last.text) == cjk and len(last.text) <= _MOST_JOINED:
        # What is added to what was told is asked with it: "it was never used", "what if it's a top rope".
        return f"{last.text.rstrip(' ?？。.')}{'，' if cjk else ', '}{question.shown}"
    if _THE_GYM.match(words) or _SAME_AS.match(words):
        return f"{topic}{BETWEEN[cjk]}{question.shown}"
    if named is not None and (needed := _NEEDED_FOR.match(words)) is not None and holds_cjk(named) == cjk:
        return f"{needed['zh']}需要{named}嗎" if cjk else f"do I need {named} for {needed['en']}"
    if _BOTH.search(words):
        earlier = before(1)
        other = subject(earlier.text) if earlier is not None and earlier.intent == "knowledge" else None
        if other is not None and other not in topic:
            topic = f"{other}{' 和 ' if cjk else ' and '}{topic}"
        return f"{topic}{BETWEEN[cjk]}{question.shown}"
    if (it := _IT.search(words)) is not None and cjk and _CLAUSES.search(words):
        return f"{topic}{BETWEEN[cjk]}{question.shown}"
    if it is not None:
        return f"{question.shown[: it.start()]}{topic}{' ' if it[0].endswith('的') else ''}{question.shown[it.end() :]}"
    if _MEASURES.match(words):
        return f"{named or topic}{BETWEEN[cjk]}{question.shown}"
    if (
        (elsewhere is None or _MEANING.search(last.text))
        and (other_thing := _ALONE.match(words)) is not None
        and switches(words)
    ):
        return _asked_of(last.text, topic, question.shown[slice(*other_thing.span(1 if other_thing[1] else 2))])
    if elsewhere is not None and (moved := _moved(last.text, words)) is not None:
        return moved
    if elsewhere is not None:
        return f"{last.text.rstrip(' ?？')}{BETWEEN[cjk]}{question.shown}"
    if not _NO_SUBJECT.sub("", words):
        return f"{topic}{BETWEEN[cjk]}{question.shown}"
    return None


def asks_rent(words: str) -> bool:
    """Whether it is asked what something costs to rent."""
    return _RENTED.search(words) is not None


def _hurt_before(words: str, before: Before) -> str | None:
    """The hurt that was told in the last questions, where what is left open of it is asked: "can I still climb?"."""
    if re.search(NAME, words) or not goes_on_from_hurt(words):
        return None
    told = None
    for n in range(_MOST_BACK):
        if (asked := before(n)) is None or not explains(asked):
            break
        told = hurt_spoken_of(_BEFORE_IT.sub(r"\1,", asked.text))
        if not asked.needs_history:
            break
    short = None if told is None else subject(told)
    return short if short is not None and hurt_spoken_of(short) is not None else told


def _behind_its_topic(last: Reading, before: Before) -> str:
    """A question that names no thing, with what it may have gone on from: 「多久洗一次」 after 「繩子怎麼保養」."""
    topic, n, asked = None, 0, last
    while topic is None and n < _MOST_BACK and may_lean(asked, before, n) and (earlier := before(n + 1)) is not None:
        topic, n, asked = thing(earlier.text.lower()), n + 1, earlier
    return last.text if topic is None else f"{topic}{BETWEEN[holds_cjk(last.text)]}{last.text}"


def may_lean(asked: Reading, before: Before, n: int) -> bool:
    """Whether the n-th question back may itself have gone on from what was explained before it: it names no thing."""
    told = asked.intent == "knowledge" and not asked.needs_history and len(asked.text) <= MOST_WORDS
    earlier = before(n + 1) if told and _MEANING.search(asked.text) is None else None
    named = thing(asked.text) is not None or _STYLE.search(asked.text.lower()) is not None
    return earlier is not None and explains(earlier) and not named


def _spoken_of(before: Before) -> str | None:
    """What is being explained: the subject that the last question went on from, as long as its words hold that."""
    if (last := before(0)) is not None and may_lean(last, before, 0):
        # 「可以曬太陽嗎」 after 「繩子怎麼保養」: of which of the two it is now asked no rule can tell.
        return None
    at = next((n for n in range(_MOST_BACK) if (t := before(n)) is None or not explains(t) or subject(t.text)), 0)
    last = before(at)
    topic = None if last is None or not explains(last) else subject(last.text)
    for n in range(at, _MOST_BACK):
        asked, earlier = before(n), before(n + 1)
        if asked is None or earlier is None or not asked.needs_history or not explains(earlier):
            break
        root = subject(earlier.text)
        if root is None or root not in asked.text:
            break
        topic = root
    return topic


def explains(reading: Reading) -> bool:
    """Whether a question was answered from articles: it was read as one of knowledge, or as nothing of any row."""
    if reading.intent == "knowledge":
        return True
    asks_nothing = not (reading.mentions or reading.unknown_names or reading.unknown_places or reading.attributes)
    return reading.intent == "search" and reading.subject is None and asks_nothing and is_empty(reading.filter)


def _moved(text: str, words: str) -> str | None:
    """The question before with the other place in it: 「第一次去岩館要帶什麼」 is asked of outdoors."""
    if (style := _STYLE.search(words)) is not None and (was := _STYLE.search(text)) is not None and was[0] != style[0]:
        return f"{text[: was.start()]}{style[0]}{text[was.end() :]}"
    for here, there, said in _INDOORS_OR_OUT:
        if there.search(words) and (found := here.search(text)) is not None and not there.search(text):
            after = text[found.end() :]
            put = said[holds_cjk(text)]
            # "My first gym visit" is an outdoor visit then, and "at the gym" is outdoors.
            put = put.removesuffix("s") if after[1:2].isalpha() and put == "outdoors" else put
            return f"{text[: found.start()]}{put}{after}"
    return None


def carried_on(question: Masked, before: Before) -> str | None:
    """What is asked of nothing that can be told from its words, asked of what was explained before."""
    last = before(0) if len(question.words) <= MOST_WORDS and not re.search(NAME, question.words) else None
    if last is None or not explains(last) or last.conversion is not None or _OF_ROWS.search(question.words):
        return None
    if thing(question.words) is not None and not _IT.search(question.words):
        # 「自動確保器安全嗎」 names what it asks of.
        return question.shown
    topic = _spoken_of(before)
    if topic is None:
        return question.shown if may_lean(last, before, 0) else None
    return f"{topic}{BETWEEN[holds_cjk(question.words)]}{question.shown}"


def leans_on_topic(whole: Reading, words: str) -> bool:
    """Whether a few words to articles say "so" of what they do not name: 「新手也要這樣嗎」, "and for kids too?"."""
    unsure = whole.intent == "knowledge" and whole.confidence < _UNSURE and not whole.needs_history
    return unsure and not whole.mentions and _SO.search(words) is not None


def subject(text: str) -> str | None:
    """What a question about climbing in general is about, in its own words; None where that cannot be told."""
    if (written := _BEFORE_IT.match(text)) is not None:
        return written[1]
    text = _LEADS.sub("", text)
    if holds_cjk(text):
        verb = _ZH_VERB.search(text)
        head = text[: verb.start()].strip(" ?？,，。那請問跟和與") if verb is not None else ""
        found = head if 2 <= len(head) <= _LONGEST_SUBJECT else without_asking(text)
        found = _CHOSEN_ZH.sub("", found)
    else:
        thing, done = _EN_THING.search(text.lower()), without_asking(text)
        whole = _HOW_TO.match(text.lower()) is not None and len(done.split()) <= _MOST_DONE
        # What is chosen or washed is what is spoken of: "do they stretch" asks of the shoes.
        found = thing[1] if thing is not None and not whole else _HANDLED.sub("", done)
    found = found.strip(" ?？.,，。!！")
    return found if 1 < len(found) <= _LONGEST_SUBJECT and _NO_SUBJECT.sub("", found.lower()) else None


def _asked_of(text: str, topic: str, thing: str) -> str | None:
    """The question before asked of another thing; None where it only asked what its subject is."""
    named = None if holds_cjk(text) else _EN_THING.search(text.lower())
    topic = topic if named is None else named[1]
    if (meaning := _MEANING.search(text)) is not None and text.replace(meaning[0], "", 1).strip(" ?？") in topic:
        # 「那 onsight 呢」 after 「什麼是 redpoint」 asks what that is.
        return f"什麼是 {thing.strip()}" if holds_cjk(text) else f"what is {thing.strip()}"
    rest = text.replace(topic, "", 1)
    if rest == text or not without_asking(rest).strip() or without_asking(rest) == rest.strip():
        return None
    return text.replace(topic, thing.strip(), 1)


def _converted(question: Masked, before: Conversion) -> str | None:
    """The grade that is said now in the systems of before, or that of before in the systems that are said now."""
    if names_rows(question.words):
        return None
    # 「那 V 幾」 names a ladder, and no grade of it.
    spans = [s for s in read_grades(question).spans if (s.system, s.low, s.high) != ("v", *ANY_V)]
    named = named_systems(question)
    # 「5.10a 跟 5.10b 差很多嗎」 asks which is harder, whatever was converted before.
    if not (spans or named) or set_against(question.words, spans):
        return None
    source = f"{SYSTEM_NAMES[before.source]} {format_range(before.low, before.high, before.source)}"
    grades = " / ".join(question.shown[s.start : s.end].strip() for s in spans) or source
    targets = named or before.targets
    return f"convert {grades} to {' and '.join(SYSTEM_NAMES[each] for each in targets)}"
