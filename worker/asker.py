"""Who asked, where a name must not stand: a keyed hash of the token's subject, for counters and logs."""

import hashlib
import hmac

from schemas.reading import User


def asker_of(user: User | None, key: bytes) -> str | None:
    """Return the pseudonym of an asker, the same in every process that holds the key; None for an anonymous one."""
    return None if user is None else pseudonym(user.sub, key)


def pseudonym(sub: str, key: bytes) -> str:
    """Return the pseudonym of a subject: 128 bits of HMAC-SHA-256."""
    return hmac.new(key, b"asker:" + sub.encode(), hashlib.sha256).hexdigest()[:32]
