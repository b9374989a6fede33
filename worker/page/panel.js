// The panel of one's own things: sign-in, quota, ascents, remembered preferences, conversations, deleting it all.

import { ascentLog } from "./log.js";
import { el, icon } from "./dom.js";

/** Draws into the dialog; actions: {close, openSession(id)}; route is one to be logged, from a card. */
export class Panel {
  constructor(dialog, account, actions) {
    this.dialog = dialog;
    this.account = account;
    this.actions = actions;
    this.status = el("p", { class: "panel-status", role: "status" });
    dialog.addEventListener("click", (event) => event.target === dialog && this.close());
  }

  open(texts, locale, route = null) {
    this.texts = texts;
    this.locale = locale;
    this.route = route;
    this.tell("");
    this.draw();
    if (!this.dialog.open) this.dialog.showModal();
  }

  close() {
    this.dialog.close();
  }

  tell(text) {
    this.status.textContent = text;
  }

  draw() {
    const texts = this.texts;
    const head = el("header", { class: "source-head" },
      el("h2", { id: "own-title" }, this.account.signedIn ? texts.account : texts.signInTitle),
      el("button", { class: "icon-button", type: "button", "aria-label": texts.close, onclick: () => this.close() }, icon("close")));
    const body = this.account.signedIn
      ? [this.quota(), ascentLog(this, this.route), this.memory(), this.sessions(), this.ending()]
      : [this.signIn()];
    this.dialog.firstElementChild.replaceChildren(head, this.status, ...body);
  }

  /** Run something of one's own; what fails is said, not lost. Answers undefined then. */
  async attempt(work) {
    const signedIn = this.account.signedIn;
    try {
      return await work();
    } catch (error) {
      const ended = signedIn && !this.account.signedIn;
      if (ended) this.draw();
      this.tell(ended ? this.texts.expired : error.message || this.texts.panelFailed);
      return undefined;
    }
  }

  signIn() {
    const texts = this.texts;
    const input = el("textarea", { id: "token", class: "field", rows: "4", autocomplete: "off", spellcheck: "false", required: true, autofocus: true });
    return el("form", { class: "own", onsubmit: async (event) => {
      event.preventDefault();
      try {
        await this.account.signIn(input.value);
        this.tell(texts.signedInAs(this.account.subject));
        this.draw();
      } catch (error) {
        this.tell(error.status === 401 ? texts.tokenRefused : texts.offline);
      }
    } },
      el("p", {}, texts.signInLead),
      el("label", { for: "token" }, texts.token), input,
      el("p", { class: "hint" }, texts.signInHint),
      el("button", { class: "primary", type: "submit" }, texts.signIn));
  }

  quota() {
    const { texts } = this;
    const quota = this.account.quota;
    const lines = [el("p", {}, texts.signedInAs(this.account.subject))];
    if (quota) {
      lines.push(el("p", { class: "quota-line" }, quota.daily_limit === null ? texts.quotaFree : texts.quotaLeft(quota.remaining, quota.daily_limit)));
      if (quota.daily_limit !== null) {
        lines.push(el("meter", { min: "0", max: String(quota.daily_limit), value: String(quota.remaining), "aria-label": texts.quota }));
        lines.push(el("p", { class: "hint" }, [quota.tier_display && texts.tier(quota.tier_display), texts.resets(clock(quota.resets_at, this.locale))].filter(Boolean).join(this.locale === "en" ? " · " : "｜")));
      }
    }
    return el("section", { class: "own" }, el("h3", {}, texts.quota), lines);
  }

  memory() {
    const { texts } = this;
    const place = el("div", {});
    const show = (page) => {
      if (!page) return;
      const toggle = el("input", { type: "checkbox", id: "remember", checked: page.enabled, onchange: async (event) =>
        show(await this.attempt(() => this.account.call("PUT", "/ai/memory", { enabled: event.target.checked }))) });
      const items = page.items.map((each) => el("li", { class: "own-line" },
        el("span", { class: "own-what" }, el("q", {}, each.quote), el("span", { class: "hint" }, texts.memoryUntil(day(each.expires_at, this.locale)))),
        el("button", { class: "small", type: "button", "aria-label": texts.forgetThis(each.quote), onclick: async () => {
          if (await this.attempt(() => this.account.call("DELETE", `/ai/memory/${encodeURIComponent(each.id)}`))) await load();
        } }, texts.forget)));
      place.replaceChildren(
        el("p", { class: "check" }, toggle, el("label", { for: "remember" }, texts.memoryOn)),
        items.length ? el("ul", { class: "own-lines" }, items) : el("p", { class: "hint" }, texts.memoryEmpty),
        ...(items.length > 1 ? [el("button", { class: "small", type: "button", onclick: async () => {
          if (await this.attempt(() => this.account.call("DELETE", "/ai/memory"))) await load();
        } }, texts.forgetAll)] : []));
    };
    const load = async () => show(await this.attempt(() => this.account.call("GET", "/ai/memory")));
    load();
    return el("section", { class: "own" }, el("h3", {}, texts.memory), el("p", { class: "hint" }, texts.memoryLead), place);
  }

  sessions() {
    const { texts } = this;
    const place = el("div", {});
    const load = async () => {
      const page = await this.attempt(() => this.account.call("GET", "/ai/sessions?limit=20"));
      if (!page) return;
      const lines = page.items.map((each) => el("li", { class: "own-line" },
        el("button", { class: "own-what link-button", type: "button", "aria-label": texts.openSession(each.title), onclick: async () => {
          if (await this.attempt(() => this.actions.openSession(each.id)) !== undefined) this.close();
        } }, el("span", {}, each.title), el("span", { class: "hint" }, day(each.updated_at, this.locale))),
        el("button", { class: "small", type: "button", "aria-label": texts.removeSession(each.title), onclick: async () => {
          if (await this.attempt(() => this.account.call("DELETE", `/ai/sessions/${encodeURIComponent(each.id)}`))) await load();
        } }, texts.remove)));
      place.replaceChildren(lines.length ? el("ul", { class: "own-lines" }, lines) : el("p", { class: "hint" }, texts.sessionsEmpty));
    };
    load();
    return el("section", { class: "own" }, el("h3", {}, texts.sessions), place);
  }

  ending() {
    const { texts } = this;
    const place = el("div", { class: "own-actions" });
    const plain = () => place.replaceChildren(
      el("button", { class: "small", type: "button", onclick: () => { this.account.signOut(); this.draw(); } }, texts.signOut),
      el("button", { class: "small danger", type: "button", onclick: () => sure() }, texts.erase));
    const sure = () => {
      const yes = el("button", { class: "small danger", type: "button", onclick: async () => {
        const gone = await this.attempt(() => this.account.call("DELETE", "/me"));
        if (!gone) return;
        // What was answered from one's own records leaves the page too.
        document.getElementById("fresh").click();
        this.draw();
        this.tell(texts.erased(Object.values(gone.removed).reduce((sum, count) => sum + count, 0)));
      } }, texts.eraseYes);
      place.replaceChildren(el("p", { role: "alert" }, texts.eraseSure), yes, el("button", { class: "small", type: "button", onclick: plain }, texts.cancel));
      yes.focus();
    };
    plain();
    return el("section", { class: "own" }, place);
  }
}

/** A day as people write it. */
export function day(milliseconds, locale) {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "Asia/Taipei" }).format(new Date(milliseconds));
}

/** A moment with its time of day, in Taipei. */
export function clock(moment, locale) {
  return new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "short", timeZone: "Asia/Taipei" }).format(new Date(moment));
}
