"""What the configuration's vars say about the HTTP side, read once at start."""

from dataclasses import dataclass
from typing import Any

KEEP_ALIVE_SECONDS = 15.0
TRUE = frozenset({"1", "true", "yes", "on"})
FALSE = frozenset({"0", "false", "no", "off"})
_CALLED = ("MODEL_WRITE", "MODEL_UNDERSTAND", "MODEL_JUDGE")


@dataclass(frozen=True, slots=True)
class HttpSettings:
    """The HTTP side's settings; every one is a var of wrangler.toml, JWT_SECRET a secret."""

    development: bool = False
    """ENVIRONMENT = "development": traces and forced strategies for everyone, no address limit on loopback."""
    jwt_secret: str | None = None
    cors_origins: frozenset[str] = frozenset()
    """CORS_ORIGINS: a list, or one string with commas; empty means that other sites' pages may not read answers."""
    log_questions: bool = False
    """LOG_QUESTIONS: whether the request log holds the text of questions."""
    keep_alive: float = KEEP_ALIVE_SECONDS
    """SSE_KEEP_ALIVE_SECONDS: how often an idle stream is kept open."""

    quota: bool = True
    """QUOTA = "off": a signed-in user's questions are not counted; administrators' and services' never are."""
    issuer: str | None = None
    """AUTH_ISSUER: the `iss` of tokens signed with the keys at AUTH_JWKS_URL."""
    audiences: frozenset[str] = frozenset()
    """AUTH_AUDIENCE: their `aud`, one or several with commas."""
    role_claim: str = "role"
    """AUTH_ROLE_CLAIM: their claim that may say service or admin; anything else is a user."""
    access_audiences: frozenset[str] = frozenset()
    """ACCESS_AUD: the application audience tag of Cloudflare Access, with ACCESS_JWKS_URL."""
    access_admins: frozenset[str] = frozenset()
    """ACCESS_ADMINS: e-mail addresses of administrators who come through Access, with commas."""
    metrics_token: str | None = None
    """METRICS_TOKEN: a bearer token that may read /admin/metrics and nothing else."""
    models: bool = False
    """Whether a language model is configured, so that a question may cost tokens."""
    hash_secret: str | None = None
    """HASH_SECRET, or JWT_SECRET: the key of the pseudonyms in counters and logs."""

    @classmethod
    def of(cls, env: Any) -> "HttpSettings":
        """Read the vars of the bindings; a var that is missing has its default."""
        origins = getattr(env, "CORS_ORIGINS", ())
        if isinstance(origins, str):
            origins = origins.split(",")
        return cls(
            development=getattr(env, "ENVIRONMENT", None) == "development",
            jwt_secret=getattr(env, "JWT_SECRET", None) or None,
            cors_origins=frozenset(origin.strip().rstrip("/") for origin in origins if origin.strip()),
            log_questions=str(getattr(env, "LOG_QUESTIONS", "")).lower() in TRUE,
            quota=str(getattr(env, "QUOTA", "on")).lower() not in FALSE,
            issuer=getattr(env, "AUTH_ISSUER", None) or None,
            audiences=_listed(getattr(env, "AUTH_AUDIENCE", "")),
            role_claim=getattr(env, "AUTH_ROLE_CLAIM", "") or "role",
            access_audiences=_listed(getattr(env, "ACCESS_AUD", "")),
            access_admins=frozenset(each.lower() for each in _listed(getattr(env, "ACCESS_ADMINS", ""))),
            metrics_token=getattr(env, "METRICS_TOKEN", None) or None,
            models=any(str(getattr(env, name, "")).lower() not in ("", "none", "off") for name in _CALLED),
            hash_secret=getattr(env, "HASH_SECRET", None) or getattr(env, "JWT_SECRET", None) or None,
            keep_alive=float(getattr(env, "SSE_KEEP_ALIVE_SECONDS", KEEP_ALIVE_SECONDS)),
        )


def _listed(value: Any) -> frozenset[str]:
    parts = value.split(",") if isinstance(value, str) else value
    return frozenset(part.strip() for part in parts if part.strip())
