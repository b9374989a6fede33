"""Who asks: a Bearer token signed with JWT_SECRET; and `python -m worker.auth token`, which makes one for local use."""

import argparse
import asyncio
import os
import re
import secrets
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, get_args

from schemas.reading import User
from worker.errors import NotAllowed, NotAuthenticated

Role = Literal["user", "service", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)
WRITERS: frozenset[Role] = frozenset({"service", "admin"})
SIGNED_IN: frozenset[Role] = frozenset(ROLES)
ADMINS: frozenset[Role] = frozenset({"admin"})
ALGORITHM = "HS256"
SKEW_SECONDS = 30
"""How far the clock of whoever signed the token may be off."""
SECRET_NAME = "JWT_SECRET"
_MINUTES = 24 * 60
_LINE = re.compile(rf'^\s*(?:export\s+)?{SECRET_NAME}\s*=\s*(["\']?)(.*?)\1\s*$', re.MULTILINE)


def authenticate(authorization: str | None, *, secret: str | None, now: float) -> User | None:
    """The asker that the header proves; None without a header. A token that proves nothing raises NotAuthenticated."""
    if authorization is None:
        return None
    scheme, _, token = authorization.strip().partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise NotAuthenticated("the Authorization header must be: Bearer <token>")
    if not secret:
        raise NotAuthenticated(f"this server has no {SECRET_NAME}, so it accepts no token")
    claims = _claims(token.strip(), secret)
    if now >= _time(claims["exp"]) + SKEW_SECONDS:
        raise NotAuthenticated("the token has expired")
    if now < _time(claims.get("nbf", 0)) - SKEW_SECONDS:
        raise NotAuthenticated("the token is not valid yet")
    subject, role = claims.get("sub"), claims.get("role")
    if not isinstance(subject, str) or not 1 <= len(subject) <= 200:
        raise NotAuthenticated("the token names no subject")
    if role not in ROLES:
        raise NotAuthenticated(f"the token's role must be one of: {', '.join(ROLES)}")
    return User(sub=subject, role=role)


def require(user: User | None, roles: frozenset[Role]) -> User:
    """The asker, if signed in with one of the roles."""
    if user is None:
        raise NotAuthenticated("this needs a token")
    if user.role not in roles:
        raise NotAllowed(f"this needs the role {' or '.join(sorted(roles))}")
    return user


def make_token(secret: str, *, sub: str, role: Role, now: float, minutes: int = _MINUTES) -> str:
    """A signed token."""
    import jwt

    return jwt.encode({"sub": sub, "role": role, "iat": int(now), "exp": int(now) + 60 * minutes}, secret, ALGORITHM)


async def warm() -> None:
    """Import the JWT library off the loop (it brings cryptography along), so that no request waits for it."""
    await asyncio.to_thread(__import__, "jwt")


def ensure_secret(path: Path) -> str:
    """The JWT_SECRET of a `.dev.vars` file, which is made, or given one, when it has none."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if (found := _LINE.search(text)) and found[2]:
        return found[2]
    secret = secrets.token_urlsafe(48)
    line = f'{SECRET_NAME}="{secret}"\n'
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
        file.write(line if not text or text.endswith("\n") else f"\n{line}")
    return secret


def _claims(token: str, secret: str) -> Mapping[str, Any]:
    import jwt

    # The times are checked by the caller, on the injected clock.
    options: Any = {"require": ["exp", "sub"], "verify_exp": False, "verify_nbf": False, "verify_iat": False}
    options["verify_aud"] = False
    try:
        claims: Mapping[str, Any] = jwt.decode(token, secret, algorithms=[ALGORITHM], options=options)
    except jwt.InvalidTokenError as error:
        raise NotAuthenticated(f"the token is not valid: {error}") from error
    return claims


def _time(value: Any) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise NotAuthenticated("the token's times are not numbers")
    return float(value)


def main() -> None:
    """Print a token for this folder's secret, or only see to it that there is a secret."""
    parser = argparse.ArgumentParser(prog="python -m worker.auth", description=__doc__)
    parser.add_argument("--dev-vars", type=Path, default=Path(".dev.vars"), help="where the secret is kept")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("secret", help="see to it that there is a secret")
    token = commands.add_parser("token", help="print a token")
    token.add_argument("--role", choices=ROLES, default="user")
    token.add_argument("--sub", default="me", help="who the token speaks for")
    token.add_argument("--minutes", type=int, default=_MINUTES, help="how long it lasts (default: a day)")
    options = parser.parse_args()
    secret = ensure_secret(options.dev_vars)
    if options.command == "token":
        print(make_token(secret, sub=options.sub, role=options.role, now=time.time(), minutes=options.minutes))


if __name__ == "__main__":
    main()
