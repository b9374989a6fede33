"""The answers that need no evidence: a greeting, a polite refusal, one short question back."""

from schemas.evidence import Clarification, Evidence, Reply
from schemas.reading import Locale, Reading
from worker.compose.compose import compose
from worker.understanding.gazetteer import Gazetteer

MAX_OPTIONS = 6

_ATTACK = {
    "zh-TW": "不好意思，這個要求我沒辦法照做。如果想查路線難度、岩場資訊或攀岩館的營業時間，都可以直接問我。",
    "en": "Sorry, I can't do that. I'm happy to look up routes and grades, crags, or climbing gyms and their hours.",
}
_ELSEWHERE = {
    "zh-TW": "這個問題不在我能回答的範圍。我熟悉的是攀岩路線、岩場和攀岩館，歡迎問我這些。",
    "en": "That is outside what I can answer. I know climbing routes, crags and gyms, so feel free to ask about those.",
}
_MISSING = {
    "place": {"zh-TW": "你想找哪個岩場或地區呢？", "en": "Which crag or region do you have in mind?"},
    "grade": {"zh-TW": "你大概想爬什麼難度呢？", "en": "What grade are you looking for?"},
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
    """Return what the composer says to a greeting, a thank-you or "what can you do"."""
    composed = compose(reading, Evidence(), (), locale)
    return Reply(composed.draft.text, suggested_questions=composed.suggestions)


def refusal(reading: Reading, locale: Locale) -> Reply:
    """Return a polite no, to an attack or to a question about something else, with what can be asked instead."""
    text = (_ATTACK if reading.attack else _ELSEWHERE)[locale]
    return Reply(text, suggested_questions=compose(reading, Evidence(), (), locale).suggestions, outcome="declined")


def clarification(reading: Reading, locale: Locale, gazetteer: Gazetteer) -> Reply:
    """Return one short question for the slot that is missing, with options to tap."""
    missing = reading.missing or "entity"
    question = _MISSING[missing][locale]
    return Reply(
        question,
        clarification=Clarification(question, _options(missing, reading, locale, gazetteer)),
        outcome="clarification",
    )


def _options(missing: str, reading: Reading, locale: Locale, gazetteer: Gazetteer) -> tuple[str, ...]:
    if missing == "grade":
        return _GRADES[locale]
    if missing == "place":
        crags = gazetteer.places("crag")
        return tuple((c.name_en if locale == "en" else None) or c.name for c in crags)[:MAX_OPTIONS]
    return tuple(dict.fromkeys(s.name for s in reading.suggestions))[:MAX_OPTIONS]
