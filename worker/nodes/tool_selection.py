"""Decide what kind of question it is, so that code answers what code can and nothing is searched in vain."""

from dataclasses import replace
from typing import TypedDict

from schemas.context import QueryType, StrategyName
from schemas.evidence import Reply
from schemas.reading import Locale, Reading, Turn, User
from worker.choosing import choose_strategy
from worker.early import MAX_NAMES, clarification, greeting, refusal
from worker.env import Env
from worker.leaning import leaning
from worker.node import node
from worker.on_record import on_record
from worker.recommending.own_level import at_own_level, needs_level
from worker.retrieval.meeting import rows_meeting
from worker.routing import routed
from worker.second_opinion import foreseen, guarded, settled
from worker.third_opinion import overruled
from worker.understanding.learned import about_nothing_here
from worker.understanding.querytypes import query_type_of


class Selected(TypedDict):
    reading: Reading
    query_type: QueryType
    strategy: StrategyName
    confidence: float
    reply: Reply | None


@node
async def tool_selection(
    reading: Reading,
    locale: Locale,
    forced: StrategyName | None = None,
    user: User | None = None,
    history: tuple[Turn, ...] = (),
    query: str = "",
    *,
    env: Env,
    sure: float = 0.55,
    line: float = 0.78,
    guard_line: float = 0.81,
    learned: bool = True,
) -> Selected:
    """Choose query type and strategy; refuse, greet or ask back at once where there is nothing to find.

    The rules come first. What an article is expected to be asked is not searched among rows, nor what two models are
    sure that one answers. Under `sure` the classifier is asked, which abstains under `line`; then a model, if one is
    configured. Whether anything on record answers is judged where the rules may have heard amiss. Against attacks a
    second classifier stands beside the rules: it can refuse what they let pass, never let pass what they refuse.
    """
    if learned:
        reading = await guarded(reading, env, guard_line)
        reading = await leaning(reading, env)
        reading = await foreseen(reading, env)
        reading = await overruled(reading, env, history, query)
        reading = await settled(reading, env, sure, line, history)
        reading = await routed(reading, env, history)
        reading = await on_record(reading, env, history)
    if not history:
        reading = about_nothing_here(reading)
    if user is not None and needs_level(reading):
        reading = await at_own_level(env.READ, reading)
    query_type = query_type_of(reading, signed_in=user is not None)
    return {
        "reading": reading,
        "query_type": query_type,
        "strategy": forced or choose_strategy(reading, query_type, env),
        "confidence": reading.confidence,
        "reply": await _early(query_type, reading, locale, env),
    }


async def _early(query_type: QueryType, reading: Reading, locale: Locale, env: Env) -> Reply | None:
    if query_type == "out-of-scope":
        return refusal(reading, locale)
    if query_type == "clarification":
        return clarification(reading, locale, env.gazetteer, await _known(reading, locale, env))
    return greeting(reading, locale) if reading.intent == "chat" else None


async def _known(reading: Reading, locale: Locale, env: Env) -> list[str]:
    """Routes that many know, where a route is missing and the question holds no name that could be meant."""
    if reading.missing != "entity" or reading.suggestions or reading.subject not in (None, "route"):
        return []
    known = await rows_meeting(env.READ, replace(reading.filter, kinds=("route",)), most=MAX_NAMES)
    english = "name_en" if locale == "en" else "name"
    return list(dict.fromkeys(str(c.facts.get(english) or c.facts.get("name") or c.id) for c in known))
