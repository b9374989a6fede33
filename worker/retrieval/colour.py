"""Leave out of a question to articles what only colours it: "without dying", 「才不會害死朋友」, "like a penguin".

An article is found by the words that it shares with a question and refused for those that it does not share; how
somebody feels about a thing is neither. What is to be done without a rope, or without wearing out one's shoes, is.
"""

import re

# Who does without one of these says how something is done.
_MATTERS = (
    r"(?:us(?:e|ing)|wear\w*|clip\w*|plac\w+|touch\w*|ropes?|gear|harness|belay\w*|partners?|anchors?|pads?|shoes|chalk"
    r"|helmets?|bolts?|draws|gloves|lower\w*|rappel\w*|abseil\w*|tak(?:e|ing)|fall\w*|hang\w*|pump\w*|rest\w*|warm\w*"
    r"|train\w*|climb\w*|lead\w*)"
)
_HARM = (
    r"(?:害死|弄死|摔死|痛死|嚇死|累死|笑死|死(?=$|[^路角])|送命|沒命|掛掉|出人命|出事|完蛋|丟臉|出糗|尷尬|崩潰|後悔|破產"
    r"|被[^,，。?？]{0,3}(?:[笑罵嫌念討酸]|白眼)|弄得?[^,，。?？]{0,5}(?:都是|一團糟|髒)|哭|gg|醜)"
)
_LIKE = (
    r"(?:penguin|idiot|noob|newbie|gumby|fool|coward|chicken|baby|potato|cat|pro|boss|beginner|introvert|worker|child|clown"
    r"|sloth|brick)"
)
# 「比較保險」 is safer, and no policy.
_SAFE = re.compile(
    r"(?:比較|最|更|較|才|算|夠)保險(?=$|[^\u4e00-\u9fff]|[的一些嗎呢吧啊])|保險起見|保險一點|保險的(?:做法|方式|方法)"
)
_COLOUR = re.compile(
    rf"[,，]?\s*\bwithout (?:(?!{_MATTERS}\b)[a-z-]+ing)\b(?:(?!\b{_MATTERS}\b)[^,.;?!，。？])*?"
    r"(?=$|[,.;?!，。？]|\b(?:if|when|on|in|at|for)\b)"
    rf"|\b(?:like|as) (?:an? )(?:total |complete |absolute |proper |scared |drunk |lazy |desk-?)*{_LIKE}\b"
    r"|\bon the couch\b|\b(?:lol|lmao|ha(?:ha)+|tbh|ffs|omg)\b|\bor my life\b"
    rf"|\bi(?:'m| am) (?:just )?an? (?:total |complete |absolute |proper )*{_LIKE}\b"
    rf"|(?:才|而|又)?(?:能|可以)?不(?:會|至於|要|被|想)(?:把|讓|被)?[^,，。?？\s]{{0,4}}?{_HARM}"
    r"(?:了|我|朋友|人|隊友|掉|自己|出來)*",
    re.ASCII | re.IGNORECASE,
)


def without_colour(question: str) -> str:
    """The question without what only colours it; all of it where nothing else is left."""
    plain = _COLOUR.sub(" ", _SAFE.sub("安全", question))
    return " ".join(plain.split()) if plain != question and re.search(r"\w{2}", plain) else question
