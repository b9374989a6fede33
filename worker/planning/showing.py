"""Tell a clause that says only how an answer is to be shown from one that asks something new: 附上難度, "list them"."""

import re

from worker.text.folding import fold

_ZH = """
請 麻煩 拜託 謝謝 感謝 感恩 可以 能 幫我 幫忙 跟我 並且 並 也 還 都 全部 通通 一起 一併 一下 直接 只 就 再 先 把 將
的話 如果 有的話 我 要 想要 想看 需要 附上 附 標上 標示 標 註明 包含 含 寫上 寫出來 寫 列出來 列出 列上 列個 條列式
條列出來 條列 列 整理成 整理 排列 排出來 做成 用 給我 給 告訴 說 講 看 是什麼 是哪幾條 是哪些 有哪些 哪幾條 哪些
哪幾間 哪幾家 哪間 哪家 哪一間 哪一家
叫什麼 分別 各自 各 是 叫 什麼 它們 這些 他們 出來 清單 表格 表 列表 方式 格式 形式 成 個 的 了 吧 喔 啦 嗎 好 和 跟
與 及 以及 路線 線 岩館 岩場 館 名字 名稱 路線名 名 難度 級數 等級 級別 長度 多長 高度 bolt數 bolt數量 bolt 類型
類別 區域 位置 地址 票價 價格 價錢 電話 營業時間 影片 資訊 資料 連結
"""
_EN = """
and also then please pls plz thanks thank you thx cheers can could would just if so any i'd like i want need list
name show give tell send write print note include including put all out down up me us them those these they it each
every one ones of in as a an the with by to for from their its full short complete whole what which are is called
route routes climb climbs line lines gym gyms crag crags names grade grades length lengths bolt bolts count counts
type types details info area areas table bullet points price prices hours addresses
"""
_SHOWS_ZH = re.compile(rf"(?:{'|'.join(sorted(_ZH.split(), key=len, reverse=True))}|[、,，。.!！?？~～\s])++")
_WORDS_EN = frozenset(_EN.split())
_SAYS_SO = re.compile(
    r"列|附|寫|給|整理|名|叫|哪|標|註|表|難度|級數|長度|告訴|說"
    r"|\b(?:list|name|show|give|tell|send|write|print|what|which|called|with|include|including|put|need|want)"
)


def says_how_to_show(piece: str) -> bool:
    """Whether a clause names nothing and asks nothing new: it only wants what was asked listed, named or described."""
    text = fold(piece).strip(" ,，。.!！?？~～")
    if _SAYS_SO.search(text) is None:
        return False
    if text.isascii():
        return all(word in _WORDS_EN for word in re.findall(r"[a-z0-9'’]+", text))
    return _SHOWS_ZH.fullmatch(text) is not None
