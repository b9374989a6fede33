// Turn an answer's text into elements: paragraphs, lists as cards, [n] as buttons. No markup is ever parsed.

import { el } from "./dom.js";

// Bold, a citation, or a span of hours, which must not break across lines.
const INLINE = /\*\*(.+?)\*\*|\[(\d{1,3})\]|(\d{1,2}:\d{2}\s?[–-]\s?\d{1,2}:\d{2})/g;
const BULLET = /^(?:[-•*]|\d{1,2}[.)])\s+/;

/** The blocks of a text; cite(n) makes the button of a citation or answers null. */
export function renderAnswer(text, cite) {
  const blocks = [];
  let list = null;
  for (const line of text.split("\n")) {
    const plain = line.trim();
    if (!plain) {
      list = null;
    } else if (BULLET.test(plain)) {
      if (!list) blocks.push((list = el("ul", { class: "cards" })));
      list.append(card(plain.replace(BULLET, ""), cite));
    } else {
      list = null;
      blocks.push(el("p", {}, inline(plain, cite)));
    }
  }
  return blocks;
}

/** One listed row: its name, then what is said of it, then its citations at the end. */
function card(text, cite) {
  const marks = [];
  const body = text.replace(/(?:\s*\[\d{1,3}\])+[。.]?\s*$/, (found) => {
    for (const [, n] of found.matchAll(/\[(\d+)\]/g)) marks.push(cite(Number(n)));
    return "";
  });
  const cut = nameEnd(body);
  const item = el("li", { class: "card" });
  if (cut > 0 && cut < 90) {
    const rest = body.slice(cut).replace(/^(?:：|: )/, "");
    item.append(el("span", { class: "card-name" }, named(body.slice(0, cut), cite)), el("span", { class: "card-facts" }, facts(rest, cite)));
  } else {
    item.append(el("span", { class: "card-facts" }, inline(body, cite)));
  }
  const found = marks.filter(Boolean);
  if (found.length) item.append(el("span", { class: "card-marks" }, found));
  return item;
}

/** Where a name ends: at the first colon outside brackets, since a former name has one inside (「洪來瘋 (舊：懸岩外角)」). */
function nameEnd(body) {
  let depth = 0;
  for (let at = 0; at < body.length; at += 1) {
    if ("(（".includes(body[at])) depth += 1;
    else if (")）".includes(body[at])) depth -= 1;
    else if (depth === 0 && (body[at] === "：" || body.startsWith(": ", at))) return at;
  }
  return -1;
}

const SEPARATED = /(?:，|、|, |；|; )/;
// So many characters fit any phone.
const SHORT = 14;
const GRADE = /^(5\.\d{1,2}\S*|V\d\S*|VB\S*|[4-9][abcABC]\+?)$/;

/** A name, with what the row is called in the other language set behind it. */
function named(text, cite) {
  const [, first, other] = /^(.+?)(\s?[（(][^（）()]+[）)])$/.exec(text) ?? [];
  return first ? [...inline(first, cite), el("span", { class: "other-name" }, other)] : inline(text, cite);
}

/** Facts between separators; a leading grade is set apart, since that is what a climber looks for first. */
function facts(text, cite) {
  const [first] = text.split(SEPARATED);
  if (!GRADE.test(first)) return together(text, cite);
  const after = text.slice(first.length).replace(/^(?:，|、|, |；|; )/, "");
  return [el("span", { class: "grade" }, first), after ? " " : "", ...together(after, cite)];
}

/** Each short fact on one line: a figure does not stand apart from its unit. */
function together(text, cite) {
  return text.split(/(?<=[，；]|[,;] )/).flatMap((part) => {
    const [, body, space] = /^(.*?)(\s*)$/s.exec(part);
    return body.length <= SHORT ? [el("span", { class: "nowrap" }, inline(body, cite)), space] : inline(part, cite);
  });
}

function inline(text, cite) {
  const parts = [];
  let at = 0;
  for (const found of text.matchAll(INLINE)) {
    // A citation brings its own distance.
    const before = text.slice(at, found.index);
    if (before) parts.push(found[2] ? before.trimEnd() : before);
    const mark = found[2] ? cite(Number(found[2])) : found[3] ? el("span", { class: "nowrap" }, found[3]) : el("strong", {}, found[1]);
    parts.push(mark ?? found[0]);
    at = found.index + found[0].length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}
