"""Recognise whether anything in a question demands rows: a noun, a verb or a degree by which some are chosen."""

from worker.understanding.matching.patterns import compiled

__all__ = ["wants_rows"]

_ROW = r"(?:路線|路?線(?![索上])|岩場|岩區|岩館|抱石館|攀岩館|上攀館|館(?!員|方|內)|岩壁|地方|地點|場地|牆)"
_ROW_EN = (
    r"(?:routes?|climbs|lines?|problems|boulders|crags?|gyms?|halls?|walls?|areas?|sectors?|places?|spots?|somewhere"
    r"|anywhere|pitches|venues?)"
)
_SEVERAL_EN = r"(?:routes|climbs|lines|problems|boulders|crags|gyms|halls|walls|areas|sectors|places|spots)"
_WANTS = compiled(
    rf"哪[些幾]?(?:一)?[間家條座區面片]|哪[些幾個]?(?:一)?個?{_ROW}|去哪|哪[裡邊](?:有|可以|能|找|買|租|爬|攀|適合)"
    rf"|(?:有沒有|有什麼|有哪些|還有|想找|在找|求|想看|想去|想爬|查|列|找)[^,，。?？]{{0,10}}{_ROW}"
    rf"|{_ROW}(?:分別|各自?|都)?(?:是|有|叫)(?:哪|什麼|啥|幾|多少)|是哪[些幾一]|收(?:費|錢|多少|[一兩]筆)|入場|門票|多少錢"
    r"|推薦|列出|列一下|清單|幫我[找挑列選查]|給我(?:[^,，。?？]{0,8}[條間家個]|[挑選列])|[幾一二兩三四五六七八九十]\s?[條間][^,，。?？]{0,8}(?:路線|的線|館)|想找|(?:報|挑|選|來)(?:幾|[一兩二三])[條間家]"
    rf"|(?:幾|多少)\s?(?:條|間|家|座|區|個{_ROW}|題)|各(?:有|是|自)?(?:幾|多少)"
    r"|最(?:難|長|短|高|簡單|容易|便宜|貴|近的|遠|熱門|早|晚)|附近(?:的|有|哪|還|可以|能|適合)|票價|營業|幾點|地址|電話|捷運"
    rf"|{_ROW}[嗎呢?？\s]*$"
    r"|\b(?:which|what|any|some|list|show|find|more|other|all|every|good|best|nearest|closest|of the)"
    rf" (?:[\w.+-]+ ){{0,3}}{_ROW_EN}\b"
    # Whom to climb with no article tells.
    r"|(?:有沒有|找|徵|揪)[^,，。?？]{0,20}(?:同伴|個伴|咖|岩友|夥伴|隊友|教練)"
    r"|\b(?:anyone|anybody|someone) (?:who|to|up for|want)"
    rf"|\b(?:is|are) there (?:an? |any )?(?:[\w.+-]+ ){{0,2}}{_ROW_EN}\b|\b{_ROW_EN} where\b"
    rf"|\b{_ROW_EN} (?:with|that (?:has|have|is|are)|having)\b"
    rf"|\b{_SEVERAL_EN} (?:[\w.+-]+ ){{0,2}}(?:that|with|which|in|at|near|around|have|offer|tagged|graded|listed)\b"
    r"|\bwhere (?:can|could|do|to|should|would|is|are|in)\b(?! (?:i |we |you )?(?:put|hold|keep|place|stand|look)\b)"
    r"|\b(?:recommend|suggest|list|tagged|how many|count|nearby|nearest|near (?:me|us|here|by|my)|closest"
    r"|looking for|pull up|graded)\b"
    r"|\b(?:hardest|easiest|longest|shortest|tallest|cheapest|priciest|top \d+)\b"
    r"|\bmy (?:ticks?|logs?|records?|ascents)\b"
)


def wants_rows(plain: str) -> bool:
    """Whether a folded text wants some rows, or figures of theirs, in any words."""
    return _WANTS.search(plain) is not None
