"""Set apart what the asker tells or wishes from what is asked of the own log: only what was done is kept there.

"My last climb at Kenting was scorching. Which season is best there?" tells of a climb and asks of a crag,
「我想爬完音樂廳的運攀，那邊幾條」 wishes for some, and 「我想確認級數」 only says that something is asked.
"""

from worker.understanding.matching.patterns import Pattern, Together, compiled

# Who wants to know something asks it of the log only where it is their own.
_REQUESTS = compiled(
    r"我們?(?:就|只|先|還|也|很)*(?:是)?(?:想(?:要|先|再|請)?|要|需要|來|得)?(?:確認|知道|查|了解|請教|請問"
    r"|搞[清懂]楚?|弄[清懂]楚?|搜|釐清)"
    r"(?:一?下|看看)?(?![過到])(?![^,，。?？]{0,12}(?:我|自己|爬[過了完]|完攀|紀錄|記錄|紅點|送[了過]|收藏|日誌))"
    r"|我(?:還|就|也|都|真的|實在|一直|完全)*(?:聽|看|搞|分|弄)(?:不|沒)(?:太|很)?(?:出|懂|清楚?|明白)(?:來)?"
    r"|(?:我們?)?(?:在|要|正在|想)?(?:更新|填寫?|補齊?|整理|補寫)(?:一下)?我?(?:自己)?的?(?:攀登|攀岩|完攀)?(?:日[誌記]|紀錄|記錄|清單)"
    r"|\b(?:fill(?:ing)? (?:in|out)|updat(?:e|ing)|complet(?:e|ing)|tidy(?:ing)?(?: up)?|writ(?:e|ing) up"
    r"|correct(?:ing)?) (?:my|our)"
    r" (?:\w+ )?(?:tick ?-?list|ticks|log(?:book)?s?|spreadsheet|notes|diary|journal|records?)\b"
    r"|\b(?:know|see|understand|explain|sure|realise|realize|figure out) (?:exactly )?what i did(?: wrong)?\b"
    r"(?! (?:in|at|last|on|this|yesterday|today)\b)"
    r"|\bwhat did i (?:just )?do(?: wrong)?(?=\s*(?:[?!.]|$))|\b(?:should|could|would|must|might) i have done\b"
    r"|\b(?:heading|going|trip|visit|plan\w*) (?:\w+ )?(?:for|on) my first climbs?\b"
)
# What is still to be done was not done: 「我今天應該還可以繼續爬完吧」, 「目標今年完攀 5.12a」.
_INTENDS = compiled(
    r"(?:我們?)?(?:現在|今[天年]|明[天年]|目前|下次|這次|年底|之前|的)*"
    r"(?:(?<!猜)想(?!知道|問|看|查|請|確認|回顧|起)|希望|打算|準備|計[畫劃]|目標|夢想|挑戰|應該|可以|能不能|能否|能"
    r"|有機會|好像可以)"
    r"(?:是|要|會|去|來|在|也|還|再|先|能|可以|繼續|直接|把|今年|明年|年底|之前|夏天|冬天|這[週季個]|第一次|人生|生涯"
    r"|[\ue001-\ue006])*"
    r"(?:完攀(?![過了數率])|爬完(?!了|過|的)|紅點(?![過了])|攀完(?!了|過|的)|onsight(?!\s*(?:過|了|的|ed))"
    r"|flash(?!\s*(?:過|了|的|ed))"
    r"|redpoint(?!\s*(?:過|了|的|ed))|一次過|送掉)"
)
# What is asked of something else than what one did: how it is done, what to take, what a place is like.
_ASKS_ELSE = compiled(
    r"怎麼(?!樣)|如何|為什麼|為何|該|應該|要不要(?:緊|去|看)?|技巧|方法|訣竅|季節|適合|岩質|岩石"
    r"|(?:先|要)會(?:什麼|哪)|準備|要帶"
    r"|裝備|建議|推薦|注意|正常|有關係|受傷|會不會|可不可以|能不能|可以[^,，。?？]{0,8}嗎|停車|票價|營業|開到|幾點"
    r"|門票|接近|怎麼去"
    r"|(?<![最高])(?:難度|級數)(?:是)?(?:多少|幾|如何)|第[一二三四五六]段|(?<![a-z])p[2-9](?![\da-z])"
    r"|哪裡(?:不同|不一樣|有?差)|意思|差[在別]|是什麼鬼"
    r"|\b(?:should|could) (?:i|we|one|you)\b|\bhow (?:do|can|to|should|would|could|does"
    r"|long (?:should|does|until|before|is|to))\b"
    r"|\bwhy\b|\b(?:season|rock type|kind of rock|weather|normal|safe|dangerous|mean|means|tips|advice|advise|technique"
    r"|parking|approach|open|closed?|cost|ticket|difference|rehab|rest)\b|\bam i doing wrong\b"
    r"|\bwhat (?:changes|helps|happens|causes)\b"
    r"|\b(?:bring|pack|wear|need|suit|suitable|recommend\w*|suggest\w*|ideas)\b|\bcan i (?:still|keep|go on|climb on)\b"
)
# Asked of the log after all: its figures and its days.
_OF_FIGURES = compiled(
    r"最(?:高|難|硬|多|常|長|後|近)|[幾多]少?[條次天趟筆]|什麼時候|何時|第一[次條]|總共|爬[過了]|完攀|紀錄|記錄|日誌"
    r"|紅點|進步|還剩|沒爬"
    r"|\b(?:hardest|most|often|how many|when|first|last|total|count|log(?:book)?|logged|did i|have i|sends|ticks"
    r"|ascents"
    r"|records?)\b"
)
_CUES = Together(_REQUESTS, _INTENDS)


def without_intended(text: str, words: str) -> str:
    """The text without what only says that something is asked, and without what is still to be climbed.

    words hold all of it.
    """
    if not _CUES.may_be_in(words):
        return text
    return _INTENDS.sub(" ", _REQUESTS.sub(" ", text, within=words), within=words)


def asks_of_no_log(asked: str, words: str, mine: Pattern) -> bool:
    """Whether the clauses that ask speak of none of the asker's climbs and ask something that no log tells.

    They are clauses of words.
    """
    if mine.search(asked, within=words) is not None or _ASKS_ELSE.search(asked, within=words) is None:
        return False
    return _OF_FIGURES.search(asked, within=words) is None
