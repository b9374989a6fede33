"""Workers KV over its REST API: the local binding's arguments, limits and results, kept in Cloudflare's namespace.

What differs from the binding inside a Worker: nothing is cached at an edge, so cacheTtl is checked and does nothing;
getWithMetadata of one key is two requests, between which another writer may come. A page of a list may be shorter than
the API's smallest (10 keys): the cursor then holds the API's own cursor and the last name that was answered.
"""

import asyncio
import json
from collections.abc import Mapping, Sequence
from secrets import token_hex
from typing import Any, Final

from wrangler_compat.errors import KVError, RemoteError, RemoteRefusedError
from wrangler_compat.js import UNDEFINED, JsDict, options_of, to_bytes, to_text
from wrangler_compat.kv_rules import (
    bulk_names,
    check_cache_ttl,
    check_given,
    decode,
    expiration_of,
    key_bytes,
    listing,
    metadata_text,
    reading,
    value_of,
)
from wrangler_compat.protocols import Clock
from wrangler_compat.remote.api import Api, path_of

__all__ = ["RemoteKV"]

MIN_PAGE: Final = 10
"""The API's smallest page of a list."""
MAX_PAGES: Final = 20
"""Requests that one list may cost when the keys of a page are gone."""
KEY_MISSING: Final = 10009
_Page = tuple[list[JsDict], str]
"""Keys and the API's cursor, empty at the end."""
_NOT_JSON: Final = "At least one of the requested keys corresponds to a non-json value"


class RemoteKV:
    """One namespace."""

    def __init__(self, api: Api, namespace: str, clock: Clock) -> None:
        self._api = api
        self._path = path_of("storage", "kv", "namespaces", namespace)
        self._clock = clock

    async def get(self, key: Any = UNDEFINED, options: Any = None, /, **kw: Any) -> Any:
        """Answer a value or None; for a list of keys a dict with an entry for each."""
        kind, cache_ttl = reading(options, kw)
        if isinstance(key, list | tuple):
            return await self._bulk(key, kind)
        name = key_bytes(key, "get", "GET")
        check_cache_ttl(cache_ttl)
        content = await self._value(name)
        return None if content is None else decode(content, kind)

    async def getWithMetadata(self, key: Any = UNDEFINED, options: Any = None, /, **kw: Any) -> Any:
        """Answer {"value", "metadata", "cacheStatus"}; for a list of keys a dict of {"value", "metadata"} or None."""
        kind, cache_ttl = reading(options, kw)
        if isinstance(key, list | tuple):
            return await self._bulk(key, kind, with_metadata=True)
        name = key_bytes(key, "getWithMetadata", "GET")
        check_cache_ttl(cache_ttl)
        content, metadata = await asyncio.gather(self._value(name), self._metadata(name))
        value = None if content is None else decode(content, kind)
        return JsDict(value=value, metadata=None if content is None else metadata, cacheStatus=None)

    async def put(self, key: Any = UNDEFINED, value: Any = UNDEFINED, options: Any = None, /, **kw: Any) -> None:
        """Store a value; whatever the key held is replaced, metadata and expiry too."""
        chosen = options_of(options, kw)
        name = key_bytes(key, "put", "PUT")
        check_given(value)
        ends = expiration_of(chosen, int(self._clock.now()))
        metadata = metadata_text(chosen.get("metadata"))
        content = await value_of(value)
        query = {} if ends is None else {"expiration": ends}
        body, kind = (content, "application/octet-stream") if metadata is None else _form(content, metadata)
        path = f"{self._path}{path_of('values', name)}"
        await self._ask("PUT", "PUT", path, query=query, body=body, content_type=kind, again=True)

    async def delete(self, key: Any = UNDEFINED, /) -> None:
        """Remove one key; a missing one is no error."""
        name = key_bytes(key, "delete", "DELETE")
        await self._ask("DELETE", "DELETE", f"{self._path}{path_of('values', name)}", again=True)

    async def list(self, options: Any = None, /, **kw: Any) -> JsDict:
        """Answer a page of keys in the order of their UTF-8, with a cursor while there are more."""
        chosen = options_of(options, kw)
        prefix, limit = listing(chosen)
        place = _place(chosen.get("cursor"))
        if place is None:
            return JsDict(keys=[], list_complete=True, cacheStatus=None)
        cursor, last = place
        keys: list[JsDict] = []
        for _ in range(MAX_PAGES):
            page, following = await self._page(prefix, max(MIN_PAGE, limit), cursor)
            fresh = [key for key in page if last is None or to_bytes(key["name"]) > to_bytes(last)]
            room = limit - len(keys)
            keys += fresh[:room]
            if len(fresh) > room or (len(keys) == limit and following):
                # The rest of this page is answered from the same place, behind the last name.
                left = len(fresh) > room
                mark = _mark(cursor if left else following, keys[-1]["name"] if left else None)
                return JsDict(keys=keys, list_complete=False, cursor=mark, cacheStatus=None)
            if not following:
                return JsDict(keys=keys, list_complete=True, cacheStatus=None)
            cursor, last = following, None
        return JsDict(keys=keys, list_complete=False, cursor=_mark(cursor, None), cacheStatus=None)

    async def close(self) -> None:
        """Nothing of its own is open; may be called again."""

    async def _value(self, name: bytes) -> bytes | None:
        try:
            reply = await self._api.raw("GET", f"{self._path}{path_of('values', name)}", again=True)
        except RemoteRefusedError as error:
            _let_pass_missing(error)
            return None
        return reply.body

    async def _metadata(self, name: bytes) -> Any:
        try:
            found = await self._api.call("GET", f"{self._path}{path_of('metadata', name)}", again=True)
        except RemoteRefusedError as error:
            _let_pass_missing(error)
            return None
        return found.get("result")

    async def _bulk(self, keys: Sequence[Any], kind: str, *, with_metadata: bool = False) -> dict[str, Any]:
        names = bulk_names(keys, kind)
        asked: dict[str, Any] = {"keys": list(names), "type": kind}
        if with_metadata:
            asked["withMetadata"] = True
        try:
            found = await self._api.call("POST", f"{self._path}/bulk/get", asked, again=True)
        except RemoteRefusedError as error:
            if "json" in error.said.lower() and error.http_status == 400:
                raise KVError("GET_BULK", 400, _NOT_JSON) from error
            raise
        values = (found.get("result") or {}).get("values")
        if not isinstance(values, Mapping):
            raise RemoteError("KV: the answer of a bulk read has no values")
        if not with_metadata:
            return {text: values.get(text) for text in names}
        return {text: _with_metadata(values.get(text)) for text in names}

    async def _page(self, prefix: bytes, limit: int, cursor: str) -> _Page:
        query: dict[str, Any] = {"limit": limit}
        if prefix:
            query["prefix"] = prefix
        if cursor:
            query["cursor"] = cursor
        found = await self._api.call("GET", f"{self._path}/keys", query=query, again=True)
        page, about = found.get("result"), found.get("result_info") or {}
        if not isinstance(page, list):
            raise RemoteError("KV: the answer of a list has no keys")
        return [JsDict(_listed(key)) for key in page], str(about.get("cursor") or "")

    async def _ask(self, operation: str, method: str, path: str, **how: Any) -> None:
        try:
            await self._api.raw(method, path, **how)
        except RemoteRefusedError as error:
            if error.http_status in (400, 413, 414):
                raise KVError(operation, error.http_status, error.said) from error
            if method != "DELETE" or error.number != KEY_MISSING:
                raise


def _let_pass_missing(error: RemoteRefusedError) -> None:
    """A key that is not there is no error; a namespace that is not there is one."""
    if error.http_status != 404 or error.number not in (KEY_MISSING, 0):
        raise error


def _with_metadata(entry: Any) -> JsDict | None:
    if entry is None:
        return None
    return JsDict(value=entry.get("value"), metadata=entry.get("metadata"))


def _listed(key: Mapping[str, Any]) -> dict[str, Any]:
    return {name: key[name] for name in ("name", "expiration", "metadata") if key.get(name) is not None}


def _form(content: bytes, metadata: str) -> tuple[bytes, str]:
    """Answer value and metadata as a multipart form and its type; the boundary is not in either."""
    edge = token_hex(16)
    part = 'Content-Disposition: form-data; name="{}"\r\n\r\n'
    body = b"".join(
        (
            f"--{edge}\r\n{part.format('metadata')}".encode(),
            to_bytes(metadata),
            f"\r\n--{edge}\r\n{part.format('value')}".encode(),
            content,
            f"\r\n--{edge}--\r\n".encode(),
        )
    )
    return body, f"multipart/form-data; boundary={edge}"


def _mark(cursor: str, last: str | None) -> str:
    return json.dumps([cursor, last], ensure_ascii=False)


def _place(cursor: Any) -> tuple[str, str | None] | None:
    """Answer the API's cursor and the name behind which to go on; None for what no list has answered."""
    if not cursor:
        return "", None
    try:
        found = json.loads(to_text(cursor))
    except ValueError:
        return None
    if not (isinstance(found, list) and len(found) == 2 and isinstance(found[0], str)):
        return None
    return found[0], found[1] if isinstance(found[1], str) else None
