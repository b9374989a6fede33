// Computed tables: sides of a comparison beside each other, distributions with bars; scrolled by keyboard where they are wide.

import { el } from "./dom.js";

let drawn = 0;

/** A table of the answer; texts are the page's own, cite(n) makes the button of a source or answers null. */
export function renderTable(table, texts, cite) {
  return scrolled(table.sides.length ? comparison(table, texts, cite) : plain(table, texts));
}

/** The numbers of the items that a comparison sets side by side. */
export function sidesOf(table) {
  return new Set(table?.sides ?? []);
}

/** Whether a paragraph only lists what the rows of a distribution show: it is not read twice. */
export function repeats(table, text) {
  if (!table || table.sides.length || table.rows.length < 3) return false;
  const told = table.rows.filter(([label, count]) => text.includes(String(label)) && text.includes(String(count)));
  return told.length >= Math.min(table.rows.length, 6);
}

// One column a side and one row for each thing compared: two sides fit a phone, and what is compared is read across.
function comparison(table, texts, cite) {
  const [names, ...others] = table.columns.map((column, at) => ({ column, heading: table.headings[at], values: table.rows.map((row) => row[at]) }));
  const ahead = table.sides.map((n) => table.ahead.includes(n));
  const heads = names.values.map((name, at) =>
    el("th", { scope: "col", class: ahead[at] ? "is-ahead" : null }, name,
      el("span", { class: "side-marks" }, cite(table.sides[at]), ahead[at] && table.verdict && el("span", { class: "verdict" }, el("span", { "aria-hidden": "true" }, "✓ "), table.verdict))));
  const rows = others.map(({ column, heading, values }) =>
    el("tr", {}, el("th", { scope: "row" }, heading), values.map((value, at) => {
      const best = ahead[at] && column === table.by;
      return el("td", { class: best ? "is-ahead" : null }, shown(value, texts), best && el("span", { class: "hidden" }, texts.isAhead));
    })));
  return el("table", { class: "sides", "data-sides": String(table.sides.length) },
    el("caption", { class: "hidden" }, texts.compared(names.values)),
    el("thead", {}, el("tr", {}, el("td", { class: "corner" }), heads)), el("tbody", {}, rows));
}

function plain(table, texts) {
  const figures = table.columns.map((_, at) => at > 0 && table.rows.every((row) => typeof row[at] === "number"));
  const shares = table.columns.indexOf("share");
  const largest = shares < 0 ? 0 : Math.max(...table.rows.map((row) => row[shares - 1]));
  const kind = (at) => (figures[at] ? "number" : null);
  const rows = table.rows.map((row) =>
    el("tr", {}, row.map((value, at) => (at ? el("td", { class: kind(at) }, at === shares ? bar(value, row[at - 1] / largest) : shown(value, texts)) : el("th", { scope: "row" }, String(value))))));
  return el("table", {}, el("caption", { class: "hidden" }, table.headings.join(texts.listMark)),
    el("thead", {}, el("tr", {}, table.headings.map((heading, at) => el("th", { scope: "col", class: kind(at) }, heading)))), el("tbody", {}, rows));
}

// The figure says it; the bar only shows it.
function bar(text, part) {
  const line = el("span", { class: "bar-line", "aria-hidden": "true" });
  line.style.inlineSize = `${Math.max(part * 100, 1)}%`;
  return [el("span", { class: "bar-figure" }, text), el("span", { class: "bar-place" }, line)];
}

function shown(value, texts) {
  if (value === null || value === undefined) return el("span", { class: "unknown" }, texts.notRecorded);
  if (value === true) return [el("span", { "aria-hidden": "true" }, "✓ "), texts.listed];
  if (value === false) return el("span", { class: "unknown" }, texts.notListed);
  if (Array.isArray(value)) return value.join(texts.listMark);
  return typeof value === "number" ? value.toLocaleString() : String(value);
}

// A frame that is a stop of the Tab key, and shows that there is more, only while its table is wider than it.
function scrolled(table) {
  const caption = table.querySelector("caption");
  caption.id = `table-${(drawn += 1)}`;
  const inner = el("div", { class: "scroll", role: "region", "aria-labelledby": caption.id }, table);
  const outer = el("div", { class: "table" }, inner);
  const look = () => {
    const wide = inner.scrollWidth > inner.clientWidth + 1;
    if (wide) inner.tabIndex = 0;
    else inner.removeAttribute("tabindex");
    outer.classList.toggle("more", wide && inner.scrollLeft + inner.clientWidth < inner.scrollWidth - 1);
  };
  inner.addEventListener("scroll", look, { passive: true });
  new ResizeObserver(look).observe(inner);
  return outer;
}
