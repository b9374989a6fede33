"""What only gyms have, by its everyday names (walls, boards, showers): who names one asks of gyms."""

from worker.understanding.patterns import compiled

RECORDED = (
    r"速攀|淋浴|置物櫃|寄物櫃|體能訓練區?|訓練區|重訓|速度(?:攀登|攀岩|賽道|牆)|(?:先鋒|上攀|繩攀|抱石|人工|室內)牆"
    r"|\bspeed (?:climbing|walls?|lanes?)\b|\bshowers?\b|\blockers?\b|\btraining (?:areas?|zones?|rooms?)\b"
    r"|\b(?:lead|top[- ]?rope|climbing|bouldering|indoor|artificial) walls?\b"
)
"""What rows of gyms list among their facilities."""
BOARDS = (
    r"moon ?boards?|kilter|tension ?boards?|\bspray ?(?:walls?|boards?)\b|系統[牆板]|月板|\bcampus ?boards?\b|校園板"
    r"|指力板|訓練板|\b(?:finger|hang|training|system|beast|led) ?boards?\b|\btraining walls?\b"
)
AUTO_BELAYS = r"自動確保器?|\bauto[- ]?belays?\b|\btru ?blues?\b"
EXTRAS = (
    r"瑜[珈伽]|三溫暖|烤箱|蒸氣室|按摩|游泳池|籃球場|撞球|桌遊|\byoga\b|\bsaunas?\b|\bsteam rooms?\b|\bhot tubs?\b"
    r"|\bmassages?\b|\bswimming pools?\b|\bpilates\b|皮拉提斯|\bco-?working\b"
)
_SETTERS = compiled(r"定線員|\b(?:route[- ]?|head )setters?\b")
_RECORDED = compiled(RECORDED)
_ELSE = compiled("|".join((BOARDS, AUTO_BELAYS, EXTRAS)))
# How a board or an auto belay is used is asked of articles, wherever it hangs.
_USES = compiled(
    r"練(?!習場)|[用裝買]|怎|如何|安全|危險|壞|一週|每週|\b(?:how|train(?:ing)?|use|using|why|safe|should|buy|build|install)\b"
    r"|\bwhat(?:'s| is| are)\b"
)


def names_gym_thing(words: str) -> bool:
    """Whether something is named that no crag has, and that is looked for rather than explained."""
    if _RECORDED.search(words) is not None or _SETTERS.search(words) is not None:
        return True
    return _ELSE.search(words) is not None and _USES.search(words) is None
