"""The same arms on any configured provider, through env.AI.run: base and tuned model, with and without evidence.

A hosted model gives no log-probabilities of options, so it names the letter of one; everything else is as in the small
measurement. Answers are kept one by one: a run that was stopped goes on where it was.
"""

import asyncio
import json
import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tuning.arms import retrieve, sections
from tuning.arms.analysis import EVIDENCE, FOUND, Run, analyse
from tuning.arms.facts import Locale
from tuning.arms.items import Item
from tuning.arms.prompt import house, line
from tuning.arms.report import Section, Table, markdown, page
from tuning.arms.retrieve import Found
from tuning.arms.score import Output, output_of
from tuning.arms.wording import UNKNOWN

TOGETHER = 4
"""Requests that are under way at once."""
SECONDS = 60.0
LETTERS = "ABCD"
TITLE = "Base, fine-tuned, RAG and both: a provider's models on this project's data"


@dataclass(frozen=True, slots=True)
class Job:
    """What is measured: model ids (tuned may be absent), and what a million tokens cost, if somebody said so."""

    model: str
    tuned: str | None = None
    usd_in: float | None = None
    usd_out: float | None = None

    def arms(self) -> dict[str, str]:
        """Arm → model."""
        own = {"B": self.model, "R": self.model, "R-ideal": self.model}
        if self.tuned is not None:
            own |= {"F": self.tuned, "FR": self.tuned, "FR-ideal": self.tuned}
        return {arm: own[arm] for arm in ("B", "F", "R", "FR", "R-ideal", "FR-ideal") if arm in own}


def system(locale: Locale) -> str:
    """The instructions of every arm: the house format, the sentence that abstains, evidence first."""
    if locale == "zh-TW":
        example = house("名稱", "grade", "5.10a", locale, 1)
        return (
            f"你回答攀岩路線與岩館的問題，只回一句，格式如「{example}」；沒有附上資料時不寫編號。被要求路線卡時寫"
            f"「名稱｜難度｜類型｜長度 [編號]」。附有資料時只依資料回答。不知道就只寫「{UNKNOWN[locale]}」"
        )
    example = house("Name", "grade", "5.10a", locale, 1)
    return (
        f'You answer questions about climbing routes and gyms in one sentence of the form "{example}", without the '
        'number when no evidence is given. Asked for a route card, write "name｜grade｜type｜length [number]". With '
        "evidence, answer from it alone. "
        f'When you do not know, write only "{UNKNOWN[locale]}"'
    )


def messages(item: Item, evidence: str) -> list[dict[str, str]]:
    """The free-text question with its evidence lines, if there are any."""
    return [
        {"role": "system", "content": system(item.locale)},
        {"role": "user", "content": f"{evidence}{item.question}"},
    ]


def choice(item: Item, evidence: str) -> list[dict[str, str]]:
    """The same question with four options."""
    options = "\n".join(f"{letter}. {option}" for letter, option in zip(LETTERS, item.options, strict=True))
    ask = "只回一個字母。" if item.locale == "zh-TW" else "Answer with one letter only."
    return [{"role": "user", "content": f"{evidence}{item.question}\n{options}\n{ask}"}]


async def answer(env: Any, arm: str, model: str, item: Item, found: Found) -> Output:
    """One item by one arm: its text, and the option it names."""
    docs = found.docs if EVIDENCE.get(arm) == FOUND else found.gold if arm in EVIDENCE else ()
    evidence = "".join(f"{line(n, doc, item.locale)}\n" for n, doc in enumerate(docs, 1))
    began = time.perf_counter()
    reply = await _run(env, model, messages(item, evidence), 200)
    ms = 1000 * (time.perf_counter() - began)
    usage = reply.get("usage", {})
    options = None
    if item.options:
        said = str((await _run(env, model, choice(item, evidence), 8))["response"])
        letter = re.search(r"[A-D]", said)
        options = tuple(float(letter is not None and letter[0] == each) for each in LETTERS)
    tokens = (int(usage.get("prompt_tokens", 0)), int(usage.get("completion_tokens", 0)))
    return Output(item.id, arm, str(reply["response"]).strip(), options, *tokens, round(ms, 2))


async def run(env: Any, job: Job, items: Sequence[Item], found: Mapping[str, Found], kept: Path) -> Run:
    """Every arm over every item; finished answers are read from `kept` and new ones appended to it."""
    done = {(each.arm, each.item): each for each in _load(kept)}
    gate = asyncio.Semaphore(TOGETHER)
    with kept.open("a", encoding="utf-8") as file:

        async def one(arm: str, model: str, item: Item) -> None:
            async with gate:
                output = await answer(env, arm, model, item, found[item.id])
            done[arm, item.id] = output
            file.write(json.dumps(asdict(output), ensure_ascii=False) + "\n")
            file.flush()

        async with asyncio.TaskGroup() as group:
            for arm, model in job.arms().items():
                for item in items:
                    if (arm, item.id) not in done:
                        group.create_task(one(arm, model, item))
    return Run(0, tuple(done[arm, item.id] for arm in job.arms() for item in items))


async def measure(env: Any, pipeline: Any, job: Job, items: Sequence[Item], kept: Path) -> dict[str, Any]:
    """Retrieve, ask and analyse; the answers are kept in a file, where a stopped run goes on."""
    books = await retrieve.library(env.READ)
    found = {each.item: each for each in await retrieve.retrieve(pipeline, items, books)}
    done = await run(env, job, items, found, kept)
    return analyse([done], items, found) | {"job": asdict(job)}


def write(figures: Mapping[str, Any], job: Job, out: Path) -> None:
    """Results, Markdown and HTML into the folder."""
    (out / "results.json").write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", "utf-8")
    parts = report(figures, job)
    (out / "report.md").write_text(markdown(TITLE, parts), "utf-8")
    (out / "report.html").write_text(page(TITLE, parts), "utf-8")


def report(figures: Mapping[str, Any], job: Job) -> list[Section]:
    """The sections that a provider's run has figures for."""
    tuned = job.tuned or "none was named, so F and FR are missing"
    return [
        Section("What was run", (f"Base {job.model}; tuned: {tuned}. Options are named by letter.",)),
        sections.accuracy(figures),
        sections.comparisons(figures),
        sections.expectations(figures, {}),
        sections.behaviour(figures),
        sections.by_bucket(figures),
        sections.by_kind(figures),
        sections.retrieval(figures),
        prices(figures, job),
    ]


def prices(figures: Mapping[str, Any], job: Job) -> Section:
    """Tokens, time and, where prices were given, money for a correct answer."""
    rows = []
    for arm, table in figures["arms"].items():
        right = table["right"]["value"]
        usd = None
        if job.usd_in is not None and job.usd_out is not None and right > 0:
            usd = (table["tokens_in"] * job.usd_in + table["tokens_out"] * job.usd_out) / 1e6 / right
        times = (f"{table['ms_p50']:.0f}", f"{table['ms_p95']:.0f}")
        tokens = (f"{table['tokens_in']:g}", f"{table['tokens_out']:g}")
        rows.append((arm, *tokens, *times, "–" if usd is None else f"{usd:.6f}"))
    return Section(
        "Cost per correct answer",
        ("USD by the prices that the command was given; a dash where there were none or nothing was right.",),
        Table(("arm", "tokens in", "tokens out", "ms p50", "ms p95", "USD per correct answer"), tuple(rows)),
    )


async def _run(env: Any, model: str, asked: list[dict[str, str]], limit: int) -> Mapping[str, Any]:
    inputs = {"messages": asked, "max_tokens": limit, "temperature": 0}
    reply: Mapping[str, Any] = await env.AI.run(model, inputs, {"deadline_s": SECONDS})
    return reply


def _load(path: Path) -> list[Output]:
    if not path.exists():
        return []
    kept = (json.loads(line) for line in path.read_text("utf-8").splitlines())
    return [output_of(each) for each in kept]
