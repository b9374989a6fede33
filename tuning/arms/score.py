"""One answer judged: right, abstained, grounded, cited, in the house format; the same for every arm and provider."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tuning.arms.items import Item
from tuning.arms.prompt import Doc, line
from tuning.arms.wording import ASKING

_ABSTAINS = re.compile(
    r"資料(?:裡|中|庫)?(?:裡|中)?沒有|不知道|不清楚|查不到|找不到|沒有(?:相關)?資料|無法(?:回答|確認)"
    r"|not in the data|do(?:es)?(?: not|n't) (?:know|say|contain)|no (?:information|data)|cannot (?:answer|find)"
    r"|unknown"
)
_CITED = re.compile(r"\[(\d+)\]")
_GRADE = re.compile(r"(?<![\d.])5\.\d+[a-d]?(?![\d.])")


@dataclass(frozen=True, slots=True)
class Output:
    """What an arm gave for an item: text, log-probabilities of the options if it can tell them, and cost."""

    item: str
    arm: str
    text: str
    options: tuple[float, ...] | None = None
    tokens_in: int = 0
    tokens_out: int = 0
    ms: float = 0.0


def output_of(kept: Mapping[str, Any]) -> Output:
    """An output as it was kept in JSON."""
    return Output(**{**kept, "options": tuple(kept["options"]) if kept["options"] else None})


@dataclass(frozen=True, slots=True)
class Judged:
    """The judgement of an answer; None where a measure does not apply to the item or the arm."""

    right: float | None
    """Answerable: the free text gives an accepted value and no other grade. A card: all its values."""
    option: float | None
    """The likeliest option is the right one."""
    abstained: float
    invented: float
    """It said a value that is not right: a wrong one, or any where nothing is right."""
    grounded: float | None
    """With evidence: it abstained, or the value that it says stands in the evidence."""
    precise: float | None
    """With evidence and a citation: the share of the cited sources that are the right one."""
    recalled: float | None
    """With the right source among the evidence, on an answerable item: it is cited."""
    formed: float | None
    """Answerable: answered, and in the house format."""


def normal(text: str) -> str:
    """Lower case, one width, plain Latin letters, single spaces."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("–", "-"))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).lower().split())


def says(text: str, value: str) -> bool:
    """Whether a text says a value: not inside a longer number, grade or Latin word; spaces do not matter."""
    wanted = normal(value)
    if not wanted:
        return False
    left = r"(?<![\d.])" if wanted[0].isdigit() else r"(?<![a-z])" if wanted[0].isascii() else ""
    right = r"(?![\d/?]|\.\d|[a-d](?![a-z]))" if wanted[-1].isdigit() else r"(?![a-z/])" if wanted[-1].isascii() else ""
    body = r"\s*".join(map(re.escape, wanted.split()))
    # A number that is part of the citation or of the name is no answer.
    return re.search(left + body + right, _CITED.sub(" ", normal(text))) is not None


def judge(item: Item, output: Output, docs: Sequence[Doc]) -> Judged:
    """The judgement of an output on an item, `docs` being the evidence that the arm was given (none: empty)."""
    text = output.text
    answerable = item.kind != "unanswerable"
    abstained = _ABSTAINS.search(normal(text)) is not None or not text.strip()
    right = answerable and not abstained and _right(item, text)
    cited = [int(n) for n in _CITED.findall(text)]
    sources = [docs[n - 1].id if 1 <= n <= len(docs) else "" for n in cited]
    among = bool(item.gold) and item.gold[0] in [doc.id for doc in docs]
    return Judged(
        right=float(right) if answerable else None,
        option=_option(item, output),
        abstained=float(abstained),
        invented=float(not abstained and not right),
        grounded=float(abstained or _grounded(item, text, docs)) if docs else None,
        precise=sum(source in item.gold for source in sources) / len(sources) if docs and cited and item.gold else None,
        recalled=float(item.gold[0] in sources) if answerable and among else None,
        formed=float(not abstained and formed(item, text, bool(docs))) if answerable else None,
    )


def formed(item: Item, text: str, evidence: bool) -> bool:
    """Whether an answer is in the house format: with a source exactly where there is evidence."""
    plain = normal(text)
    source = r"\s*\[\d\]" if evidence else ""
    name = r"\s*".join(map(re.escape, normal(item.name).split()))
    if item.kind == "card":
        return re.fullmatch(rf"\s*{name}\s*(?:\|[^|\[\]]+){{3}}{source}", plain) is not None
    label = r"\s*".join(map(re.escape, normal(ASKING[item.attribute][item.locale].label).split()))
    return re.fullmatch(rf"\s*{name}{source}\s*:\s*{label}\s*[^\[\]]+?\s*[。.]", plain) is not None


def claimed(item: Item, text: str) -> str:
    """The value that an answer states: what stands after name and label, without citation, unit and stop."""
    plain = _CITED.sub("", normal(text)).strip(" .。")
    label = normal(ASKING[item.attribute][item.locale].label) if item.attribute in ASKING else ""
    for part in (normal(item.name), ":", label):
        plain = plain.split(part, 1)[1] if part and part in plain else plain
    return re.sub(r"\s*(?:公尺|m|元|ntd)$", "", plain).strip()


def _right(item: Item, text: str) -> bool:
    # Names hold digits too ("P1"): what is judged is the text without the name.
    rest = re.sub(r"\s*".join(map(re.escape, normal(item.name).split())), " ", normal(text))
    if item.kind == "card":
        return all(says(rest, part) for part in item.accepted)
    if item.attribute == "grade" and len(set(_GRADE.findall(rest))) > 1:
        return False
    return any(says(rest, value) for value in item.accepted)


def _option(item: Item, output: Output) -> float | None:
    if item.right is None or output.options is None:
        return None
    return float(max(range(len(output.options)), key=output.options.__getitem__) == item.right)


def _grounded(item: Item, text: str, docs: Sequence[Doc]) -> bool:
    evidence = normal("\n".join(line(n, doc, item.locale) for n, doc in enumerate(docs, 1)))
    if item.kind == "card":
        parts = [part.strip() for part in _CITED.sub("", normal(text)).split("|")[1:]]
        return len(parts) > 0 and all(says(evidence, re.sub(r"\s*(?:公尺|m)$", "", part)) for part in parts if part)
    value = claimed(item, text)
    return bool(value) and says(evidence, value)
