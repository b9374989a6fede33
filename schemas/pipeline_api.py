"""The shapes in which administrators read and arrange the nodes of the pipeline."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

NODES = 40
"""The most nodes, and the most settings of one, that a body may name."""
NOTE_CHARS = 200

Name = Annotated[str, StringConstraints(min_length=1, max_length=60)]
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=NOTE_CHARS)]
Value = bool | int | float | Annotated[str, StringConstraints(max_length=200)]
NodeValues = dict[Name, Annotated[dict[Name, Value], Field(max_length=NODES)]]


class PipelineBody(BaseModel):
    """The whole arrangement: what is left out of it is as deployed. `version` is the one that it was made from."""

    model_config = ConfigDict(extra="forbid")

    disabled: list[Name] = Field(default_factory=list, max_length=NODES)
    settings: NodeValues = Field(default_factory=dict, max_length=NODES)
    note: Note = ""
    version: int | None = Field(default=None, ge=0, le=2**53)


class RollbackBody(BaseModel):
    """An earlier version that is to be in force again; 0 is as deployed."""

    model_config = ConfigDict(extra="forbid")

    version: int = Field(ge=0, le=2**53)
    note: Note = ""


class SettingOut(BaseModel):
    """One setting of a node: its type, what it is as deployed, and what it is now."""

    name: str
    type: Literal["bool", "int", "float", "str"]
    default: Value
    value: Value


class NodeOut(BaseModel):
    """One node; `needed` says why it cannot be switched off, and is null where it can."""

    id: str
    does: str
    enabled: bool
    needed: str | None
    settings: list[SettingOut]


class VersionOut(BaseModel):
    """One arrangement as it was saved; the time is epoch milliseconds, and null as deployed."""

    version: int
    disabled: list[str]
    settings: dict[str, dict[str, Value]]
    note: str
    at: int | None


class PipelineOut(VersionOut):
    """The arrangement in force, and every node with it; `problem` says why this release cannot follow it."""

    problem: str | None
    nodes: list[NodeOut]


class HistoryOut(BaseModel):
    """The kept arrangements, newest first."""

    items: list[VersionOut]
