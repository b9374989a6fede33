// The climbing log in the panel: write a line, see the lines, delete one, take all out and in as a file.

import { el } from "./dom.js";

const STYLES = ["redpoint", "onsight", "flash", "lead", "toprope", "repeat", "attempt", "project"];
const PAGE = 20;
const IMPORT_MEDIA = { csv: "text/csv" };
// So long after the last key the name is looked up.
const PAUSE_MS = 250;

/** The section of the log; route ({id, title}) is one to be logged, when a card asked for it. */
export function ascentLog(panel, route) {
  const { texts, account } = panel;
  const list = el("ul", { class: "own-lines" });
  const more = el("button", { class: "small", type: "button", hidden: true, onclick: () => load(more.dataset.cursor) }, texts.logMore);
  const empty = el("p", { class: "hint", hidden: true }, texts.logEmpty);

  const load = async (cursor) => {
    const page = await panel.attempt(() => account.call("GET", `/ascents?limit=${PAGE}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`));
    if (!page) return;
    const lines = page.items.map((each) => line(panel, each, () => load()));
    if (cursor) list.append(...lines);
    else list.replaceChildren(...lines);
    empty.hidden = list.childElementCount > 0;
    more.hidden = page.next_cursor === null;
    more.dataset.cursor = page.next_cursor ?? "";
  };
  load();
  return el("section", { class: "own" }, el("h3", {}, texts.log), form(panel, route, () => load()), empty, list, more, files(panel, () => load()));
}

function line(panel, each, changed) {
  const { texts, account } = panel;
  const name = nameOf(each.route, panel.locale) ?? each.route_id;
  const about = [each.route?.grade, texts.styles[each.style], each.climbed_on, each.rating && "★".repeat(each.rating)].filter(Boolean).join(" · ");
  return el("li", { class: "own-line" },
    el("span", { class: "own-what" }, el("span", { class: "card-name" }, name), el("span", { class: "hint" }, about), each.note && el("span", { class: "hint" }, each.note)),
    el("button", { class: "small", type: "button", "aria-label": texts.removeLine(name), onclick: async () => {
      if (await panel.attempt(() => account.call("DELETE", `/ascents/${encodeURIComponent(each.id)}`))) changed();
    } }, texts.remove));
}

function form(panel, route, changed) {
  const { texts, account } = panel;
  let chosen = route;
  let looking = 0;
  const found = el("div", { class: "found", role: "group", "aria-label": texts.logRoute });
  const name = el("input", { id: "log-route", class: "field", autocomplete: "off", placeholder: texts.logRouteHint, maxlength: "80", value: route?.title ?? "", oninput: () => {
    chosen = null;
    clearTimeout(looking);
    looking = setTimeout(() => look(name.value.trim()), PAUSE_MS);
  } });
  const look = async (text) => {
    const page = text ? await panel.attempt(() => account.call("GET", `/routes?limit=6&q=${encodeURIComponent(text)}`)) : { items: [] };
    // A slower answer to an earlier text must not replace a newer one.
    if (!page || text !== name.value.trim()) return;
    found.replaceChildren(...page.items.map((each) => {
      const title = nameOf(each, panel.locale) ?? each.id;
      return el("button", { type: "button", class: "choice", onclick: () => {
        chosen = { id: each.id, title };
        name.value = title;
        found.replaceChildren();
        style.focus();
      } }, `${title} ${each.grade}`, el("span", { class: "hint" }, (panel.locale === "en" && each.crag_name_en) || each.crag_name || each.crag_id));
    }));
  };
  const style = el("select", { id: "log-style", class: "field" }, STYLES.map((each) => el("option", { value: each }, texts.styles[each])));
  const date = el("input", { id: "log-date", class: "field", type: "date", value: today(), max: today() });
  const rating = el("select", { id: "log-rating", class: "field" }, el("option", { value: "" }, texts.noRating), [5, 4, 3, 2, 1].map((each) => el("option", { value: String(each) }, "★".repeat(each))));
  const note = el("input", { id: "log-note", class: "field", maxlength: "1000", autocomplete: "off" });
  const labelled = (id, label, field) => el("div", { class: "labelled" }, el("label", { for: id }, label), field);
  return el("form", { class: "log-form", onsubmit: async (event) => {
    event.preventDefault();
    if (!chosen) {
      panel.tell(texts.logNoRoute);
      name.focus();
      return;
    }
    const body = { route_id: chosen.id, style: style.value, climbed_on: date.value || null };
    if (rating.value) body.rating = Number(rating.value);
    if (note.value.trim()) body.note = note.value.trim();
    const written = await panel.attempt(() => account.call("POST", "/ascents", body));
    if (!written) return;
    panel.tell(texts.logSaved(chosen.title));
    chosen = null;
    name.value = note.value = "";
    name.focus();
    changed();
  } },
    labelled("log-route", texts.logRoute, name), found,
    el("div", { class: "log-row" }, labelled("log-style", texts.logStyle, style), labelled("log-date", texts.logDate, date), labelled("log-rating", texts.logRating, rating)),
    labelled("log-note", texts.logNote, note),
    el("button", { class: "primary", type: "submit" }, texts.logSave));
}

function files(panel, changed) {
  const { texts, account } = panel;
  const pick = el("input", { type: "file", class: "hidden", id: "log-file", accept: ".csv,.json,.jsonl,text/csv,application/json", "aria-label": texts.importFile, tabindex: "-1", onchange: async () => {
    const [file] = pick.files;
    if (!file) return;
    const media = IMPORT_MEDIA[file.name.split(".").pop().toLowerCase()] ?? "application/x-ndjson";
    const report = await panel.attempt(async () => account.call("POST", "/ascents/import", await file.text(), media));
    pick.value = "";
    if (!report) return;
    panel.tell(texts.imported(report));
    changed();
  } });
  const save = (format) => panel.attempt(async () => {
    const response = await account.fetch("GET", `/ascents/export?format=${format}`);
    if (!response.ok) throw new Error("");
    const address = URL.createObjectURL(await response.blob());
    el("a", { href: address, download: `ascents.${format}` }).click();
    URL.revokeObjectURL(address);
  });
  return el("div", { class: "own-actions" }, pick,
    el("button", { class: "small", type: "button", onclick: () => pick.click() }, texts.importFile),
    el("button", { class: "small", type: "button", onclick: () => save("csv") }, texts.exportCsv),
    el("button", { class: "small", type: "button", onclick: () => save("json") }, texts.exportJson));
}

function nameOf(route, locale) {
  if (!route) return null;
  return (locale === "en" ? route.name_en || route.name : route.name || route.name_en) || null;
}

function today() {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Taipei" }).format(new Date());
}
