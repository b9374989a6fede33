"""Where advice is asked: of routes, of places to begin at, or of one route whether it suits."""

from collections.abc import Callable

from worker.understanding.alone.terms import Settled, Terms
from worker.understanding.asked.intent import IntentReading
from worker.understanding.matching.patterns import compiled
from worker.understanding.personal import asker
from worker.understanding.wording.masking import ROUTE

_OWN_LEVEL = compiled(
    r"我(?:大概|大約|現在|目前|都|只|最多)*(?:是|在|爬|能爬|可以爬|程度)?\s*(?=5\.\d|v\d)|\bi (?:climb|lead"
    r"|am)\b.{0,12}(?=5\.\d|v\d)"
)
# Who asks which crag, or how one gets there, is told of crags.
_WHICH_CRAG = compiled(
    r"哪一?[個些座]岩場|哪裡[^,，。?？]{0,8}[,，\s]+(?:要|該)?怎麼去|\b(?:which|what) crags?\b"
    r"|\bwhere\b[^.?!]*\b(?:and|,) how [^.?!]*\bget there\b"
)
_ANY_LINES = compiled(
    r"(?:有沒有|有哪些|哪些|有什麼)[^,，。?？]{0,12}(?:路線|線|條)|[?？嗎]*有[^,，。?？]{0,10}(?:路線|線)嗎"
    r"|\b(?:any|some|which|what)\b[^.?!]{0,24}\b(?:routes|climbs|lines)\b"
)
_SUITS = compiled(r"適合|\bsuit|\bgood for\b|\bbest for\b")
# What whoever is taken along gets up: 「小孩也上得去的線」, "what could she get up".
_GETS_UP = compiled(
    r"好爬|簡單|容易|輕鬆|[上爬]得[上了動去完]|爬得上去|友善|可以爬的|能爬的|能?(?:上|爬)的(?:路線|線)"
    r"|\b(?:easy|gentle|simple|mellow|get up|manage|climb(?:able)?|try|do)\b"
)
_TO_LEARN = compiled(r"學|\blearn|\blessons?\b|\bcourses?\b")
_SOMEWHERE = compiled(r"(?:別的?|其[他它]|新的?|不同的?|換個|過的)地方|\bsomewhere\b")
_IS_ONE = compiled(
    rf"^(?:is|are|would|was)\b[^?.,]{{0,6}}{ROUTE}[^?.,]{{0,4}} (?:be )?an?\b"
    rf"|{ROUTE}[」』]?(?:這條)?(?:適不適合|適合|可以|能)(?:拿來)?[當做作]"
    # 「小翠適合新手嗎」 asks of it, and for none beside it.
    rf"|{ROUTE}[」』]?(?:[這那]條)?(?:真的|到底|會不會|是不是|是否|應該|比較|也|會|算|很)*"
    r"(?:適不適合[^,，。?？]{0,8}|適合(?![^,，。?？]{0,8}(?:什麼|哪|推薦|路線))[^,，。?？]{0,8}[嗎吧])"
)
# Of two that are named one is chosen: 「龍船首龍船尾哪條適合新手」.
_WHICH_SUITS = compiled(r"(?:哪(?:一)?[條個題]|誰)[^,，。?？]{0,6}適合")
_TO_CLIMB = compiled(
    r"好爬的?(?!嗎)|[該要想能以]爬(?:什麼|哪[些幾一]?條?)|爬什麼"
    r"|\bwhat(?:'s|’s| is| should (?:i|we)| to| can (?:i|we))? (?:good|climb|try|get on|do)\b"
    r"|\bsurprise me\b|\b(?:something|anything) (?:at|in|on|new|fun|good)\b|推薦(?:的|一下)?(?:嗎|呢|[?？\s]*$)"
)
# What a route has of its own, and what asks for others beside the one that is named.
_OF_ITSELF = frozenset({"grade", "length", "bolts", "first_ascent", "videos", "place", "aliases", "type", "pitches"})
_OF_GYM_ITSELF = frozenset({"floor", "hours", "price", "address", "phone", "station", "website"})
_OTHERS = compiled(
    r"比|推薦|推[個我一二兩三幾]|介紹|類似|相似|像|下一|接下來|[之然以]後|再來|還有(?:別|其[他它]|哪|什麼|沒有|嗎)|還可以|還能|其[他它]|別的|另|哪些|哪幾|幾條"
    r"|什麼路線|爬什麼|爬哪|[更再]難|再高|[難易高低]一|簡單一|容易一|先爬|適合|同級|同樣|差不多|的路線|建議|比它|比這|進階|值得|好爬的"
    r"|\b(?:next|else|others?|another|similar|like|recommend\w*|suggest\w*|routes|climbs|lines|something|anything|some"
    r"|harder|easier|more|good|worth|best|ready|should)\b"
)


def _of_routes(terms: Terms) -> Settled | None:
    intent = terms.intent
    routes = terms.found.of_routes or "route" in terms.kinds
    if intent.intent in ("recommend", "count", "list") and terms.subject is None and routes:
        return "route", intent
    levelled = intent.intent == "recommend" and terms.found.grades.spans
    own = levelled and _OWN_LEVEL.search(terms.words) is not None and _WHICH_CRAG.search(terms.words) is None
    if own and terms.subject in ("area", "crag"):
        # Who says what they climb wants routes, wherever they are to be.
        return "route", intent
    return None


def _for_beginners(terms: Terms) -> Settled | None:
    if terms.intent.intent not in ("detail", "search", "list") or "route" in terms.kinds:
        return None
    words = terms.words
    of_rock = terms.kinds & {"crag", "area", "sector"} and "gym" not in terms.kinds and not terms.attributes
    if of_rock and (_SUITS.search(words) or _GETS_UP.search(words)) and asker.novice(words) == "child":
        return "route", IntentReading("recommend", mode="exploration")
    if terms.intent.intent != "detail":
        return None
    safe = terms.attributes == ("safety",) and terms.at_rock
    if safe and asker.novice(words) and _ANY_LINES.search(words):
        # 「帶小孩去龍洞，有沒有安全簡單的線」 asks for routes, and not how safe the crag is.
        return "route", IntentReading("recommend", mode="exploration")
    if terms.subject in ("crag", "area") and _SUITS.search(words) is not None and asker.novice(words):
        # 「有一半沒爬過外岩，龍洞哪一區比較適合」
        return "area" if terms.subject == "area" else "route", IntentReading("recommend", mode="exploration")
    return None


def _asked_of_gym(terms: Terms) -> bool:
    """Whether what one gym has is asked of the one that is named, and no others are asked for."""
    gyms = {i for m in terms.wanted if m.kind == "gym" for i in m.ids}
    asked = len(gyms) == 1 and terms.intent.mode == "exploration" and bool(_OF_GYM_ITSELF & set(terms.attributes))
    return asked and _OTHERS.search(terms.words) is None


def _asked_of_itself(terms: Terms) -> bool:
    """Whether what only a route has is asked of the one that is named, and no others are asked for."""
    rock = {m.kind for m in terms.wanted} <= {"route", "crag", "area", "sector"}
    asked = rock and terms.intent.mode != "similar" and bool(_OF_ITSELF & set(terms.attributes))
    return asked and _OTHERS.search(terms.words) is None


def _of_named(terms: Terms) -> Settled | None:
    if terms.intent.intent == "recommend" and _asked_of_gym(terms):
        # 「想找 A19 那間岩館，請告訴我樓層」: that it is looked for is told.
        return "gym", IntentReading("detail")
    if terms.intent.intent != "recommend" or "route" not in terms.kinds:
        return None
    several = sum(m.kind == "route" for m in terms.wanted) > 1
    if several and terms.intent.mode != "similar" and _WHICH_SUITS.search(terms.words):
        return "route", IntentReading("compare")
    if not several and _asked_of_itself(terms):
        # 「下週要去挑戰方便，想知道有幾個 bolt」: that it is to be climbed is told, and what it has is asked.
        return "route", IntentReading("detail")
    # "Is Redhead a good first 5.11a?" asks of Redhead.
    return ("route", IntentReading("detail")) if _IS_ONE.search(terms.words) else None


def _somewhere(terms: Terms) -> Settled | None:
    intent = terms.intent
    if intent.intent != "recommend":
        return None
    words, bare = terms.words, terms.subject is None and not (terms.found.any or terms.kinds)
    if bare and asker.novice(words):
        # Who begins is shown where others began: to learn, in a gym.
        return ("gym" if _TO_LEARN.search(words) else "crag"), intent
    if bare and _SOMEWHERE.search(words):
        # 「我只去過關子嶺，想去別的地方」
        return "crag", intent
    if terms.subject in ("crag", "area") and terms.at_rock and _TO_CLIMB.search(words):
        # What is good to climb at a named crag is its routes.
        return "route", intent
    if intent.mode in ("progression", "similar") and terms.subject in (None, "crag", "area"):
        return "route", intent
    return None


RULES: tuple[Callable[[Terms], Settled | None], ...] = (_of_routes, _for_beginners, _of_named, _somewhere)
