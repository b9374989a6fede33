"""Prompts are files of worker/prompts: one a version, both languages in it, variables checked when it is loaded.

A file `<name>.<version>.md` begins with `variables: a, b` and holds the sections `# system zh-TW`, `# user zh-TW`,
`# system en` and `# user en`. `{{a}}` is a variable; a file that uses another than it declares, or leaves one out in a
language's pair of sections, does not load. The highest version of a name is the one in use.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args

from schemas.reading import Locale
from worker.errors import PromptError
from wrangler_compat.protocols import JsonDict

FOLDER = Path(__file__).resolve().parents[1] / "prompts"
_FILE = re.compile(r"(?P<name>[a-z_]+)\.(?P<version>\d+)\.md")
_HEAD = re.compile(r"variables:(?P<names>[^\n]*)\n")
_SECTION = re.compile(r"^# (?P<role>system|user) (?P<locale>\S+)\n", re.MULTILINE)
_VARIABLE = re.compile(r"\{\{\s*([a-z_]+)\s*\}\}")
_LOCALES: tuple[Locale, ...] = get_args(Locale)


@dataclass(frozen=True, slots=True)
class Prompt:
    """One checked prompt."""

    name: str
    version: int
    variables: frozenset[str]
    sections: Mapping[tuple[str, str], str]
    """(role, locale) -> text."""

    @property
    def id(self) -> str:
        """What the trace calls it."""
        return f"{self.name}.{self.version}"

    def messages(self, locale: Locale, **values: str) -> list[JsonDict]:
        """The system and the user message with every variable filled, once: a value is never read for variables."""
        if values.keys() != self.variables:
            wrong = ", ".join(sorted(values.keys() ^ self.variables))
            raise PromptError(f"prompt {self.id} takes {', '.join(sorted(self.variables)) or 'nothing'}; check {wrong}")
        return [
            {"role": role, "content": _VARIABLE.sub(lambda m: values[m.group(1)], self.sections[role, locale])}
            for role in ("system", "user")
        ]


def prompt(name: str) -> Prompt:
    """The newest version of a prompt."""
    found = prompts().get(name)
    if found is None:
        raise PromptError(f"there is no prompt {name!r}; there are: {', '.join(sorted(prompts()))}")
    return found


@cache
def prompts() -> Mapping[str, Prompt]:
    """The newest version of every prompt by name; a file that is not one stops the start."""
    found: dict[str, Prompt] = {}
    for path in sorted(FOLDER.iterdir()):
        each = parse(path.name, path.read_text(encoding="utf-8"))
        if each.name not in found or each.version > found[each.name].version:
            found[each.name] = each
    return found


def parse(file: str, text: str) -> Prompt:
    """Read a prompt file, or raise PromptError with what is wrong in it."""
    named, head = _FILE.fullmatch(file), _HEAD.match(text)
    if named is None:
        raise PromptError(f"{file}: a prompt file is called <name>.<version>.md")
    if head is None:
        raise PromptError(f"{file}: the first line wants to be `variables: a, b`")
    variables = frozenset(each.strip() for each in head["names"].split(",") if each.strip())
    marks = list(_SECTION.finditer(text))
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    sections = {(m["role"], m["locale"]): text[m.end() : end].strip() for m, end in zip(marks, ends, strict=True)}
    wanted = {(role, locale) for role in ("system", "user") for locale in _LOCALES}
    if sections.keys() != wanted:
        odd = ", ".join(sorted(f"{role} {locale}" for role, locale in sections.keys() ^ wanted))
        raise PromptError(f"{file}: wants the sections system and user in {' and '.join(_LOCALES)}; check {odd}")
    for locale in _LOCALES:
        pair = sections["system", locale] + sections["user", locale]
        if (used := frozenset(_VARIABLE.findall(pair))) != variables:
            odd = ", ".join(sorted(used ^ variables))
            raise PromptError(f"{file}: declared and used variables differ in {locale}: {odd}")
        if not all(sections[role, locale] for role in ("system", "user")):
            raise PromptError(f"{file}: a section in {locale} is empty")
    return Prompt(named["name"], int(named["version"]), variables, sections)
