"""Put a follow-up in the plain words that its rules know: "same cutoff", "what's the figure", 「王者是誰」, 「報一下」.

People say "the same" of what stays, ask for a count by its noun, and speak of what was shown as "that lot". Where
something was asked before, such words mean what a plainer one means; alone they need not.
"""

from worker.text.folding import fold
from worker.understanding.matching.patterns import Pattern, Together, compiled

_TERMS_ZH = r"(?:標準|條件|要求|門檻|限制|範圍|規格|設定|前提|篩選|問法|問題)"
_TERMS = (
    r"(?:cut-?off|criteri(?:a|on)|conditions?|question|filters?|limits?|terms|threshold|requirements?|constraints?"
    r"|ceiling|cap|settings|bar|rules?)"
)
_SAME = r"(?:差不多|一樣|同樣|相同|同一個|這個|那個)"
_END = r"[\s?？.。!！~～…]*$"
_MOST_OF = {"長度": "最長的", "高度": "最長的", "難度": "最難的", "等級": "最難的", "級數": "最難的"}

_PUT: tuple[tuple[Pattern, str], ...] = (
    # What stays as it was needs not be said.
    (
        compiled(
            rf"[\s,，]*(?:(?:用|按|依|照|以)?(?:同樣|一樣|相同|同一個?|剛剛|剛才|上面|前面)(?:的|那個)?{_TERMS_ZH}"
            rf"|{_TERMS_ZH}(?:都|也)?(?:不變|相同|一樣|照舊|比照))(?:之?下|來[看算說])?[\s,，]*"
            rf"|[\s,;–—-]*\b(?:with |by |on |using |under |and )?(?:the |that )?same {_TERMS}"
            rf"(?: as before| again| please| applies| there)*(?={_END}|[,;])"
        ),
        "",
    ),
    # How many there are, by a noun.
    (
        compiled(
            r"的?(?:數量|總數|總量|條數|數目)(?:會|大概|總共)?(?:是|有|為|共)?(?:多少|幾[條個])?[呢啊呀]?"
            rf"(?={_END})"
        ),
        "有幾條",
    ),
    (
        compiled(
            r"\b(?:what(?:['’]s| is| was| would| will)?|give me|tell me) (?:be )?(?:the |that )+"
            r"(?:figure|number|count|tally|total|headcount)\b(?: then| now| be| there| like| look like"
            rf"| for (?:those|that|them))*(?={_END})"
        ),
        "how many",
    ),
    # What was shown.
    (
        compiled(
            r"\b(?:of|from|in|out of) (?:that|this) (?:whole |same )?"
            r"(?:lot|bunch|batch|list|set|group|selection|crop)\b|\bout of (?:them|those|these)\b"
        ),
        "of those",
    ),
    (compiled(r"(?:報|唸|念|秀|亮|貼|丟|吐|交代)(?=一下|給我|上來|出來)"), "列"),
    # The one that has most of something.
    (compiled(r"(?:大?魔王|王者|天花板|一哥|老大|頭號?狠角色|狠角色)(?=是|呢|在|叫|有?[哪誰])"), "最難的"),
    (compiled(r"(?<=最)(?:軟|水|好欺負|親民|友善|溫柔|沒壓力|無腦)(?=的)"), "簡單"),
    (
        compiled(
            r"(?:緊?接(?:在|著)?|排)?在?(?:它|牠|這條|那條|第一名?)的?(?:後面|之後|下面|後頭|底下)的?"
            rf"(?:那[條個名])?是(?:誰|哪[條個]|什麼)(?={_END})"
        ),
        "第二名是哪條",
    ),
    (
        compiled(
            r"\b(?:who|which one|what)(?:['’]s| is| comes)? (?:right |just )?(?:behind|after|below) (?:it|that one)"
            rf"(?={_END})"
        ),
        "the runner-up",
    ),
    (compiled(rf"(?<=的)(?:會|又|到底)?是誰(?={_END})"), "是哪條"),
    (compiled(r"誰(?=的?路?線[^,，。?？]{0,4}[多少])"), "哪個"),
    (compiled(r"(?<=[誰條個]的)掛點(?=[^,，。?？]{0,3}[多少])"), "bolt"),
    # The same, of another place or route.
    (compiled(rf"也是?(?:要|會)?{_SAME}的?時間(?:左右)?[嗎吧]?(?={_END})"), "要多久"),
    (compiled(rf"也是?要?{_SAME}的?(?:價格|價錢|錢|票價|價位)[嗎吧]?(?={_END})"), "多少錢"),
    (
        compiled(r"(?:那邊|那裡)?[這那]種(?:難度|等級|級數)的?(?:路線)?還?有第二[條間個](?=嗎|的)"),
        "還有別條同難度的",
    ),
    (compiled(rf"還?有(?:沒有)?第二[條間個](?=嗎?{_END})"), "還有別條"),
)
_TOP = compiled(r"的?(?P<of>長度|高度|難度|等級|級數)的?(?:第一名?|冠軍|之最|排第一的?|居冠的?|之王|拿第一的?)")
# 「換陽光牆，它的…」 is 「陽光牆的…」.
_TURNED = compiled(
    r"^(?:那就?|再|我們|然後)*[換改](?:成|到|去|看|作|問)?(?P<where>(?![一個別其他們另])[^\s,，。?？]{2,8}?)"
    r"(?:的話|好了)?[,，\s]+(?:它|牠|那邊|那裡|這邊)?(?P<of>的)?(?=[^,，。?？]{2,14}[?？\s]*$)"
)
# 「所以絕響多難」, 「上面 bolt 有幾支」.
_SO = compiled(r"^(?:欸?所以|結果)(?=[^\s,，呢為是要不有它牠這那說我你])")
_ON_IT = compiled(
    r"^(?:那|它|請問)?(?:上面|身上)(?:的|總共)?\s?(?=bolt|掛片|耳片|掛點|快扣|打|釘|有幾[支個顆])"
)
# What is known of it is guessed before it is asked: 「鼻樑也在那一區吧，它的長度…」.
_GUESSED = compiled(
    r"^(?:那麼?|欸)?(?P<name>[^\s,，。?？]{2,10}?)(?:應該|也|大概|感覺)+(?:就|也|是|在|跟|和)*[^,，。?？]{1,12}[吧對]"
    r"[,，?？\s]+(?:它|牠|那|那條)?(?P<of>的)?"
)
_ANY = Together(*(pattern for pattern, _ in _PUT), _TOP, _TURNED, _SO, _ON_IT, _GUESSED)


def plainly(text: str) -> str:
    """The follow-up in plain words; as it is where it says nothing that is said more plainly."""
    words = fold(text)
    if len(words) != len(text) or not _ANY.may_be_in(words):
        return text
    if (so := _SO.match(words)) is not None:
        text = text[so.end() :]
    if (on_it := _ON_IT.match(fold(text))) is not None:
        text = f"它的{text[on_it.end() :]}"
    if (top := _TOP.search(fold(text))) is not None:
        text = f"{text[: top.start()]}{_MOST_OF[top['of']]}{text[top.end() :]}"
    for pattern, put in _PUT:
        found = pattern.search(fold(text))
        if found is not None and f"{text[: found.start()]}{put}{text[found.end() :]}".strip(" ?？.。,，"):
            text = f"{text[: found.start()]}{put}{text[found.end() :]}"
    for opening, group in ((_TURNED, "where"), (_GUESSED, "name")):
        if (found := opening.match(fold(text))) is not None:
            text = f"{text[slice(*found.span(group))]}{found['of'] or ''}{text[found.end() :]}"
    return text
