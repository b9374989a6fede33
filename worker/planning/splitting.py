"""Split a text into the questions in it, in order: by its marks, by what joins them, by gaps that stand for commas."""

import re

from worker.planning.showing import says_how_to_show

_ENDS = re.compile(
    r"(?<=[。！？!?；;])\s*"
    # 「兩件事：1. 鬼佬幾級 2. 白牆有幾條」
    r"|(?:^|(?<=[\s:：,，]))[1-9](?:[.)、）]\s+(?=\S)|[)）](?=\S)|[.、](?=[^\d\s]))"
    r"|(?:(?<=[幾少哪][條個家間座區級])|(?<=[幾少][條個家間座]路線)|(?<=[幾少][條個家間座]線)|(?<=多[難長高遠久少]))"
    r"\s+(?=(?:最|那|其中|有|哪|平均|多|難度|總共)[\u4e00-\u9fff])"
    # 「5.12a 以上幾條、全部幾條」: one count after another.
    r"|(?:(?<=[幾少]條)|(?<=[幾少]條路線)|(?<=[幾少]條線))(?:[、\s]\s*|(?=5\.))(?=[^、,，。?？]{0,14}[幾少]條)"
    # 「台中有幾間岩館、最便宜多少、最貴多少」
    r"|(?<=[條間家館店場線座少])、(?=最[^、，,。?？]{1,8}(?:多少|[幾哪誰是]))"
    r"|(?<=[幾少]個區)、(?=哪)|(?<=[幾少]區)、(?=哪)|(?<=[幾少]面牆)、(?=哪)"
    r"|(?<=[嗎呢])\s+(?=(?!有的話|沒有?的話|如果|幾)[\u4e00-\u9fff])"
    r"|[，,、]?\s*(?:另外|還有(?!沒有|別的|其他|更多|(?<=[牆區裡邊近面壁]還有)(?:什麼|哪些|啥))|然後|順便(?:想?問(?:一下)?|請問)?|以及|接著|再來)[，,]?\s*"
    r"|[，,](?! not (?:only|just))\s*"
    r"|,?\s+(?:and|also|then|plus)\s+(?=(?:also |then )?"
    r"(?:how|what|which|where|who|when|is|are|does|do|tell|list|show|recommend|suggest|pick)\b"
    r"|(?:the )(?:hardest|easiest|longest|shortest)(?: one)?\W*$)"
)
_ASKS = re.compile(
    r"(?<![沒好])幾(?!乎|經|度|番|許|次三番)(?![^,，。?？]{0,3}不[懂清熟會])|(?<![沒不])多(?:少|難|長|高|遠|久)|哪|(?<!沒)(?<!沒有)什麼|嗎"
    r"|呢|怎麼|怎樣|如何|誰|推薦|有沒有|比較(?!一下|看看|：|:|喜歡|偏好|愛|常|習慣|想|怕|不)|難不難|在何處|列出|給我"
    r"|^(?:那)?最[^,，。?？]{1,4}(?:的)?(?:是|呢|[?？])"
    r"|最[^,，。?？]{1,4}的(?:前)?[一二兩三四五六七八九十\d]+[條間家個座]$"
    r"|^(?:so |and |the )*(?:grade|length|height|bolts?|bolt count|first ascent) (?:of|for|on) "
    r"|^(?:and |also |so |but )*(?:can|could|may) (?:we|i|you|one|people|it) (?:also )?(?:get|reach|go|take|walk|drive"
    r"|park|camp|bus|be reached)\b"
    r"|^(?:so |and )*(?:is|are|will|would|do|does) [^,.?!]{1,40}\benough\b"
    r"|的(?:季節|交通|停車|岩質|位置|接近路程)[呢?？]*$"
    r"|何者|何種|有無|為何|開門?了沒|(?:會不會|能不能|可不可以|需不需要)"
    r"|\b(?:average|mean|median|total|share|number of|longest|shortest|hardest|easiest|how|whats?|which|where|who"
    r"|when|any|recommend|list|show|is there|are there|does"
    # "We do not want to get wet" tells.
    r"|(?<!\bi )(?<!\bwe )(?<!\bthey )(?<!\byou )do)\b"
    r"|\bare (?:they|these|those) all\b|\b(?:is|are|do|does|has|have) (?:one|any|some|all|none) of (?:them"
    r"|these|those)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"^(?:再|也|and |also |then |next )+(?=推薦|介紹|挑|recommend|suggest|pick|give me)", re.IGNORECASE)
_POLITE = re.compile(
    r"^(?:那|也|還|and |also )?(?:請|麻煩|可以|幫我)*"
    r"(?:告訴我|跟我說|說一下|查一下|查|tell me|please|can you tell me)[，, ]*",
    re.IGNORECASE,
)
_GAP = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])|\s+(?=\S{2,8}呢[?？]?$)")
_LEAST_ASKING = 4
_LEANS = re.compile(r"有的話|沒有?的話|如果|幾")
_BY_HOW_MANY = re.compile(
    r"^(?:and |又|那|總共|大概)*(?:by how (?:many|much)|what(?:'s| is) the (?:difference|gap)|相?差(?:幾|多少)"
    r"|[難易硬長短高貴多少]了?(?:幾多|多少|幾級|幾[公個])"
    # "Who has more 5.12s, Kenting or Longdong? How many each?"
    r"|(?:各自?|分別|兩[邊個區])+(?:是|有)?[幾多]少?條(?:路線)?[呢啊?？\s]*$"
    r"|how many (?:is it |are there |routes )?(?:does |do |has |have )?(?:(?:in |at |of |for )?(?:each|both)"
    r"|they each)(?: have| one| side)?\W*$)",
    re.IGNORECASE,
)
# "Double 8 Y17 or Civic?" are two sides, and "5.10 or 5.11" is not.
_SIDES = re.compile(
    r"(?!.*(?:5\.\d|\bv\d|\d\s?(?:m\b|met(?:er|re)|[米公級條顆點])))"
    r"(?!\d)[^,，?？]{2,30}(?: or |還是)[^,，?？]{2,30}[?？]?$",
    re.IGNORECASE,
)
_TAKES_UP = re.compile(r"(?:大概|大約|又|那|這些|總共|共)*[佔占](?:了)?")
# What has been asked to its end before a gap.
_ASKED = re.compile(
    r"(?:(?<![挑推列給找來])[幾少][條間家個座區題](?:路線|岩館|館|分店|店)?|[幾少]條[^\s,，。?？哪最幾]{1,8}"
    r"|[嗎呢]|多[難長高少遠久貴]|幾級"
    r"|哪[條間家個裡邊區些年]|最[難長短多少高]|[誰哪].{0,6}[多少難長短]|[幾少]個?\s?bolt|幾點|多少錢|幾[元塊]"
    r"|怎麼[去走]|哪[^\s,，。?？]{0,8}(?:適合|推薦|方便|比較好|能爬|可以爬|值得)|(?:停|在|位於|住|去)哪[裡邊兒]?"
    r"|(?:會不會|是不是|有沒有|能不能|可不可以|要不要|需不需要)[^\s,，。?？]{1,10}|什麼[^\s,，。?？]{0,6}(?:逛|玩"
    r"|做|看|帶|準備)"
    r"|什麼(?:岩石|岩質|石頭|類型|季節|時候|意思|難度|等級|級數|設施)|(?:電話|地址)(?:是|號碼|幾號|多少)+"
    r"|[佔占][^\s,，。?？]{0,6}(?:多少|幾成|幾趴|幾%))[啊呀阿ㄚ喔哦]?$"
)


def clauses(text: str) -> tuple[str, ...]:
    """Return the questions in a text, in order; what asks nothing by itself belongs to the question after it."""
    found: list[str] = []
    held = ""
    for part in (piece for whole in _ENDS.split(text) for piece in _at_gaps(whole or "")):
        piece = _AGAIN.sub("", _POLITE.sub("", (part or "").strip()))
        if not piece:
            continue
        if found and not held and says_how_to_show(piece):
            found[-1] = f"{found[-1]}，{piece}"
            continue
        if found and not held and _TAKES_UP.match(piece):
            # 「超過 30 公尺的運攀有幾條，佔運攀多少」 is one share of what was counted.
            found[-1] = f"{found[-1]}，{piece}"
            continue
        if found and _BY_HOW_MANY.match(piece):
            # "Which has more, Kenting or Shoushan, and by how many": the sides belong to what was asked before.
            found[-1], held = "，".join(filter(None, (found[-1], held, piece))), ""
            continue
        if found and not held and _SIDES.match(piece):
            # "Which has more 5.11s, Kenting or Shoushan, and what about 5.12s": the sides of what was asked.
            found[-1] = f"{found[-1]}, {piece}"
            continue
        held = f"{held}，{piece}" if held else piece
        if _ASKS.search(piece):
            found.append(held)
            held = ""
    if held and found:
        found[-1] = f"{found[-1]}，{held}"
    return tuple(found)


def _at_gaps(part: str) -> list[str]:
    """A part split where a gap stands for a comma between two questions: 「龍洞傳攀幾條 運攀幾條 哪條最長」."""
    pieces: list[str] = []
    for piece in _GAP.split(part):
        asks = (
            (len(piece) >= _LEAST_ASKING or piece.rstrip("?？").endswith("呢"))
            and _ASKS.search(piece)
            and not _LEANS.match(piece)
        )
        if not pieces or (asks and _ASKED.search(pieces[-1])):
            pieces.append(piece)
        else:
            pieces[-1] = f"{pieces[-1]} {piece}"
    return pieces
