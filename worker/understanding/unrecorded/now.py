"""What people ask of how a crag is just now, and no row records: wind, trails, today's conditions, by its words."""

from worker.understanding.matching.patterns import compiled
from worker.understanding.unrecorded.topics import Topic
from worker.understanding.wording.masking import AREA, CRAG

_TODAY = r"(?:今天|今日|現在|目前|當下|這兩天|這幾天|明天|明後天|這個?週末|等等|待會|等一下)"
_PATH_EN = "trail|path|track|approach|walk(?:[- ]?in)?|hike(?:[- ]?in)?|way (?:in|down|there|up)"
_WALKED_EN = (
    "steep|rough|slippery|slick|technical|exposed|difficult|easy|tough|strenuous|tiring|overgrown|muddy|sketchy|brutal"
    "|flat|dangerous|rocky|uneven|signposted|well[- ]marked"
)
OF_THE_MOMENT: tuple[Topic, ...] = (
    Topic(
        "wind",
        "crag",
        compiled(
            r"風(?:很|會|太|超|最|現在|今天|還|比較|有點)*(?:大|強|小)(?:不[大強小]|嗎|呢|了|[,，?？\s]|$)|陣風|落山風"
            r"|季風(?!期|季)|風[^,，。?？]{0,6}(?:很|多|太|最|不)強|風[力速]|(?:現在|今天|裡面|目前)(?:是)?幾度"
            r"|氣溫|溫度(?:是|有|大概)?[幾多]"
            r"|\bwind(?:y|ier|iest|s)?\b|\bgust(?:s|y)\b"
        ),
    ),
    Topic(
        "trail",
        "crag",
        compiled(
            r"(?:步道|小徑|山路|路(?![線段邊口過標面名])|接近|進場|走(?:進去|過去|進|去))[^,，。?？]{0,8}(?:陡|難走|好走|滑"
            r"|泥濘|崎嶇|平坦|手腳並用|[拉有]繩|溯溪|涉水|(?:很|會|太|蠻)累|累[嗎不])"
            r"|走[^。?？]{0,8}(?:多久|多遠|幾分鐘)[\s,，、]+[^,，。?？]{0,4}(?:陡|累|滑|難走|好走)"
            rf"|\b(?:{_PATH_EN})\b[^.?!]{{0,24}}\b(?:{_WALKED_EN})\b|\b(?:{_WALKED_EN}) (?:{_PATH_EN})\b"
            rf"|\bhow (?:{_WALKED_EN}) is (?:the |that )?(?:{_PATH_EN})\b|\bscramble to (?:get|reach)\b"
            r"|(?:步道|小徑|山路|產業道路|進場路線|接近路)[^,，。?？]{0,6}(?:通|封|能走|可以走|開放|壞|崩|斷|坍|修好|修復|清[好完通]|好走"
            r"|狀況)"
            r"|路(?:現在|目前|今天)?(?:還|也)?是?(?:斷|坍|崩|封)(?:的|了|掉|著)?"
            r"|路(?:現在|目前|今天)?(?:有沒有|是不是|會不會|[還也有都會])*(?:通(?![常過])|斷|坍|崩|封)|(?:走|過"
            r"|進)得(?:過|進|到)?去|(?:走"
            r"|過)不(?:過去|去)|通不通|通車|搶通|封路|斷橋|改道|坍方|塞車|路況"
            r"|\b(?:trail|path|track|road|approach|bridge|access)\b[^.?!]{0,24}"
            r"\b(?:open|closed|passable|damaged?|washed|blocked|clear|gone|collapsed|overgrown|muddy|ok|okay)\b"
            r"|\b(?:damag|wash|destroy|block|bur)\w*\b[^.?!]{0,12}\b(?:trail|path|track|road|approach|bridge)\b"
        ),
    ),
    Topic(
        "now",
        "crag",
        compiled(
            rf"{_TODAY}[^,，。?？]{{0,4}}的?(?:狀況|情況|現況|路況|岩況|條件)|(?:^|[{CRAG}{AREA}]"
            rf"|[那這]邊)的?(?:狀況|情況|現況|岩況)(?:是)?(?:如何|怎樣|怎麼樣|好嗎|好不好)"
            rf"|{_TODAY}(?:[{CRAG}{AREA}]+)?(?:還|也|到底)?(?:能|可以|適合|好)(?:去)?(?:爬|攀)(?:嗎|不|[?？\s]|$)"
            rf"|(?:{_TODAY}|[這下]個?(?:週|周|禮拜|星期)[一二三四五六日天末]?)(?:可不可以|可以|能不能|能|適合|該不該|該|要不要)(?:去|爬)"
            rf"[{CRAG}{AREA}]+(?:爬|攀岩?)?(?:嗎|呢|[?？\s]|$)"
            rf"|\bshould (?:i|we) (?:go|climb|head|drive)(?: out| up| down)?(?: to| at)? [{CRAG}{AREA}]+ "
            r"(?:today|tomorrow|(?:this|next|on) (?:week(?:end)?|\w+day))\b"
            r"|即時影像|直播|監視器|\bweb ?cams?\b|\blive[- ]?(?:cams?|streams?|streamed|streaming|feed)\b"
            r"|\b(?:current|today['’]?s|recent|live) (?:conditions?|status)\b|\b(?:how are|what(?:['’]s| are"
            r"| is)) (?:the )?conditions?\b"
            r"|\bconditions?\b[^.?!]{0,30}\b(?:today|now|currently|tomorrow|at the moment|this (?:week"
            r"|weekend|morning|afternoon))\b"
            r"|\b(?:climbable|doable)\b[^.?!]{0,16}\b(?:today|now|tomorrow|this weekend|at the moment)\b"
            r"|\b(?:today|now|currently|tomorrow)\b[^.?!]{0,16}\bclimbable\b"
        ),
    ),
)
"""Beside the sea, the rock, closures and crowds, which unrecorded_rock and unrecorded_topics hold."""

_STATE = compiled(
    rf"(?:海況|海象|風浪|浪況|(?:[{CRAG}{AREA}]|[那這]邊)的?(?:狀況|情況|現況)|路況|岩況|人潮|氣氛|氛圍|服務態度?"
    rf"|(?<![難])態度)(?:現在|今天|目前|是|的|\s)*(?:如何|怎麼?樣)"
)


def asks_state(words: str) -> bool:
    """Whether 「如何」 asks how something is just now, and not how something is done."""
    return _STATE.search(words) is not None
