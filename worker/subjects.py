"""Whose subject is whose: a subject of another issuer carries that issuer's mark, so that none can pass for another's.

This service's own subjects (HS256) stay as they are in the token; what looks like a marked one is refused there.
"""

import hashlib
import re

SUBJECT_CHARS = 200
_MARKED = re.compile(r"iss-[0-9a-f]{16}:")


def own_subject(sub: str) -> str | None:
    """The subject of one of this service's own tokens; None for one that could pass for another issuer's."""
    return None if _MARKED.match(sub) else sub


def issued_subject(issuer: str, sub: str) -> str:
    """The subject under which an issuer's is kept: 64 bits of SHA-256 of the issuer's name, then its own word."""
    return f"iss-{hashlib.sha256(issuer.encode()).hexdigest()[:16]}:{sub}"
