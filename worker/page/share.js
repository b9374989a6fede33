// What can be done with a finished answer: copy it, share a link that asks the same question again, rate it.

import { el } from "./dom.js";
import { rating } from "./rating.js";

/** Whether an answer speaks of the asker's own things; such an answer gets no link. */
export function isPrivate(data) {
  return data.personal || data.memory.used.length > 0;
}

/** The link that asks the question in the language; it holds nothing of the answer. */
export function linkOf(query, locale) {
  const link = new URL("/", location.href);
  link.search = new URLSearchParams({ q: query, lang: locale });
  return link.href;
}

/** The question and language of the address that the page was opened with. */
export function askedByLink() {
  const given = new URLSearchParams(location.search);
  return { query: (given.get("q") ?? "").trim().slice(0, 500), locale: given.get("lang") };
}

/** The row of buttons below an answer. */
export function tools(turn) {
  const { texts, data } = turn;
  const told = el("span", { class: "told", role: "status" });
  const copy = el("button", { class: "small", type: "button", onclick: () => put(turn.plain(), texts.copied, told, texts) }, texts.copy);
  const personal = isPrivate(data);
  const share = el("button", { class: "small", type: "button", onclick: () => send(linkOf(turn.query, data.locale), told, texts) }, texts.share);
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
