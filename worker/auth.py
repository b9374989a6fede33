"""Roles, and this service's own tokens: `python -m worker.auth token` makes one, signed with JWT_SECRET."""

import argparse
import asyncio
import os
import re
import secrets
import time
from pathlib import Path
from typing import Literal, get_args

from schemas.reading import User
from worker.errors import NotAllowed, NotAuthenticated
from worker.subjects import issued_subject

Role = Literal["user", "service", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)
WRITERS: frozenset[Role] = frozenset({"service", "admin"})
SIGNED_IN: frozenset[Role] = frozenset(ROLES)
ADMINS: frozenset[Role] = frozenset({"admin"})
ALGORITHM = "HS256"
SECRET_NAME = "JWT_SECRET"
_MINUTES = 24 * 60
_LINE = re.compile(rf'^\s*(?:export\s+)?{SECRET_NAME}\s*=\s*(["\']?)(.*?)\1\s*$', re.MULTILINE)


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
    subject = commands.add_parser("subject", help="print under which subject another issuer's user is kept")
    subject.add_argument("--issuer", required=True, help="AUTH_ISSUER, or the origin of ACCESS_JWKS_URL")
    subject.add_argument("--sub", required=True, help="the subject in the issuer's token")
    options = parser.parse_args()
    if options.command == "subject":
        print(issued_subject(options.issuer, options.sub))
        return
    secret = ensure_secret(options.dev_vars)
    if options.command == "token":
        print(make_token(secret, sub=options.sub, role=options.role, now=time.time(), minutes=options.minutes))


if __name__ == "__main__":
    main()
