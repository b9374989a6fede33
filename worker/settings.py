"""What the configuration's vars say about the HTTP side, read once at start."""

from dataclasses import dataclass
from typing import Any

KEEP_ALIVE_SECONDS = 15.0
TRUE = frozenset({"1", "true", "yes", "on"})


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
            keep_alive=float(getattr(env, "SSE_KEEP_ALIVE_SECONDS", KEEP_ALIVE_SECONDS)),
        )
