// One question and its answer on the page, through all its states: waiting, streaming, done, not found, stopped, failed.

import { el, icon } from "./dom.js";
import { renderAnswer } from "./render.js";
import { tools } from "./share.js";
import { renderTable, repeats, sidesOf } from "./tables.js";
import { languageOf } from "./texts.js";

let asked = 0;
const unrated = () => ({ score: null, state: null, open: false, text: "", correction: "" });

export class Turn {
  constructor(query, { texts, locale, before, openSource, send, retry, spent, rate }) {
    this.query = query;
    this.texts = texts;
    this.locale = locale;
    this.before = before;
    this.openSource = openSource;
    this.send = send;
    this.retry = retry;
    this.spent = spent;
    this.rate = rate;
    this.rated = unrated();
    this.text = "";
    this.data = null;
    this.state = "waiting";
    this.error = null;
    this.body = el("div", { class: "answer-text" });
    this.after = el("div", { class: "after" });
    const heading = el("h2", { class: "question", id: `question-${(asked += 1)}` }, query);
    this.node = el("article", { class: "turn", "aria-labelledby": heading.id }, heading, el("div", { class: "answer" }, this.body, this.after));
    this.draw();
  }

  reset() {
    this.text = "";
    this.data = null;
    this.error = null;
    this.rated = unrated();
    this.state = "waiting";
    this.draw();
  }

  setTexts(texts, locale) {
    this.texts = texts;
    this.locale = locale;
    this.draw();
  }

  on(event, data) {
    if (event === "token") this.text += data.text;
    else if (event === "replace") this.text = data.text;
    else if (event === "done") {
      this.data = data;
      this.text = data.answer;
    } else return;
    this.state = event === "done" ? "done" : "streaming";
    if (event === "done") this.draw();
    else this.later();
  }

  /** Show an answer of an earlier visit: its text is all that was kept. */
  restore(text) {
    this.text = text;
    this.state = "kept";
    this.draw();
  }

  stopped() {
    this.state = "stopped";
    this.draw();
  }

  failed(error) {
    this.state = "failed";
    this.error = error;
    this.draw();
  }

  /** The answer without its citation marks. */
  plain() {
    return this.text.replace(/\s*\[\d{1,3}\]/g, "").trim();
  }

  // Tokens come faster than a screen shows them: one drawing per frame.
  later() {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = null;
      this.draw();
    });
  }

  draw() {
    cancelAnimationFrame(this.frame);
    this.frame = null;
    this.node.dataset.state = this.outcome();
    this.body.lang = languageOf(this.data?.locale ?? (/[\u4e00-\u9fff]/.test(this.text) ? "zh-TW" : "en"));
    const blocks = renderAnswer(this.text, (n) => this.citation(n));
    if (this.state === "waiting") blocks.push(el("p", { class: "waiting" }, el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")), this.texts.thinking));
    if (this.outcome() === "not_found") blocks.unshift(el("p", { class: "badge" }, this.texts.notFound));
    this.body.replaceChildren(...(this.data?.table ? this.tabled(blocks, this.data.table) : blocks));
    this.after.replaceChildren(...[this.remarks(), this.clarification(), this.didYouMean(), this.sources(), this.problem(), this.state === "done" && tools(this), this.suggestions()].filter(Boolean));
  }

  /** Draw only what is below the answer, and keep the keyboard where it was. */
  drawRating() {
    const place = [...this.after.querySelectorAll("button")].indexOf(document.activeElement);
    this.after.querySelector(".after-answer").replaceWith(tools(this));
    if (place >= 0) [...this.after.querySelectorAll("button")][place]?.focus();
  }

  outcome() {
    return this.state === "done" && this.data.outcome === "not_found" ? "not_found" : this.state;
  }

  /** The table in the place of the list whose rows it sets side by side, else behind the text. */
  tabled(blocks, table) {
    const drawn = renderTable(table, this.texts, (n) => this.citation(n));
    const sides = sidesOf(table);
    const at = blocks.findIndex((block) => block.matches(".cards") && this.cited(block).every((n) => sides.has(n)) && block.childElementCount === sides.size);
    if (at >= 0) return blocks.with(at, drawn);
    return [...blocks.filter((block) => !block.matches("p") || !repeats(table, block.textContent)), drawn];
  }

  cited(block) {
    return [...block.querySelectorAll(".cite")].map((mark) => Number(mark.textContent));
  }

  citation(n) {
    const source = this.data?.sources.find((each) => each.n === n);
    // Until the sources have arrived a citation is a quiet mark.
    if (!source) return this.data ? null : el("span", { class: "cite" }, String(n));
    return el("button", { class: "cite", type: "button", "aria-haspopup": "dialog", "aria-label": this.texts.source(n, source.title), onclick: (event) => this.openSource(source, event.currentTarget) }, String(n));
  }

  remarks() {
    const lines = (this.data?.relaxed ?? []).map((each) => `${this.texts.relaxed}：${this.texts.relaxedTo(each.from, each.to)}`);
    if (this.data?.degraded.length) lines.push(this.texts.degraded);
    return lines.length ? el("ul", { class: "remarks" }, lines.map((line) => el("li", {}, line))) : null;
  }

  clarification() {
    const asked = this.data?.clarification;
    if (!asked?.options.length) return null;
    return el("div", { class: "choices" }, asked.options.map((option) => el("button", { type: "button", class: "choice", onclick: () => this.send(option) }, option)));
  }

  didYouMean() {
    // Several rows may bear one name; it is offered once.
    const found = [...new Map((this.data?.corrections ?? []).map((each) => [each.surface + "\n" + each.name, each])).values()];
    if (!found.length) return null;
    return this.row(this.texts.didYouMean, found.map(({ surface, name }) => {
      const corrected = this.query.includes(surface) ? this.query.replace(surface, name) : name;
      return el("button", { type: "button", class: "choice", onclick: () => this.send(corrected) }, name);
    }));
  }

  sources() {
    // What a card above already leads to is not offered twice.
    const carded = new Set([...this.body.querySelectorAll(":is(.card-marks, .sides) button")].map((button) => Number(button.textContent)));
    const sources = (this.data?.sources ?? []).filter((source) => !carded.has(source.n));
    if (!sources.length) return null;
    return this.row(this.texts.sources, sources.map((source) =>
      el("button", { type: "button", class: "chip", "aria-haspopup": "dialog", "aria-label": this.texts.source(source.n, source.title), onclick: (event) => this.openSource(source, event.currentTarget) },
        el("span", { class: "chip-n", "aria-hidden": "true" }, String(source.n)), el("span", { class: "chip-title" }, source.title))), "sources");
  }

  suggestions() {
    const questions = this.data?.suggested_questions ?? [];
    if (!questions.length) return null;
    return this.row(this.texts.next, questions.map((question) =>
      el("button", { type: "button", class: "follow", onclick: () => this.send(question) }, el("span", {}, question), icon("arrow"))), "follows");
  }

  problem() {
    const retry = el("button", { type: "button", class: "retry", onclick: () => this.retry() }, icon("retry"), this.texts.retry);
    if (this.state === "stopped") return el("div", { class: "halted" }, el("p", {}, this.text ? this.texts.stopped : this.texts.stoppedEmpty), retry);
    if (this.state !== "failed") return null;
    const error = this.error;
    const why = { offline: this.texts.offline, broken: this.texts.broken, limited: this.texts.limited(error.retryAfter), spent: this.spent?.(), expired: this.texts.expired, refused: error.message }[error.kind] ?? this.texts.serverError;
    return el("div", { class: "problem", role: "alert" }, el("p", { class: "problem-title" }, this.texts.failed), el("p", {}, why), retry);
  }

  row(title, buttons, kind = "") {
    return el("section", { class: `row ${kind}` }, el("h3", {}, title), el("div", { class: "row-items" }, buttons));
  }
}
