"""What one question costs its asker: counted before the answer, put right after it, given back when there was none."""

from collections.abc import Awaitable, Callable
from typing import Any

from schemas.reading import User
from worker.asker import pseudonym
from worker.env import Usage
from worker.merit import merit_of
from worker.quota import MOST_RESERVED, Charge, reserve_most, unlimited
from worker.service import Service
from wrangler_compat.protocols import D1PreparedStatement

_NOT_ANSWERED = frozenset({"declined", "clarification"})


def counts(service: Service, user: User | None) -> bool:
    """Whether an asker's questions are counted: a user's, unless the quota is off."""
    return service.settings.quota and user is not None and user.role == "user"


class Tally:
    """The charge of one question, or none for an asker who is not counted."""

    def __init__(self, service: Service, user: User | None) -> None:
        self._service = service
        self._user = user
        self._charge: Charge | None = None
        self._given_back = False
        self._settled = False
        self.usage = Usage()
        """What the pipeline counts up while it answers."""

    async def open(self) -> None:
        """Count the question and hold tokens for it; QuotaSpent when the day has no more questions."""
        service, user = self._service, self._user
        if user is None or not counts(service, user):
            return
        now, db = service.clock.now(), service.env.DB
        merit = await merit_of(db, user.sub)
        most = MOST_RESERVED if service.settings.models else 0
        self._charge = await reserve_most(db, pseudonym(user.sub, service.hash_key), merit, most=most, now=now)
        self.usage.allowance = self._charge.estimate

    def settle(self) -> list[D1PreparedStatement]:
        """The statements that replace the reserve by what was used."""
        if self._charge is None:
            return []
        self._settled = True
        statement = self._charge.settle(self._service.env.DB, self._used())
        return [] if statement is None else [statement]

    async def not_answered(self, outcome: str) -> bool:
        """Give the question back when it was declined or answered by a question; whether it was."""
        if self._charge is None or outcome not in _NOT_ANSWERED:
            return False
        await self._charge.give_back(self._service.env.DB, self._used(), ours=False)
        self._given_back = True
        return True

    def broken(self, wait_until: Callable[[Awaitable[Any]], None], *, ours: bool) -> None:
        """Give the question back after a failure of ours or a disconnect; tokens that were used stay counted."""
        if self._charge is not None and not self._given_back:
            self._given_back = True
            # Whoever leaves while the settlement is being written has had it: the estimate is not taken off twice.
            used = self._charge.estimate if self._settled and not ours else self._used()
            wait_until(self._charge.give_back(self._service.env.DB, used, ours=ours))

    def data(self) -> dict[str, Any] | None:
        """The answer's quota object; null for an anonymous asker and where nothing is counted."""
        if self._user is None or not self._service.settings.quota:
            return None
        now = self._service.clock.now()
        return unlimited(now) if self._charge is None else self._charge.standing.data(now)

    def _used(self) -> int:
        return self.usage.charged
