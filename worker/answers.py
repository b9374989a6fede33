"""An outcome as the client sees it: the one object of the JSON answer and of the stream's last event."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from schemas.evidence import Candidate, EvidenceItem, FactValue, Relaxation
from schemas.reading import Locale
from worker.outcome import Outcome
from worker.sql.facts import title
from worker.verify.forms import render

EXCERPT_CHARS = 160
_LISTING = frozenset({"list", "recommend", "search", "extreme", "compare"})


def answer_data(
    outcome: Outcome, *, query_id: str, feedback_token: str, timing_ms: float, trace: bool
) -> dict[str, Any]:
    """The answer's object, as `schemas.answer_api.AskAnswer` declares it."""
    reply, reading = outcome.reply, outcome.reading
    by_number = {item.n: item for item in reply.evidence.items}
    cited = [by_number[n] for n in reply.cited if n in by_number]
    data: dict[str, Any] = {
        "query_id": query_id,
        "answer": reply.text,
        "locale": outcome.locale,
        "outcome": reply.outcome,
        "sources": [source(item, outcome.locale) for item in cited],
        "items": [listed(item) for item in cited] if reading.intent in _LISTING else [],
        "table": None,
        "suggested_questions": list(reply.suggested_questions),
        "did_you_mean": list(dict.fromkeys(suggestion.name for suggestion in reading.suggestions)),
        "corrections": [
            {"surface": each.surface, "name": each.name, "kind": each.kind, "id": each.id}
            for each in reading.suggestions
        ],
        "query_type": outcome.query_type,
        "strategy": outcome.strategy,
        "clarification": None,
        "relaxed": relaxations(reply.relaxed),
        "degraded": list(outcome.degraded),
        "cache": outcome.cache,
        "groundedness": reply.groundedness,
        "model": reply.model,
        "usage": {
            "llm_calls": outcome.usage.llm_calls,
            "background_calls": outcome.usage.background_calls,
            "prompt_tokens": outcome.usage.prompt_tokens,
            "completion_tokens": outcome.usage.completion_tokens,
        },
        "memory": {
            "used": [{"id": m.id, "kind": m.kind, "quote": m.quote} for m in outcome.applied],
            "kept": list(outcome.stated),
        },
        "quota": None,
        "personal": outcome.personal,
        "follow_up": reading.needs_history,
        "feedback_token": feedback_token,
        "timing_ms": timing_ms,
    }
    if (table := reply.evidence.table) is not None:
        data["table"] = asdict(table)
    if (asked := reply.clarification) is not None:
        data["clarification"] = {"question": asked.question, "options": asked.options}
    if trace:
        data["trace"] = outcome.trace
    return data


def source(item: EvidenceItem, locale: Locale) -> dict[str, Any]:
    """A cited row; to an English reader its station is told by its English name, of which there is no column."""
    station, facts = item.facts.get("nearest_station"), item.facts
    if locale == "en" and isinstance(station, str):
        facts = facts | {"nearest_station_en": render("nearest_station", station, "en")}
    return {
        "n": item.n,
        "id": item.id,
        "type": item.kind,
        "title": item.title,
        "url": item.url or _website(item.facts),
        "excerpt": excerpt(item.text),
        "score": round(item.score, 4),
        "indexed_at": item.indexed_at,
        "facts": facts,
    }


def listed(item: EvidenceItem) -> dict[str, Any]:
    """A listed row."""
    return {"n": item.n, "id": item.id, "type": item.kind, "title": item.title, "facts": item.facts}


def hit(candidate: Candidate, locale: Locale) -> dict[str, Any]:
    """A search hit."""
    return {
        "id": candidate.id,
        "type": candidate.kind,
        "title": title(candidate.facts, locale, candidate.id, candidate.kind),
        "url": _website(candidate.facts),
        "excerpt": excerpt(candidate.text),
        "score": round(candidate.score, 4),
        "indexed_at": candidate.indexed_at,
        "facts": candidate.facts,
    }


def relaxations(relaxed: tuple[Relaxation, ...]) -> list[dict[str, Any]]:
    """The loosened constraints."""
    return [{"constraint": each.constraint, "from": each.before, "to": each.after} for each in relaxed]


def excerpt(text: str) -> str:
    """The beginning of a document, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= EXCERPT_CHARS else line[: EXCERPT_CHARS - 1].rstrip() + "…"


def _website(facts: Mapping[str, FactValue]) -> str | None:
    site = facts.get("website")
    # Only a web address may become a link on somebody's page.
    return site if isinstance(site, str) and site.startswith(("http://", "https://")) else None
