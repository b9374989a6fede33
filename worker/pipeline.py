"""Answer a question: read it, walk its strategy, keep what the next asker may share."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

import structlog

from schemas.context import StrategyName
from schemas.evidence import Reply
from schemas.models import LOCAL_COMPOSER
from schemas.private import Memory
from schemas.reading import Filter, Locale, Turn, User
from worker import cache, engine
from worker.asked import Asked, Begun, Found
from worker.calls import Breakers, CountedAi
from worker.config import Settings, read_settings
from worker.env import Env, Usage
from worker.flights import Flights
from worker.llm.prompts import prompts
from worker.llm.tokens import TokenCounter, open_counter
from worker.memory import Memories
from worker.outcome import Outcome, trace_of
from worker.preferences import answerable, speaks_of_oneself, stated
from worker.registry import registry
from worker.retrieval.foreseeing import load_foreseen, refresh_foreseen
from worker.retrieval.indexed import with_index_times
from worker.stream import Emit, Stream, unheard
from worker.text.predicted import Foreseen
from worker.tuned import resolved, tuned_in
from worker.understanding.names.gazetteer import Gazetteer, load_gazetteer, refresh_gazetteer
from worker.understanding.question import read_question
from worker.wiring import CURRENT, Wiring, rewired, wire
from wrangler_compat.errors import BindingError
from wrangler_compat.protocols import Clock

_log = structlog.get_logger("pipeline")
TAIPEI = timezone(timedelta(hours=8), "Asia/Taipei")
MAX_ITEMS = 20
# In one hop: the newest change, up to which the index has seen them, and how administrators have arranged the nodes.
_NEWEST = ("SELECT coalesce(max(seq), 0) AS seq FROM outbox", ())
_INDEXED = ("SELECT coalesce(max(cursor), 0) AS seq FROM index_progress WHERE active = 1", ())

WaitUntil = Callable[[Awaitable[Any]], None]


class Pipeline:
    """What the questions of one app share: settings, strategies, circuit breakers and the newest gazetteer."""

    def __init__(
        self,
        bindings: Any,
        clock: Clock,
        settings: Settings,
        gazetteer: Gazetteer,
        tokens: TokenCounter | None = None,
        foreseen: Foreseen | None = None,
    ) -> None:
        self.bindings = bindings
        self.clock = clock
        self.settings = settings
        self.wiring = wire(settings)
        self._rewiring = asyncio.Lock()
        self._flights: Flights[Outcome] = Flights(clock)
        self._breakers = Breakers(clock, failures=settings.breaker_failures, seconds=settings.breaker_seconds)
        self._gazetteer = gazetteer
        self._foreseen = foreseen or Foreseen()
        self._refreshing = asyncio.Lock()
        self._tokens = tokens or TokenCounter()
        # Before the store is open an answer from SQL does not wait for it only to say when its rows were indexed.
        self._warmed = False

    async def warm(self) -> None:
        """Load the vector store and the models, so that the first question that needs them does not wait for them."""
        await asyncio.gather(_warm("VECTORIZE", self.bindings.VECTORIZE), _warm("AI", self.bindings.AI))
        self._warmed = True

    async def gazetteer(self, seq: int) -> Gazetteer:
        """Return a snapshot at least as new as the change; simultaneous requests wait for one refresh."""
        if self._gazetteer.seq < seq:
            async with self._refreshing:
                self._gazetteer = await refresh_gazetteer(self._gazetteer, self.bindings.READ, seq)
        return self._gazetteer

    async def foreseen(self, seq: int) -> Foreseen:
        """Return what is expected to be asked of the articles, at least as new as the change."""
        if self._foreseen.seq < seq:
            async with self._refreshing:
                self._foreseen = await refresh_foreseen(self._foreseen, self.bindings.READ, seq)
        return self._foreseen

    async def answer(
        self,
        query: str,
        *,
        history: Sequence[Turn] = (),
        user: User | None = None,
        locale: Locale | None = None,
        limit: int | None = None,
        no_cache: bool = False,
        strategy: StrategyName | None = None,
        emit: Emit = unheard,
        wait_until: WaitUntil,
        deadline: float | None = None,
        usage: Usage | None = None,
    ) -> Outcome:
        """Return the answer; emit gets `meta`, `token` and `replace` on the way.

        deadline is on the clock's monotonic time and never later than the service's own. Background work goes to
        wait_until. usage is counted up on the way: whoever gave it knows it also when the answer is cut off.
        """
        began = self.clock.monotonic()
        asked = Asked(query, history, user, locale, limit, no_cache)
        begun = await self._begin(asked, began, wait_until, deadline, usage)
        # What is answered before a strategy is chosen (from the cache, say) counts as the plain one.
        begun.context.update(forced=strategy, strategy=strategy or "baseline")
        if not self._anybodys(asked, begun):
            return await self._answer(begun, emit, wait_until, began)
        # Run as nobody, so that nothing of whoever asked first can be in what all others get: not what was said before.
        begun.context.update(user=None, memories=(), history=())
        env = replace(begun.env, READ=self.bindings.READ)
        outcome, joined = await self._flights.share(
            f"{begun.keys.exact} {env.seq} {strategy}",
            lambda heard: self._answer(replace(begun, env=env), heard, wait_until, began),
            emit=emit,
            began=began,
            ends=env.deadline,
        )
        return outcome.shared(begun.env.usage, self._ms(began)) if joined else outcome

    def _anybodys(self, asked: Asked, begun: Begun) -> bool:
        """Whether the same question of anybody else, at this moment, has the same answer and leaves nothing behind."""
        if not cache.may_share(begun.reading, no_cache=asked.no_cache, signed_in=asked.user is not None):
            return False
        models = begun.env.models
        if asked.history and (models.write is not None or models.understand is not None):
            return False  # a model reads what was said before
        if asked.user is None:
            return True
        if models.understand is not None and speaks_of_oneself(asked.query):
            return False  # a model may find a preference where no rule does
        now = datetime.fromtimestamp(self.clock.now(), TAIPEI)
        return not stated(asked.query, lambda clause: read_question(clause, begun.env.gazetteer, now=now), most=1)

    async def _answer(self, begun: Begun, emit: Emit, wait_until: WaitUntil, began: float) -> Outcome:
        context, env, wiring = begun.context, begun.env, begun.wiring
        stream, runs = Stream(emit, context), engine.Trace()
        graph = wiring.chosen if context["forced"] is None else wiring.strategies[context["forced"]]
        await engine.run(graph, context, replace(env, emit=stream.emit), trace=runs)
        reply: Reply = context["reply"]
        if self._warmed:
            context["reply"] = reply = await with_index_times(self.bindings.VECTORIZE, reply)
        await stream.finish(reply.text)
        begun.ai.in_background()
        # What a plan's steps rest on is more than the question's own filter tells, so such an answer is not kept.
        may_keep = context["cache"] == "miss" and context["strategy"] != "plan-execute" and not runs.degraded
        outcome = Outcome(
            reply=reply,
            reading=context["reading"],
            locale=context["locale"],
            query_type=context["query_type"],
            strategy=context["strategy"],
            confidence=context.get("confidence", context["reading"].confidence),
            cache=context["cache"],
            degraded=tuple(runs.degraded),
            usage=env.usage,
            trace=trace_of(context["reading"], context.get("filter", Filter()), runs, context, env.usage),
            seq=env.seq,
            timing_ms=self._ms(began),
            applied=context.get("applied", ()),
            stated=context.get("preferences", ()),
            signed_in=context["user"] is not None,
        )
        # The cache was asked by the reading as it was then; what the answer came to rest on is only known now. A model
        # that has read the conversation may have chosen by it.
        by_history = bool(context["history"]) and reply.model != LOCAL_COMPOSER
        if may_keep and reply.outcome in ("answered", "not_found") and not (outcome.personal or by_history):
            self._keep(context, begun, wait_until)
        return outcome

    async def search(
        self,
        query: str,
        *,
        locale: Locale | None = None,
        limit: int | None = None,
        wait_until: WaitUntil,
        deadline: float | None = None,
    ) -> Found:
        """Return what the search legs find for a question or a few words, without an answer."""
        began, runs = self.clock.monotonic(), engine.Trace()
        begun = await self._begin(Asked(query, locale=locale, limit=limit), began, wait_until, deadline)
        # Nobody's day pays for a search, so no language model is asked about it.
        context, models = begun.context, replace(begun.env.models, understand=None)
        await engine.run(begun.wiring.search, context, replace(begun.env, models=models), trace=runs)
        return Found(
            reading=context["reading"],
            filter=context["filter"],
            candidates=context["candidates"][: context["limit"]],
            relaxed=context["relaxed"],
            degraded=tuple(runs.degraded),
            trace=trace_of(context["reading"], context["filter"], runs, context, begun.env.usage),
            seq=begun.env.seq,
            timing_ms=self._ms(began),
        )

    def _ms(self, began: float) -> float:
        return round((self.clock.monotonic() - began) * 1000, 3)

    async def _wiring(self, number: int) -> Wiring:
        """Return the strategies at least as new as the arrangement with this number."""
        if self.wiring.number < number:
            async with self._rewiring:
                if self.wiring.number < number:
                    self.wiring = await rewired(self.settings, self.bindings.READ)
        return self.wiring

    async def _begin(
        self, asked: Asked, began: float, wait_until: WaitUntil, deadline: float | None, usage: Usage | None = None
    ) -> Begun:
        own = began + self.settings.request_seconds
        (newest, indexed, arranged), memories, models = await asyncio.gather(
            self.bindings.READ.rows(_NEWEST, _INDEXED, CURRENT),
            self._memories(asked.user),
            resolved(self.bindings.DB, self.settings.models, asked.user, asked.query),
        )
        seq = int(newest[0]["seq"])
        wiring = await self._wiring(int(arranged[0]["version"]))
        gazetteer = await self.gazetteer(seq)
        now = datetime.fromtimestamp(self.clock.now(), TAIPEI)
        reading = read_question(asked.query, gazetteer, locale=asked.locale, history=asked.history, now=now)
        reading = answerable(reading, memories)
        usage = usage or Usage()
        end = own if deadline is None else min(own, deadline)
        ai = CountedAi(self.bindings.AI, usage, self._breakers, self.clock, degrade=engine.degrade, deadline=end)
        env = Env(
            DB=self.bindings.DB,
            # Whatever a node reads, it reads as the asker: of private rows their own, or none.
            READ=self.bindings.READ if asked.user is None else self.bindings.READ.as_user(asked.user.sub),
            KV=self.bindings.KV,
            VECTORIZE=self.bindings.VECTORIZE,
            AI=ai,
            INDEX_QUEUE=self.bindings.INDEX_QUEUE,
            clock=self.clock,
            random=random.Random(asked.query),
            models=models,
            gazetteer=gazetteer,
            foreseen=await self.foreseen(seq),
            emit=unheard,
            wait_until=wait_until,
            note=engine.note,
            usage=usage,
            deadline=end,
            seq=seq,
            degrade=engine.degrade,
            tokens=self._tokens,
        )
        said = asked.limit or reading.limit
        limit = max(1, min(said or self.settings.items, MAX_ITEMS))
        # Nobody who asks for all of ten routes wants the last two left out; who says how many gets no more.
        spare = 0 if said else limit // 4
        version = wiring.version + tuned_in(models)
        keys = cache.keys_of(reading, locale=reading.locale, limit=(limit, spare), version=version)
        context: dict[str, Any] = {
            "query": asked.query,
            "history": tuple(asked.history),
            "user": asked.user,
            "locale": reading.locale,
            "reading": reading,
            "memories": memories,
            "limit": limit,
            "spare": spare,
            "no_cache": asked.no_cache,
        }
        return Begun(
            context, env, ai, min(seq, int(indexed[0]["seq"])), keys, reading, wiring, int(1000 * now.timestamp())
        )

    async def _memories(self, user: User | None) -> tuple[Memory, ...]:
        if user is None:
            return ()
        return await Memories(self.bindings.DB, user.sub, int(1000 * self.clock.now())).used()

    def _keep(self, context: dict[str, Any], begun: Begun, wait_until: WaitUntil) -> None:
        if "draft" not in context:
            return  # a greeting or a refusal was written at once and is not worth keeping
        vectors = context.get("leg_vectors", ())
        entry = cache.entry_of(
            context["reply"],
            begun.reading,
            context["filter"],
            context["query_type"],
            context["strategy"],
            seq=begun.indexed,
            vector=vectors[0] if vectors else context["query_vector"],
        )
        wait_until(cache.store(self.bindings.KV, self.bindings.READ, begun.keys, entry, now_ms=begun.now_ms))


async def open_pipeline(bindings: Any, clock: Clock) -> Pipeline:
    """Return a pipeline over opened bindings: settings checked, graphs proven, names loaded; `warm` does the rest."""
    settings = read_settings(bindings, registry())
    prompts()  # a prompt file that is not as declared stops the start, not a question
    tokens = await open_counter(settings.tokenizer)
    gazetteer, foreseen = await asyncio.gather(load_gazetteer(bindings.READ), load_foreseen(bindings.READ))
    return Pipeline(bindings, clock, settings, gazetteer, tokens, foreseen)


async def _warm(name: str, binding: Any) -> None:
    # A store that cannot be opened now must not keep SQL from answering; each question tries it again.
    try:
        await binding.warm()
    except BindingError as error:
        _log.warning("could not be warmed", binding=name, error=str(error))
