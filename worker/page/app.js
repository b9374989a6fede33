// The chat page: one conversation, asked one question at a time.

import { Account } from "./account.js";
import { sourceCard } from "./card.js";
import { el } from "./dom.js";
import { clock, Panel } from "./panel.js";
import { askedByLink } from "./share.js";
import { ask } from "./stream.js";
import { initialLocale, languageOf, rememberLocale, TEXTS } from "./texts.js";
import { Turn } from "./turn.js";

const $ = (id) => document.getElementById(id);
const HISTORY_TURNS = 10;
const WIDE = matchMedia("(min-width: 68rem)");

const link = askedByLink();
const state = { locale: link.locale in TEXTS ? link.locale : initialLocale(), history: [], turns: [], running: null, session: null };
const texts = () => TEXTS[state.locale];
const account = new Account(showAccount);
const panel = new Panel($("own"), account, { openSession });

// Who is signed in, and how many questions are left.
function showAccount() {
  const quota = account.quota;
  $("account-name").textContent = account.signedIn ? account.subject || texts().account : texts().signIn;
  $("account-left").textContent = quota && quota.daily_limit !== null ? texts().quotaShort(quota.remaining) : "";
  if (!account.signedIn) state.session = null;
}

function applyLocale(locale) {
  state.locale = locale;
  document.documentElement.lang = languageOf(locale);
  document.title = texts().title;
  for (const node of document.querySelectorAll("[data-text]")) node.textContent = texts()[node.dataset.text];
  for (const node of document.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", texts()[node.dataset.label]);
    if (node.tagName === "BUTTON") node.title = texts()[node.dataset.label];
  }
  $("question").placeholder = texts().placeholder;
  for (const node of document.querySelectorAll("[data-locale]")) {
    node.setAttribute("aria-pressed", String(node.dataset.locale === locale));
  }
  $("examples").replaceChildren(
    ...texts().examples.map((question) =>
      el("li", {}, el("button", { type: "button", class: "example", onclick: () => send(question) }, question)),
    ),
  );
  for (const turn of state.turns) turn.setTexts(texts(), locale);
  if ($("sheet").open) closeSource();
  showAccount();
}

// A turn at the end of the conversation.
function added(query) {
  const turn = new Turn(query, {
    texts: texts(), locale: state.locale, before: state.turns.findLast((each) => each.data), openSource, send, retry: () => again(turn),
    rate: (body) => account.call("POST", "/ai/feedback", body),
    spent: () => texts().noneLeft(account.quota ? clock(account.quota.resets_at, state.locale) : ""),
  });
  state.turns.push(turn);
  $("welcome").hidden = true;
  $("fresh").hidden = false;
  $("thread").append(turn.node);
  return turn;
}

async function send(question, { linked = false } = {}) {
  const query = question.trim();
  if (!query || state.running) return;
  // The address names the question of a shared link only as long as it is the newest.
  if (!linked && state.turns.length && location.search) history.replaceState(null, "", "/");
  const turn = added(query);
  turn.node.scrollIntoView({ block: "start", behavior: motion() });
  $("question").value = "";
  grow();
  await run(turn);
}

async function again(turn) {
  if (state.running) return;
  turn.reset();
  await run(turn);
}

async function run(turn) {
  const controller = new AbortController();
  state.running = controller;
  busy(true);
  say(texts().thinking);
  try {
    await ask(bodyOf(turn), { signal: controller.signal, headers: account.headers(), on: (event, data) => turn.on(event, data) });
    remember(turn);
    say(`${texts().answered} ${turn.plain()}`);
  } catch (error) {
    if (controller.signal.aborted) {
      turn.stopped();
      say(texts().stoppedEmpty);
    } else {
      if (error.kind === "expired") account.signOut();
      turn.failed(error);
      say(texts().failed);
    }
  } finally {
    state.running = null;
    busy(false);
    // What was not answered is given back; the service knows how much.
    if (account.signedIn && turn.data === null) account.refresh().catch(() => {});
    // Where a keyboard was used the next question can be typed at once; a phone's keyboard stays down.
    if (WIDE.matches && (document.activeElement === document.body || document.activeElement === $("stop"))) $("question").focus();
  }
}

// A signed-in asker's conversation is kept by the service; everybody else's is sent along.
function bodyOf(turn) {
  if (account.signedIn) return { query: turn.query, session_id: state.session ?? "new" };
  return { query: turn.query, chat_history: state.history.slice(-2 * HISTORY_TURNS) };
}

function remember(turn) {
  account.takeQuota(account.signedIn ? turn.data.quota : null);
  state.session = turn.data.session_id ?? null;
  state.history.push({ role: "user", content: turn.query }, { role: "assistant", content: turn.plain().slice(0, 2000) });
}

function busy(running) {
  $("send").hidden = running;
  $("stop").hidden = !running;
  $("thread").setAttribute("aria-busy", String(running));
}

// One polite sentence for screen readers, instead of every token.
function say(text) {
  $("live").textContent = text;
}

function motion() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}

async function openSession(id) {
  const { messages } = await account.call("GET", `/ai/sessions/${encodeURIComponent(id)}?limit=50`);
  startOver();
  state.session = id;
  for (const message of messages) {
    if (message.role === "user") added(message.content);
    else state.turns.at(-1)?.restore(message.content);
  }
  return messages.length;
}

let opener = null;

function openSource(source, button) {
  const sheet = $("sheet");
  opener?.setAttribute("aria-expanded", "false");
  opener = button;
  opener.setAttribute("aria-expanded", "true");
  $("sheet-body").replaceChildren(sourceCard(source, texts(), state.locale, closeSource, account.signedIn ? () => logRoute(source) : null));
  $("sheet-body").scrollTop = 0;
  document.body.classList.add("with-sheet");
  // Beside the answer it may be open already: then only its content changes.
  if (sheet.open) sheet.querySelector("[autofocus]").focus();
  else if (WIDE.matches) sheet.show();
  else sheet.showModal();
}

function logRoute(source) {
  closeSource();
  panel.open(texts(), state.locale, { id: source.id, title: source.title });
}

function closeSource() {
  $("sheet").close();
}

function startOver() {
  state.running?.abort();
  if ($("sheet").open) closeSource();
  state.history = [];
  state.session = null;
  state.turns = [];
  $("thread").replaceChildren();
  $("welcome").hidden = false;
  $("fresh").hidden = true;
  say("");
  scrollTo({ top: 0 });
  $("question").focus();
}

function grow() {
  const box = $("question");
  box.style.height = "auto";
  box.style.height = `${Math.min(box.scrollHeight, 160)}px`;
}

$("composer").addEventListener("submit", (event) => {
  event.preventDefault();
  send($("question").value);
});
$("question").addEventListener("input", grow);
$("question").addEventListener("keydown", (event) => {
  // Enter while an input method is composing picks a character and must not send.
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send($("question").value);
  }
});
$("stop").addEventListener("click", () => state.running?.abort());
$("fresh").addEventListener("click", startOver);
$("home").addEventListener("click", startOver);
$("account").addEventListener("click", () => panel.open(texts(), state.locale));
for (const node of document.querySelectorAll("[data-locale]")) {
  node.addEventListener("click", () => {
    rememberLocale(node.dataset.locale);
    applyLocale(node.dataset.locale);
  });
}
$("sheet").addEventListener("close", () => {
  document.body.classList.remove("with-sheet");
  opener?.setAttribute("aria-expanded", "false");
  opener?.focus({ preventScroll: true });
  opener = null;
});
// A click on the backdrop of the phone's sheet closes it.
$("sheet").addEventListener("click", (event) => {
  if (event.target === $("sheet")) closeSource();
});
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || $("own").open) return;
  if ($("sheet").open) closeSource();
  else state.running?.abort();
});
WIDE.addEventListener("change", () => $("sheet").open && closeSource());

applyLocale(state.locale);
if (account.signedIn) account.refresh().catch(() => {});
for (const query of link.queries) {
  await send(query, { linked: true });
  if (!state.turns.at(-1)?.data) break;
}
if (!link.queries.length && WIDE.matches) $("question").focus();
