"""The service's own settings, read once from the bindings' vars; nobody else reads configuration.

A var is one line of `[vars]` in wrangler.toml or of `.dev.vars`. Node settings are written as in
NODE_SETTINGS = "cross_encoder.keep=12 mmr.balance=0.8"; an unknown name or another type stops the start.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, get_args

from schemas.models import (
    LOCAL_ANSWERABLE,
    LOCAL_EMBEDDER,
    LOCAL_GUARD,
    LOCAL_INTENT,
    LOCAL_ROUTING,
    LOCAL_SENTENCES,
)
from schemas.reading import Locale
from worker.env import Models
from worker.errors import SettingError
from worker.llm.prompts import Prompt, prompts
from worker.node import Node, Setting
from worker.verify.prose import lexicon
from worker.version import VERSION

NodeSettings = Mapping[str, Mapping[str, Setting]]
_NO_MODEL = frozenset({"", "none", "off"})
_MODEL = re.compile(r"[\w@][\w.:/@+-]*")
MOST_MODELS = 4
"""The longest chain of models for one task."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What an operator can set; the names of the vars are in the attributes' lines."""

    models: Models = field(
        default_factory=lambda: Models(
            embed=LOCAL_EMBEDDER,
            classify=LOCAL_INTENT,
            guard=LOCAL_GUARD,
            sentences=LOCAL_SENTENCES,
            answerable=LOCAL_ANSWERABLE,
            routing=LOCAL_ROUTING,
        )
    )
    """MODEL_EMBED, MODEL_WRITE, MODEL_UNDERSTAND, MODEL_JUDGE, MODEL_RERANK; empty or "none": code does the work.

    All but MODEL_EMBED may be a chain with commas: the next model is asked when one fails.
    MODEL_CLASSIFY, MODEL_GUARD, MODEL_SENTENCES, MODEL_ANSWERABLE and MODEL_ROUTING are the shipped classifiers unless
    set; "none": rules alone decide.
    """
    request_seconds: float = 20.0
    """REQUEST_SECONDS: after this long a request is cancelled."""
    items: int = 8
    """ANSWER_ITEMS: how many items an answer lists when neither the question nor the request says.

    A list that is at most a quarter longer is shown whole.
    """
    breaker_failures: int = 5
    """BREAKER_FAILURES: so many failures in a row and an upstream is left alone."""
    breaker_seconds: float = 30.0
    """BREAKER_SECONDS: for how long."""
    tokenizer: str = ""
    """TOKENIZER_DIR: a folder that holds tiktoken's file for o200k_base; without it tokens are estimated."""
    nodes: NodeSettings = field(default_factory=dict)
    """NODE_SETTINGS: overrides of the nodes' own settings."""

    @property
    def version(self) -> str:
        """A short hash of everything that can change an answer: release, models, prompts, lexicons, settings.

        Cached answers of another version are not used.
        """
        return fingerprint(self, prompts(), [lexicon(locale) for locale in get_args(Locale)])


def fingerprint(settings: Settings, told: Mapping[str, Prompt], lexicons: Sequence[frozenset[str]]) -> str:
    """Return the hash of a release with these settings, prompts and words."""
    nodes = sorted((node, sorted(values.items())) for node, values in settings.nodes.items())
    texts = [(name, each.version, sorted(each.sections.items())) for name, each in sorted(told.items())]
    everything = (VERSION, settings.models, settings.items, nodes, texts, [sorted(words) for words in lexicons])
    return hashlib.blake2b(repr(everything).encode(), digest_size=6).hexdigest()


def read_settings(bindings: Any, registry: Mapping[str, Node[..., Any]]) -> Settings:
    """Return the settings of the bindings' vars, checked against the nodes that exist."""
    default = Settings()
    return Settings(
        models=Models(
            # Vectors of two models cannot be compared: there is no chain of embedders.
            embed=_model(bindings, "MODEL_EMBED", most=1) or default.models.embed,
            write=_model(bindings, "MODEL_WRITE"),
            understand=_model(bindings, "MODEL_UNDERSTAND"),
            judge=_model(bindings, "MODEL_JUDGE"),
            rerank=_model(bindings, "MODEL_RERANK"),
            classify=_model(bindings, "MODEL_CLASSIFY", LOCAL_INTENT),
            guard=_model(bindings, "MODEL_GUARD", LOCAL_GUARD),
            sentences=_model(bindings, "MODEL_SENTENCES", LOCAL_SENTENCES),
            answerable=_model(bindings, "MODEL_ANSWERABLE", LOCAL_ANSWERABLE),
            routing=_model(bindings, "MODEL_ROUTING", LOCAL_ROUTING),
        ),
        request_seconds=_number(bindings, "REQUEST_SECONDS", default.request_seconds),
        items=int(_number(bindings, "ANSWER_ITEMS", default.items)),
        breaker_failures=int(_number(bindings, "BREAKER_FAILURES", default.breaker_failures)),
        breaker_seconds=_number(bindings, "BREAKER_SECONDS", default.breaker_seconds),
        tokenizer=str(bindings.get("TOKENIZER_DIR", "")).strip(),
        nodes=parse_node_settings(str(bindings.get("NODE_SETTINGS", "")), registry),
    )


def parse_node_settings(text: str, registry: Mapping[str, Node[..., Any]]) -> dict[str, dict[str, Setting]]:
    """Return `node.setting=value` words by node, each value in the type of the setting's default."""
    found: dict[str, dict[str, Setting]] = {}
    for word in text.replace(",", " ").split():
        name, equals, value = word.partition("=")
        node, dot, setting = name.partition(".")
        if not equals or not dot:
            raise SettingError(f"NODE_SETTINGS: {word!r} is not node.setting=value")
        if node not in registry:
            raise SettingError(f"NODE_SETTINGS: there is no node {node!r}; there are: {', '.join(sorted(registry))}")
        known = registry[node].settings
        typed = _typed(word, value, known[setting]) if setting in known else value
        found.setdefault(node, {}).update(registry[node].check({setting: typed}))
    return found


def _typed(word: str, value: str, default: Setting) -> Setting:
    if isinstance(default, bool):
        if value not in ("true", "false"):
            raise SettingError(f"NODE_SETTINGS: {word!r} wants true or false")
        return value == "true"
    try:
        return type(default)(value)
    except ValueError:
        raise SettingError(f"NODE_SETTINGS: {word!r} wants {type(default).__name__}") from None


def _model(bindings: Any, name: str, default: str = "", *, most: int = MOST_MODELS) -> str | None:
    """A chain of model ids, normalised; None when no model is named."""
    named = [part.strip() for part in str(bindings.get(name, default)).split(",")]
    chain = [part for part in named if part.lower() not in _NO_MODEL]
    for model in chain:
        if not _MODEL.fullmatch(model):
            raise SettingError(f"{name}: {model!r} is no model id (claude-…, @cf/…, openai/…, local/…)")
    if len(chain) > most:
        raise SettingError(f"{name} wants at most {most} model{'s' if most > 1 else ''}, got {', '.join(chain)}")
    return ", ".join(dict.fromkeys(chain)) or None


def _number(bindings: Any, name: str, default: float) -> float:
    value = bindings.get(name, default)
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise SettingError(f"{name} wants a number, got {value!r}") from None
    if number <= 0:
        raise SettingError(f"{name} wants a positive number, got {value!r}")
    return number
