// What can be done with a finished answer: copy it, share a link that asks the same question again, rate it.

import { el } from "./dom.js";
import { rating } from "./rating.js";

/** Whether an answer speaks of the asker's own things; such an answer gets no link. */
export function isPrivate(data) {
  return data.personal || data.memory.used.length > 0;
}

// A follow-up means nothing alone, so its link asks what it leans on first; a conversation is not shared as a whole.
const LEANED_ON = 3;

/** The questions that must be asked, in order, for the last one to be understood. */
function questionsOf(turn) {
  const questions = [turn.query];
  for (let at = turn; at.data.follow_up && at.before?.data && !isPrivate(at.before.data) && questions.length <= LEANED_ON; at = at.before) questions.unshift(at.before.query);
  return questions;
}

/** The link that asks the question in its language; it holds nothing of the answer. */
export function linkOf(turn) {
  const link = new URL("/", location.href);
  link.search = new URLSearchParams([...questionsOf(turn).map((query) => ["q", query]), ["lang", turn.data.locale]]);
  return link.href;
}

/** The questions and language of the address that the page was opened with. */
export function askedByLink() {
  const given = new URLSearchParams(location.search);
  const queries = given.getAll("q").map((query) => query.trim().slice(0, 500)).filter(Boolean);
  return { queries: queries.slice(0, LEANED_ON + 1), locale: given.get("lang") };
}

/** What is copied: the answer with its numbers, the sources they stand for, and where to ask again. */
export function copied(turn) {
  const { texts, data } = turn;
  const sources = data.sources.map((each) => `[${each.n}] ${each.title} · ${texts.kinds[each.type] ?? each.type}${each.url ? ` · ${each.url}` : ""}`);
  const parts = [turn.text.trim(), sources.length ? [`${texts.sources}${texts.colon}`, ...sources].join("\n") : "", isPrivate(data) ? "" : linkOf(turn)];
  return parts.filter(Boolean).join("\n\n");
}

/** The row of buttons below an answer. */
export function tools(turn) {
  const { texts, data } = turn;
  const told = el("span", { class: "told", role: "status" });
  const copy = el("button", { class: "small", type: "button", onclick: () => put(copied(turn), texts.copied, told, texts) }, texts.copy);
  const personal = isPrivate(data);
  const share = el("button", { class: "small", type: "button", onclick: () => send(linkOf(turn), told, texts) }, texts.share);
  const rate = rating(turn, personal);
  const lines = [el("div", { class: "tools" }, copy, personal ? null : share, rate.buttons, told), rate.told, rate.form].filter(Boolean);
  if (data.memory.used.length) lines.unshift(el("p", { class: "hint" }, texts.memoryUsed(data.memory.used.map((each) => `「${each.quote}」`).join(texts.listMark))));
  if (personal) lines.unshift(el("p", { class: "private" }, texts.privateMark));
  return el("div", { class: "after-answer" }, lines);
}

async function send(link, told, texts) {
  // A phone has its own way of sharing; a desktop gets the link.
  if (navigator.share && matchMedia("(pointer: coarse)").matches) {
    try {
      await navigator.share({ url: link });
      return;
    } catch (error) {
      if (error.name === "AbortError") return;
    }
  }
  await put(link, texts.shared, told, texts);
}

async function put(text, done, told, texts) {
  try {
    await navigator.clipboard.writeText(text);
    told.textContent = done;
  } catch {
    // Without a clipboard (no https, or refused) the text can be taken by hand.
    const field = el("input", { class: "field", readonly: true, value: text, "aria-label": texts.shareHere });
    told.replaceChildren(texts.shareHere, field);
    field.select();
  }
}
