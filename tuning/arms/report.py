"""A report as Markdown and as one HTML page, from the same parts: headings, sentences, tables, pictures."""

import html
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Headings and rows; every row has as many cells as there are headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        wrong = [row for row in self.rows if len(row) != len(self.headings)]
        if wrong:
            raise ValueError(f"a row of {len(wrong[0])} cells under {len(self.headings)} headings: {wrong[0]}")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands under it: sentences, then a table, then pictures by file name with their captions."""

    title: str
    text: tuple[str, ...] = ()
    table: Table | None = None
    pictures: tuple[tuple[str, str], ...] = ()


def markdown(title: str, sections: Sequence[Section]) -> str:
    """The report as Markdown."""
    lines = [f"# {title}", ""]
    for section in sections:
        lines += [f"## {section.title}", ""]
        for paragraph in section.text:
            lines += [paragraph, ""]
        if section.table:
            lines += [
                "| " + " | ".join(map(_cell, section.table.headings)) + " |",
                "|" + "---|" * len(section.table.headings),
            ]
            lines += ["| " + " | ".join(map(_cell, row)) + " |" for row in section.table.rows]
            lines.append("")
        for name, caption in section.pictures:
            lines += [f"![{caption}]({name})", ""]
    return "\n".join(lines).rstrip() + "\n"


def page(title: str, sections: Sequence[Section]) -> str:
    """The report as one HTML page; pictures are files beside it."""
    parts = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{html.escape(title)}</title><style>{_STYLE}</style></head><body><main>",
        f"<h1>{html.escape(title)}</h1>",
    ]
    for section in sections:
        parts.append(f"<h2>{html.escape(section.title)}</h2>")
        parts += [f"<p>{html.escape(paragraph)}</p>" for paragraph in section.text]
        if section.table:
            head = "".join(f"<th>{html.escape(cell)}</th>" for cell in section.table.headings)
            rows = "".join(
                "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>"
                for row in section.table.rows
            )
            parts.append(f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>')
        parts += [
            f'<figure><img src="{html.escape(name)}" alt="{html.escape(caption)}">'
            f"<figcaption>{html.escape(caption)}</figcaption></figure>"
            for name, caption in section.pictures
        ]
    return "\n".join([*parts, "</main></body></html>"]) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


_STYLE = (
    "body{font:16px/1.55 system-ui,sans-serif;margin:0;color:#1d2433;background:#fff}main{max-width:62rem;margin:0 "
    "auto;padding:1.5rem}"
    "h2{margin-top:2.2rem;border-bottom:1px solid #d8dde6;padding-bottom:.2rem}.wide{overflow-x:auto}"
    "table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.92rem}"
    "th,td{border:1px solid #d8dde6;padding:.3rem .55rem;text-align:left}"
    "th{background:#f2f5f9}img{max-width:100%;height:auto}figure{margin:1rem "
    "0}figcaption{color:#5a6477;font-size:.9rem}"
    "@media "
    "(prefers-color-scheme:dark){body{background:#12161d;color:#dde3ee}th{background:#1c222c}th,td,h2{border-color:#333c4a}}"
)
