"""The shapes of the registry of tuned models over HTTP, for administrators."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, StringConstraints

from schemas.api_own import Strict

Upstream = Literal["workers-ai", "openai", "bedrock"]
Status = Literal["candidate", "canary", "live", "retired"]
MOST_SHARE = 50
"""The most percent of askers that a canary answers."""
PAGE = 200
METRICS = 50

Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")]
Version = Annotated[int, Field(ge=1, le=999_999_999)]
Adapter = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9@][A-Za-z0-9_.:/@-]{0,299}$")]
Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16,128}$")]
Metric = Annotated[float, Field(allow_inf_nan=False)]


class ModelBody(Strict):
    """A tuned model that was uploaded to its provider: base is what it was tuned from, adapter its name there."""

    name: Name
    version: Version | None = None
    """The next one of this name, unless it is given."""
    upstream: Upstream
    base: Adapter
    adapter: Adapter
    data_hash: Hash
    """Of the data set that it was trained on; `make tune-data` prints it."""
    metrics: Annotated[dict[str, Metric], Field(max_length=METRICS)] = Field(default_factory=dict)


class GateRow(Strict):
    """One figure of the gate: the mean over the golden questions before and now, the difference and its interval."""

    metric: Annotated[str, StringConstraints(min_length=1, max_length=60)]
    kind: Literal["facts", "form"]
    before: Metric
    now: Metric
    difference: Metric
    low: Metric
    high: Metric
    n: Annotated[int, Field(ge=1)]
    holds: bool


class GateBody(Strict):
    """The verdict of `make tune-gate`."""

    passed: bool
    margin: Annotated[float, Field(gt=0, lt=1)]
    against: Annotated[str, StringConstraints(min_length=1, max_length=300)]
    """What it was compared with."""
    table: Annotated[list[GateRow], Field(max_length=METRICS)]


class MoveBody(Strict):
    """The status to move to; a canary needs the share of askers that it answers, in percent."""

    status: Literal["canary", "live", "retired"]
    share: Annotated[int, Field(ge=1, le=MOST_SHARE)] | None = None


class ModelsQuery(Strict):
    """Which versions."""

    status: Status | None = None
    limit: int = Field(default=100, ge=1, le=PAGE)


class ModelOut(BaseModel):
    """One version of a tuned model; the times are epoch milliseconds, artefacts the sizes and hashes of its files."""

    id: str
    name: str
    version: int
    upstream: Upstream
    base: str
    adapter: str
    data_hash: str
    metrics: dict[str, float]
    artefacts: dict[str, dict[str, Any]]
    gate: dict[str, Any] | None
    status: Status
    share: int
    live_at: int | None
    created_at: int
    changed_at: int


class ModelList(BaseModel):
    """Versions, by name, newest first."""

    items: list[ModelOut]
