"""Part what is typed in one breath: 「總共幾條路線啊我朋友說有三十條」, "how long is Alpha my mate says 20 m".

Whoever leaves out the comma between a question and what they tell beside it is read as if it stood there; every reader
that parts clauses (what asks, what is only told, which words were not understood) does so at marks.
"""

from collections.abc import Iterator

from worker.understanding.matching.patterns import compiled

_ASKS = r"(?:幾|多[少長遠高久難]|哪|什麼|誰|怎|[是會能]不[是會能]|有沒有|可不可以|是否|真的|對不對)"
_WITHIN = r"[^,，。.?？!！;；:：~～…\s啊呀喔哦嗎呢]{0,16}?"
# What goes on about the row itself, and may set a condition: 「有岩館嗎可以帶狗的」.
_GOES_ON = (
    r"(?![啊呀喔哦耶嗎呢吧啦囉的了]|沒有的話|[有能可附在跟和與或離近靠適比]|要(?:有|能|可|附|會|是|在)|最(?!近[想要剛在開])|還是|不[要用收會能]|便宜|免費|運動|傳統|抱石|5\.|v\d|by|than)"
    r"(?=[\u4e00-\u9fff]{2})(?![^,，。?？!！;；\s]{1,10}[的呢](?:[,，。?？!！;；\s]|$))"
)
# An asker's own affairs behind a question that is complete without them: 「電話幾號我要去領東西」.
_COMPLETE = r"(?:是(?:在)?哪一?[條個間座家區站裡]|幾[級號樓]|多[長遠高久難少]|幾公尺|叫什麼|是誰|對不對|列給我)"
_OWN = r"(?=我(?!們?的|[們]?(?:可以|能|會|該|應該|要不要|想去的)|想爬的))"
_RUN_ON_ZH = compiled(
    rf"(?:{_ASKS}{_WITHIN}[啊呀喔哦呢]|嗎){_GOES_ON}"
    rf"|{_COMPLETE}{_OWN}"
    r"|哪[些幾一]?[條個間座家裡區]?(?=我(?:媽|爸|朋友|同[事學]|男友|女友|老[公婆]|小孩|兒子|女兒|剛|第一次|趕時間|快))"
    r"|(?:幾|多少)[個條間家座區](?:區域|分區|路線|線|岩場|岩?館)?"
    r"(?=我(?:答|不(?:知道|確定|曉得|清楚)|忘|搞不|分不|[數算](?!得)|猜|記不|一直)|你們?有(?:統計|算過|數過|數據|資料|紀錄|記錄))"
    r"|哪[些幾一]?[條個間座家裡區](?=求(?:介紹|推薦|解|救|助))"
)
_SOMEBODY = (
    r"(?:friends?|mates?|mom|mum|dad|brother|sister|boss|buddy|partner|husband|wife|cousin|coach|colleague|coworker"
    r"|bf|gf|kids?|son|daughter|uncle|aunt|roommate)"
)
_RUN_ON_EN = compiled(
    # Not behind what an "i" belongs to: "where can i", "routes i".
    r"\b(?:how|what|which|where|when|any|list|show|is there|are there)\b[^,.;:?!]{8,60}?[a-z\d)]"
    r"(?<! can)(?<! do)(?<! did)(?<! does)(?<! should)(?<! would)(?<! could)(?<! will)(?<! am)(?<! was)(?<! have)"
    r"(?<! had)(?<! that)(?<! which)(?<! what)(?<! who)(?<! how)(?<! if)(?<! when)(?<! where)(?<! because)(?<! than)"
    r"(?<! as)(?<! and)(?<! or)(?<! but)(?<! like)(?<! one)(?<! since)(?<! so)(?<! cos)(?<! cuz)(?<! why)"
    r"(?<! may)(?<! might)(?<! must)(?<! before)(?<! after)(?<! while)(?<! until)(?<!s)"
    r"(?= (?:i (?:keep|kept|lost|refuse|forgot|always|never|swear|promise|cant|can['’]t believe|dont|don['’]t|bet|wanna"
    r"|just|only|hate|thought|feel|counted|heard|got)"
    rf"|(?:my|his|her|our|a) {_SOMEBODY} (?:says?|said|thinks?|swears?|reckons?|bets?|claims?|insists?|refuses?|told"
    r"|wants?|doesn['’]?t|won['’]?t|counts?|counted))\b)"
)


def run_ons(folded: str) -> Iterator[tuple[int, str]]:
    """Where a mark was left out between a question and what is told behind it, and the mark."""
    yield from ((found.end(), "，") for found in _RUN_ON_ZH.finditer(folded))
    yield from ((found.end(), ",") for found in _RUN_ON_EN.finditer(folded))
