"""The answers that need no evidence: a greeting, a polite refusal, one short question back."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from schemas.evidence import Clarification, Evidence, Reply
from schemas.reading import Locale, Reading
from worker.compose.compose import compose
from worker.retrieval.wording import ALIKE, rest_of
from worker.self_description import SELF
from worker.text.folding import fold
from worker.understanding.asked.about_the_service import about_the_service
from worker.understanding.asked.intent import compares
from worker.understanding.asked.small_talk import SmallTalk, small_talk
from worker.understanding.followups.options import numbered
from worker.understanding.names.gazetteer import Gazetteer
from worker.verify.words import CITIES, REGIONS, word

MAX_OPTIONS = 6
MAX_NAMES = 4
"""Of names that may be meant, or that many know, this many are offered."""

_ATTACK = {
    "zh-TW": "不好意思，這個要求我沒辦法照做。如果想查路線難度、岩場資訊或攀岩館的營業時間，都可以直接問我。",
    "en": "Sorry, I can't do that. I'm happy to look up routes and grades, crags, or climbing gyms and their hours.",
}
_SMALL_TALK: dict[SmallTalk, dict[Locale, str]] = {
    "thanks": {
        "zh-TW": "不客氣！還想知道哪條路線、哪個岩場或哪間攀岩館，都可以再問我。",
        "en": "You're welcome! Ask me any time about routes, crags or climbing gyms.",
    },
    "bye": {
        "zh-TW": "再見，祝你爬得開心、平安回家！",
        "en": "Goodbye, climb well and get home safe!",
    },
    "praise": {
        "zh-TW": "謝謝你的鼓勵！還有想查的路線、岩場或攀岩館嗎？",
        "en": "Thank you! Is there another route, crag or gym you want to know about?",
    },
    "nod": {
        "zh-TW": "好的！有想查的路線、岩場或攀岩館，隨時問我。",
        "en": "Alright! Ask me whenever you want to look up a route, a crag or a gym.",
    },
}
_ELSEWHERE = {
    "zh-TW": "這個問題不在我能回答的範圍。我熟悉的是攀岩路線、岩場和攀岩館，歡迎問我這些。",
    "en": "That is outside what I can answer. I know climbing routes, crags and gyms, so feel free to ask about those.",
}
_NOT_COVERED: tuple[tuple[re.Pattern[str], dict[Locale, str]], ...] = (
    (
        re.compile(r"天氣|氣溫|下雨|降雨|颱風|幾度|weather|forecast|\brain|temperature", re.IGNORECASE),
        {
            "zh-TW": "我沒有天氣資料，出發前請看中央氣象署的預報。岩場適合的季節、下雨天的室內岩館，都可以問我。",
            "en": "I have no weather data: check the official forecast before you go. "
            "I can tell you a crag's best seasons, or gyms for a rainy day.",
        },
    ),
    (
        re.compile(
            r"好吃|餐廳|美食|咖啡|小吃|夜市|火鍋|奶茶|飯店|訂房|restaurant|coffee|food|hotel|ramen", re.IGNORECASE
        ),
        {
            "zh-TW": "餐飲和住宿推薦不在我的資料裡；各岩場登錄的周邊設施、攀岩館和路線，歡迎問我。",
            "en": "I have no tips for food or places to stay. I can tell you what is listed near a crag, "
            "and all about routes and climbing gyms.",
        },
    ),
)
_MISSING = {
    "place": {"zh-TW": "你想找哪個岩場或地區呢？", "en": "Which crag or region do you have in mind?"},
    "city": {"zh-TW": "你想找哪個縣市的攀岩館呢？", "en": "In which city should the gym be?"},
    "grade": {"zh-TW": "你大概想爬什麼難度呢？", "en": "What grade are you looking for?"},
    "level": {"zh-TW": "你目前大概爬什麼難度呢？", "en": "What grade do you climb?"},
    "like": {"zh-TW": "你想找和哪一條路線類似的呢？", "en": "Similar to which route?"},
    "sides": {"zh-TW": "你想比較哪幾個呢？", "en": "Which ones would you like to compare?"},
    "entity": {
        "zh-TW": "你說的是哪一條路線、哪個岩場，或哪間攀岩館呢？",
        "en": "Which route, crag or gym do you mean?",
    },
}
_GRADES = {
    "zh-TW": ("5.9 以下", "5.10", "5.11", "5.12 以上"),
    "en": ("5.9 and under", "5.10", "5.11", "5.12 and up"),
}


def greeting(reading: Reading, locale: Locale) -> Reply:
    """Return a word back to thanks or a farewell, and else what the composer says of what can be asked."""
    composed = compose(reading, Evidence(), (), locale)
    folded = fold(reading.text)
    if (of_itself := about_the_service(folded)) is not None:
        return Reply(SELF[of_itself][locale], suggested_questions=composed.suggestions)
    kind = small_talk(folded)
    text = composed.draft.text if kind is None else _SMALL_TALK[kind][locale]
    return Reply(text, suggested_questions=composed.suggestions)


def refusal(reading: Reading, locale: Locale) -> Reply:
    """Return a polite no, to an attack or to a question about something else, with what can be asked instead."""
    text = (_ATTACK if reading.attack else _covered(reading) or _ELSEWHERE)[locale]
    return Reply(text, suggested_questions=compose(reading, Evidence(), (), locale).suggestions, outcome="declined")


def is_covered_elsewhere(reading: Reading) -> bool:
    """Whether a question is about something else that has a refusal of its own, as today's weather has."""
    return reading.out_of_scope and _covered(reading) is not None


def _covered(reading: Reading) -> Mapping[Locale, str] | None:
    return next((told for pattern, told in _NOT_COVERED if pattern.search(reading.text)), None)


def clarification(reading: Reading, locale: Locale, gazetteer: Gazetteer, known: Sequence[str] = ()) -> Reply:
    """Return one short question for the slot that is missing, with options to tap; known are names that many know."""
    missing = reading.missing or "entity"
    question = _MISSING[_slot(missing, reading)][locale]
    options = _options(missing, reading, locale, gazetteer) or tuple(known)[:MAX_NAMES]
    return Reply(
        numbered(question, options, locale),
        clarification=Clarification(question, options),
        outcome="clarification",
    )


def _slot(missing: str, reading: Reading) -> str:
    """What is missing, in the words of what is wanted."""
    if missing == "entity" and reading.mode == "similar":
        return "like"
    if missing == "entity" and compares(fold(reading.text)):
        return "sides"
    if missing == "place" and reading.subject == "gym":
        return "city"
    if missing == "grade" and (reading.trip_days is not None or reading.mode == "progression"):
        return "level"
    return missing


def _options(missing: str, reading: Reading, locale: Locale, gazetteer: Gazetteer) -> tuple[str, ...]:
    if missing == "grade":
        return _GRADES[locale]
    if missing == "place" and reading.subject == "gym":
        gyms = Counter(gym.city for gym in gazetteer.places("gym") if gym.city)
        return tuple(word(CITIES, city, locale) for city, _ in gyms.most_common(MAX_OPTIONS))
    if missing == "place":
        crags = tuple(gazetteer.places("crag"))
        names = [(c.name_en if locale == "en" else None) or c.name for c in crags]
        regions: list[str] = []
        if reading.trip_days is not None:
            # A journey is planned in a region as well as at one crag.
            regions = [word(REGIONS, r, locale) for r in dict.fromkeys(c.region for c in crags if c.region)]
        return (*regions, *names)[: MAX_OPTIONS + len(regions)]
    meant = [s.name for s in reading.suggestions]
    if not meant and (rest := rest_of(reading)):
        # What was typed may be a name with a slip in it.
        near = gazetteer.near(rest, at_least=ALIKE, limit=MAX_NAMES)
        named = [e for each in near for e in each.entities if e.kind in ("route", "gym", "crag")]
        meant = [(e.name_en if locale == "en" else None) or e.name for e in named]
    return tuple(dict.fromkeys(meant))[:MAX_NAMES]
