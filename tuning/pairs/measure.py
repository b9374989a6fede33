"""How sound the fact lint is: alarms on good answers, and false facts of each kind that it catches."""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from tuning.pairs.files import Pair
from tuning.pairs.lint import lint
from tuning.pairs.plants import HELD_OUT, KINDS, Plant, planted

PLANTED = 500
"""False facts per measurement."""


def measured(pairs: Sequence[Pair], *, seed: int, count: int = PLANTED) -> dict[str, Any]:
    """False alarms on the pairs, and false facts caught: of the kinds the rules were written for, and of later ones.

    No list and no rule of the lint is made from the pairs' answers, so that each pair is held out of it. While the
    lists were written the alarms of one half of the pairs were looked at; the other half (`unseen`) is told apart.
    """
    alarmed = [pair for pair in pairs if lint(pair.question, pair.answer, pair.evidence, pair.locale)]
    half = [pair for pair in pairs if unseen(pair)]
    return {
        "pairs": len(pairs),
        "false_alarms": len(alarmed),
        "unseen_pairs": len(half),
        "unseen_false_alarms": sum(map(unseen, alarmed)),
        "alarmed": [pair.id for pair in alarmed],
        "planted": caught(pairs, KINDS, count, seed),
        "planted_later": caught(pairs, HELD_OUT, count, seed),
    }


def caught(pairs: Sequence[Pair], kinds: Mapping[str, Plant], count: int, seed: int) -> dict[str, Any]:
    """How many planted facts the lint catches, in all and by kind as (caught, planted), and what escaped."""
    found: dict[str, list[int]] = {kind: [0, 0] for kind in kinds}
    escaped = []
    for each in planted(pairs, kinds, count, seed):
        alarm = bool(lint(each.pair.question, each.answer, each.pair.evidence, each.pair.locale))
        found[each.kind][0] += alarm
        found[each.kind][1] += 1
        if not alarm:
            escaped.append(f"{each.kind}: {each.pair.id}: {each.answer}")
    total = sum(of for _, of in found.values())
    return {"planted": total, "caught": total - len(escaped), "kinds": found, "escaped": escaped}


def unseen(pair: Pair) -> bool:
    """Whether a pair belongs to the half whose alarms nobody looked at while the lists were written."""
    return int(hashlib.sha1(pair.id.encode(), usedforsecurity=False).hexdigest(), 16) % 2 == 1


def shown(figures: Mapping[str, Any]) -> str:
    """The figures, a line each."""
    lines = [
        f"false alarms              {figures['false_alarms']} of {figures['pairs']} pairs "
        f"({100 * figures['false_alarms'] / max(1, figures['pairs']):.2f} %), "
        f"of the half not looked at {figures['unseen_false_alarms']} of {figures['unseen_pairs']} "
        f"({100 * figures['unseen_false_alarms'] / max(1, figures['unseen_pairs']):.2f} %)",
    ]
    for key, title in (("planted", "planted facts caught"), ("planted_later", "of kinds thought of later")):
        of = figures[key]
        kinds = ", ".join(f"{kind} {got}/{all_}" for kind, (got, all_) in of["kinds"].items())
        lines += [f"{title:<26}{of['caught']} of {of['planted']}: {kinds}", *(f"  escaped {e}" for e in of["escaped"])]
    return "\n".join(lines)
