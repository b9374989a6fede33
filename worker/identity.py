"""Who asks, proven by a token: signed with this service's secret, or by an issuer whose public keys are known.

The algorithm decides which key may be used and never the other way round: HS256 is only ever checked with the secret,
RS256 and ES256 only with an RSA or P-256 key of the issuer; every other algorithm is refused. Each issuer has subjects
of its own (worker.subjects).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from schemas.reading import User
from worker.auth import ALGORITHM, ROLES, SECRET_NAME, Role
from worker.errors import NotAllowed, NotAuthenticated, SettingError
from worker.settings import HttpSettings
from worker.subjects import SUBJECT_CHARS, issued_subject, own_subject
from wrangler_compat.protocols import Clock

SKEW_SECONDS = 30
"""How far the clock of whoever signed the token may be off."""
TOKEN_CHARS = 8_192
ACCESS_HEADER = "cf-access-jwt-assertion"
_KEY_TYPES = {"RS256": ("RSA", None), "ES256": ("EC", "P-256")}
_RSA_CHARS = 342
"""The base64url length of a 2048-bit modulus; a shorter key is not trusted (NIST SP 800-131A)."""
_READS = frozenset({"GET", "HEAD", "OPTIONS"})


def identity_of(env: Any, settings: HttpSettings, clock: Clock) -> "Identity":
    """The check that the settings describe; SettingError where keys are trusted without saying whose."""
    issuer = access = None
    if (keys := getattr(env, "AUTH_KEYS", None)) is not None:
        if settings.issuer is None or not settings.audiences:
            raise SettingError("AUTH_JWKS_URL needs AUTH_ISSUER and AUTH_AUDIENCE: its keys sign for others too")
        issuer = Issuer(keys, settings.issuer, settings.audiences, role_claim=settings.role_claim)
    if (keys := getattr(env, "ACCESS_KEYS", None)) is not None:
        if not settings.access_audiences:
            raise SettingError("ACCESS_JWKS_URL needs ACCESS_AUD, the application's audience tag")
        access = Issuer(keys, keys.origin, settings.access_audiences, admins=settings.access_admins)
    return Identity(clock, secret=settings.jwt_secret, issuer=issuer, access=access)


class Keys(Protocol):
    """Where an issuer's public keys are looked up."""

    async def key(self, kid: str) -> dict[str, Any] | None: ...


@dataclass(frozen=True, slots=True)
class Issuer:
    """One trusted issuer: its keys, its name, for whom its tokens must be, and who of its subjects may do more.

    role_claim names the claim that holds the role; without it (Cloudflare Access) admins are known by their e-mail.
    """

    keys: Keys
    name: str
    audiences: frozenset[str]
    role_claim: str | None = None
    admins: frozenset[str] = frozenset()

    def role_of(self, claims: Mapping[str, Any]) -> Role:
        """The role that the claims give; an unknown one gives the least."""
        if self.role_claim is not None:
            return next((role for role in ROLES if claims.get(self.role_claim) == role), "user")
        return "admin" if str(claims.get("email", "")).lower() in self.admins else "user"


class Identity:
    """Checks the tokens of requests."""

    def __init__(
        self, clock: Clock, *, secret: str | None, issuer: Issuer | None = None, access: Issuer | None = None
    ) -> None:
        self._clock = clock
        self._secret = secret
        self._issuer = issuer
        self._access = access

    async def user(self, headers: Mapping[str, str], method: str) -> User | None:
        """The asker that the headers prove; None without a token. A token that proves nothing: NotAuthenticated."""
        if (authorization := headers.get("authorization")) is not None:
            scheme, _, token = authorization.strip().partition(" ")
            if scheme.lower() != "bearer" or not token.strip():
                raise NotAuthenticated("the Authorization header must be: Bearer <token>")
            return await self._bearer(token.strip())
        asserted = headers.get(ACCESS_HEADER)
        if self._access is not None and asserted:
            # The edge adds this header to whatever a signed-in browser sends, so another site's page could write.
            if method not in _READS and headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
                raise NotAllowed("another site's page may not do this in your name")
            return await self._issued(asserted, self._access)
        return None

    async def _bearer(self, token: str) -> User:
        algorithm = _header(token).get("alg")
        if algorithm != ALGORITHM and self._issuer is not None:
            return await self._issued(token, self._issuer)
        if not self._secret:
            raise NotAuthenticated(f"this server has no {SECRET_NAME}, so it accepts no such token")
        claims = _decoded(token, self._secret, ALGORITHM)
        _check_times(claims, self._clock.now())
        if (role := claims.get("role")) not in ROLES:
            raise NotAuthenticated(f"the token's role must be one of: {', '.join(ROLES)}")
        if (sub := own_subject(_subject(claims))) is None:
            raise NotAuthenticated("the token's subject has the form of another issuer's")
        return User(sub=sub, role=role)

    async def _issued(self, token: str, issuer: Issuer) -> User:
        header = _header(token)
        algorithm, kid = header.get("alg"), header.get("kid")
        if algorithm not in _KEY_TYPES or not isinstance(kid, str) or not 1 <= len(kid) <= 200:
            raise NotAuthenticated("the token must be signed with RS256 or ES256 and name its key")
        jwk = await issuer.keys.key(kid)
        if jwk is None or not _fits(jwk, algorithm):
            raise NotAuthenticated("the token is signed with a key that its issuer does not publish")
        claims = _decoded(token, _public(jwk, algorithm), algorithm)
        _check_times(claims, self._clock.now())
        told = claims.get("aud")
        if claims.get("iss") != issuer.name:
            raise NotAuthenticated("the token is from another issuer")
        if not issuer.audiences.intersection(told if isinstance(told, list) else [told]):
            raise NotAuthenticated("the token is for another service")
        sub = issued_subject(issuer.name, _subject(claims, service=issuer.role_claim is None))
        return User(sub=sub, role=issuer.role_of(claims))


def _header(token: str) -> Mapping[str, Any]:
    import jwt

    if len(token) > TOKEN_CHARS:
        raise NotAuthenticated("the token is too long")
    try:
        return jwt.get_unverified_header(token)
    except jwt.InvalidTokenError as error:
        raise NotAuthenticated(f"the token is not valid: {error}") from error


def _decoded(token: str, key: Any, algorithm: str) -> Mapping[str, Any]:
    import jwt

    # Times, issuer and audience are checked by the caller, on the injected clock.
    options: Any = {"require": ["exp", "sub"], "verify_exp": False, "verify_nbf": False, "verify_iat": False}
    options |= {"verify_aud": False, "verify_iss": False}
    try:
        claims: Mapping[str, Any] = jwt.decode(token, key, algorithms=[algorithm], options=options)
    except jwt.InvalidTokenError as error:
        raise NotAuthenticated(f"the token is not valid: {error}") from error
    return claims


def _public(jwk: Mapping[str, Any], algorithm: str) -> Any:
    import jwt

    try:
        return jwt.PyJWK(dict(jwk), algorithm=algorithm).key
    except (jwt.PyJWTError, ValueError, TypeError) as error:
        raise NotAuthenticated("the issuer's key cannot be used") from error


def _fits(jwk: Mapping[str, Any], algorithm: str) -> bool:
    """Whether a key is of the kind that the algorithm needs, and says nothing to the contrary."""
    kind, curve = _KEY_TYPES[algorithm]
    if jwk.get("kty") != kind or jwk.get("alg", algorithm) != algorithm:
        return False
    return jwk.get("crv") == curve if curve else len(str(jwk.get("n", ""))) >= _RSA_CHARS


def _check_times(claims: Mapping[str, Any], now: float) -> None:
    if now >= _time(claims["exp"]) + SKEW_SECONDS:
        raise NotAuthenticated("the token has expired")
    if now < max(_time(claims.get("nbf", 0)), _time(claims.get("iat", 0))) - SKEW_SECONDS:
        raise NotAuthenticated("the token is not valid yet")


def _subject(claims: Mapping[str, Any], *, service: bool = False) -> str:
    subject = claims.get("sub")
    if service and not subject and isinstance(name := claims.get("common_name"), str):
        # A service token of Cloudflare Access has an empty subject and a name, which is no person's.
        subject = f"service:{name}"
    if not isinstance(subject, str) or not 1 <= len(subject) <= SUBJECT_CHARS:
        raise NotAuthenticated("the token names no subject")
    return subject


def _time(value: Any) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise NotAuthenticated("the token's times are not numbers")
    return float(value)
