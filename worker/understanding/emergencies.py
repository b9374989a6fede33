"""Tell that somebody has been hurt, whatever else the words speak of: then the article on accidents comes first."""

from worker.understanding.patterns import compiled

ACCIDENTS = "accidents"
"""The id of the article on what to do."""
_HURT = compiled(
    r"(?:墜落|摔|掉下|跌|砸|落石|撞)[^。?？!！]{0,10}(?:受傷|到頭|流血|昏|不會動|不能動|不動了|沒反應|沒意識|骨折|斷了|站不起來)"
    r"|昏迷|失去意識|叫不醒|沒有?呼吸|大量出血|流血(?:不止|怎麼辦)|頭部?(?:受傷|流血)|撞到(?:頭|脖子|脊椎)|骨折了?怎麼辦"
    r"|\b(?:fell|fallen|falls|hit|landed|crashed|rock)\b[^.?!]{0,40}"
    r"\b(?:hit (?:his|her|their|my|the) head|unconscious|not moving|isn'?t moving|can'?t move"
    r"|won'?t wake|bleeding|not breathing|badly hurt|is hurt|is injured)\b"
    r"|(?<!hands )(?<!fingers )(?<!knuckles )(?<!fingertips )(?<!tips )"
    r"\b(?:is|are|he's|she's|they're|was) (?:unconscious|not breathing|not moving|not responding|bleeding)\b"
    r"|\b(?:just )?decked\b(?! out)|\b(?:hit (?:his|her|their|my) head)\b"
    r"|\bbroke(?:n)? (?:his|her|their|my|an?) (?:leg|ankle|arm|neck|back|wrist)\b"
)
_PREVENTS = compiled(
    r"避免|預防|防止|怎麼不會|會不會|風險|機率|多少人|\b(?:avoid|prevent|risk|likely|how (?:many|often)|statistics)\b"
)


def is_emergency(words: str) -> bool:
    """Whether a folded text tells that somebody has been hurt, and does not ask how to keep from it."""
    return _HURT.search(words) is not None and _PREVENTS.search(words) is None
