"""Opens what a configuration marks remote: one session, one account, the bindings over them."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from wrangler_compat.config_shapes import R2Binding
from wrangler_compat.env import Resource
from wrangler_compat.protocols import Clock
from wrangler_compat.remote.account import Account, checked_id
from wrangler_compat.remote.api import Api
from wrangler_compat.remote.d1 import RemoteD1
from wrangler_compat.remote.kv import RemoteKV
from wrangler_compat.remote.queues import POLL_S, RemoteQueueStore
from wrangler_compat.remote.r2 import RemoteR2
from wrangler_compat.remote.reads import RemoteReads
from wrangler_compat.remote.s3 import S3
from wrangler_compat.remote.transport import Transport

if TYPE_CHECKING:
    from wrangler_compat.vectorize import VectorizeIndex

__all__ = ["RemoteBindings"]


class RemoteBindings:
    """What is at Cloudflare; nothing is connected before the first call, and close ends all of it."""

    def __init__(self, values: Mapping[str, Any], account_id: str | None, clock: Clock) -> None:
        self._account = Account(values, account_id)
        self._clock = clock
        self._transport = Transport(clock, secrets=self._account.secrets)
        self._queues: RemoteQueueStore | None = None

    async def kv(self, resource: Resource) -> RemoteKV:
        """Answer a namespace by its id."""
        namespace = checked_id("KV", "KV namespace", resource.name)
        return RemoteKV(self._api("KV"), namespace, self._clock)

    async def d1(self, resource: Resource) -> RemoteD1:
        """Answer a database by its id."""
        return RemoteD1(self._api("D1"), checked_id("D1", "D1 database", resource.name), self._clock)

    def r2(self, bucket: R2Binding) -> RemoteR2:
        """Answer a bucket."""
        return RemoteR2(S3(self._account.s3("R2", bucket.jurisdiction), bucket.bucket_name, self._transport))

    def reads(self, database: RemoteD1, views: frozenset[str]) -> RemoteReads:
        """Answer the read-only handle over a remote database."""
        return RemoteReads(database, views, self._clock)

    def index(self, resource: Resource) -> Callable[[], "VectorizeIndex"]:
        """Answer how to open an index in the bucket that VECTORIZE_URI names; what is missing is said now."""
        access = self._account.s3("Vectorize")
        bucket, prefix = self._account.bucket("VECTORIZE_URI")
        objects = RemoteR2(S3(access, bucket, self._transport))

        def opened() -> "VectorizeIndex":
            from wrangler_compat.vectorize import VectorizeIndex
            from wrangler_compat.vectorize_bucket import LanceBucket

            place = LanceBucket(bucket, f"{prefix}{resource.name}", access, objects, self._clock)
            return VectorizeIndex.over(place, resource.name, clock=self._clock)

        return opened

    def queues(self) -> RemoteQueueStore:
        """Answer the account's queues; QUEUE_POLL_SECONDS says how often an empty one is asked."""
        if self._queues is None:
            poll_s = self._account.seconds("QUEUE_POLL_SECONDS", POLL_S, least=0.5)
            self._queues = RemoteQueueStore(self._api("Queues"), self._clock, poll_s=poll_s)
        return self._queues

    async def close(self) -> None:
        """Close the connections; may be called again."""
        await self._transport.close()

    def _api(self, service: str) -> Api:
        return Api(service, *self._account.api(service), self._transport)
