// The source card: everything the service knows of a cited row, in the reader's words.

import { el, icon } from "./dom.js";

// In the order in which they are shown; a key that is not here and not below is left out.
const ORDER = [
  "grade", "type", "climbing_type", "gym_type", "length_m", "bolt_count", "safety_dots", "crag_name", "area_name", "sector", "region", "city", "district", "address",
  "nearest_station", "walk_minutes", "phone", "rock_type", "height", "approach", "best_seasons", "parking", "amenities", "facilities", "features", "sectors",
  "gym_name", "text", "starts_at", "ends_at", "created_at", "first_ascent_date", "video_count", "stars", "votes", "rating", "alternative_names",
];
// Names and lists that exist in both languages.
const LOCALIZED = new Set(["crag_name", "area_name", "sector", "region", "address", "rock_type", "parking", "amenities", "facilities", "sectors", "gym_name", "nearest_station"]);
const TIMES = new Set(["starts_at", "ends_at", "created_at"]);

/** The card of one source as an element; close() is called by its button, log() (for a signed-in climber) by a route's. */
export function sourceCard(source, texts, locale, close, log = null) {
  const facts = source.facts;
  const other = [facts.name, facts.name_en].find((name) => name && name !== source.title);
  const rows = ORDER.map((key) => [key, shown(key, facts, texts, locale)]).filter(([, value]) => value);
  return el(
    "article",
    { class: "source" },
    el(
      "header",
      { class: "source-head" },
      el("p", { class: "source-kind" }, el("span", { class: "source-n" }, String(source.n)), texts.kinds[source.type] ?? source.type),
      el("button", { class: "icon-button", type: "button", "aria-label": texts.close, onclick: close, autofocus: true }, icon("close")),
    ),
    el("h2", { id: "sheet-title" }, source.title),
    other && el("p", { class: "source-other", lang: /[\u4e00-\u9fff]/.test(other) ? "zh-Hant" : "en" }, other),
    highlights(facts, texts),
    el("dl", { class: "facts" }, rows.filter(([key]) => !(key in LEADING && facts[LEADING[key]] !== undefined)).map(([key, value]) => el("div", {}, el("dt", {}, texts.fields[key] ?? key), el("dd", {}, value)))),
    grouped("opening_hours.", facts, texts.hours, (key) => texts.days[key] ?? key, (value) => value, Object.keys(texts.days)),
    grouped("pricing_twd.", facts, texts.prices, (key) => key.split(".").map((part) => texts.priceParts[part] ?? part).join(" · "), (value) => value.toLocaleString()),
    website(facts, texts),
    log && source.type === "route" && el("button", { class: "small log-this", type: "button", onclick: log }, texts.logThis),
    el("footer", { class: "source-foot" }, provenance(source, texts, locale)),
  );
}

// What is shown large at the top of a route's card, and not again in the list.
const LEADING = { grade: "grade", type: "grade", length_m: "grade", bolt_count: "grade" };

function highlights(facts, texts) {
  if (facts.grade === undefined) return null;
  const figures = [
    [texts.fields.grade, facts.grade],
    [texts.fields.type, texts.types[facts.type] ?? facts.type],
    [texts.fields.length_m, facts.length_m === undefined ? "—" : texts.metres(facts.length_m)],
    [texts.fields.bolt_count, facts.bolt_count === undefined ? "—" : String(facts.bolt_count)],
  ];
  return el("dl", { class: "figures" }, figures.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))));
}

function shown(key, facts, texts, locale) {
  // The English address names both; there are no English columns for them.
  if ((key === "city" || key === "district") && locale === "en" && facts.address_en) return null;
  if (key === "height") return range(facts.height_min_m, facts.height_max_m, texts.metres);
  if (key === "approach") return range(facts.approach_min_minutes, facts.approach_max_minutes, texts.minutes);
  const value = (LOCALIZED.has(key) && locale === "en" ? facts[`${key}_en`] : undefined) ?? facts[key];
  if (value === undefined || value === null || value === "" || (Array.isArray(value) && !value.length)) return null;
  if (TIMES.has(key)) return time(value, locale);
  if (key === "type" || key === "climbing_type" || key === "gym_type") return texts.types[value] ?? String(value);
  if (key === "region") return texts.regions[value] ?? String(value);
  if (key === "length_m") return texts.metres(value);
  if (key === "walk_minutes") return texts.minutes(value);
  if (key === "votes") return texts.people(value);
  if (key === "best_seasons") return value.map((season) => texts.seasons[season] ?? season).join(texts.listMark);
  if (key === "features") return value.map((word) => word.replaceAll("_", " ")).join(texts.listMark);
  if (key === "phone") return el("a", { href: `tel:${String(value).replace(/[^+\d]/g, "")}` }, value);
  return Array.isArray(value) ? value.join(texts.listMark) : String(value);
}

function range(low, high, unit) {
  if (low === undefined && high === undefined) return null;
  if (low === undefined || high === undefined || low === high) return unit(low ?? high);
  return unit(`${low}–${high}`);
}

function grouped(prefix, facts, title, name, show, order) {
  const keys = Object.keys(facts).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  if (!keys.length) return null;
  const sorted = order ? order.filter((key) => keys.includes(key)) : keys;
  const rows = sorted.map((key) => el("div", {}, el("dt", {}, name(key)), el("dd", {}, show(facts[prefix + key]))));
  return el("section", { class: "group" }, el("h3", {}, title), el("dl", { class: "facts" }, rows));
}

function website(facts, texts) {
  // Only a web address becomes a link: the data must not be able to run anything.
  if (typeof facts.website !== "string" || !/^https?:\/\//i.test(facts.website)) return null;
  return el("a", { class: "link", href: facts.website, target: "_blank", rel: "noopener noreferrer" }, texts.website, icon("external"));
}

function provenance(source, texts, locale) {
  const parts = [];
  if (source.indexed_at) parts.push(`${texts.indexed} ${time(source.indexed_at, locale)}`);
  else parts.push(texts.fromDatabase);
  if (source.facts.updated_at) parts.push(`${texts.updated} ${String(source.facts.updated_at).slice(0, 10)}`);
  return [el("p", {}, parts.join(locale === "en" ? " · " : "｜")), el("p", { class: "id" }, source.id)];
}

function time(milliseconds, locale) {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Taipei" }).format(new Date(milliseconds));
}
