// Rate an answer: helpful or not, and for an answer that was not, what would have been right.

import { el } from "./dom.js";

const ANSWER_CHARS = 8000;

/** The two buttons, what became of the rating, and the form of a bad one; a personal answer is rated without words. */
export function rating(turn, personal) {
  const { texts, rated } = turn;
  const said = { sent: texts.feedbackThanks, failed: texts.feedbackFailed }[rated.state] ?? "";
  const vote = (score, label) =>
    el("button", { class: "small vote", type: "button", "aria-pressed": String(rated.score === score), onclick: () => send(turn, { score }, { open: score === "down" && !personal }) }, label);
  return {
    buttons: [vote("up", texts.up), vote("down", texts.down)],
    told: el("p", { class: "told rated", role: "status" }, said),
    form: rated.open ? form(turn) : null,
  };
}

function form(turn) {
  const { texts, rated } = turn;
  // What was typed stays when the page is drawn anew, in another language or after a failure.
  const area = (name, label, most) => {
    const box = el("textarea", { class: "field words", rows: 2, maxlength: most, oninput: (event) => (rated[name] = event.target.value) });
    box.value = rated[name];
    return el("label", { class: "labelled-area" }, label, box);
  };
  const submit = (event) => {
    event.preventDefault();
    const words = turn.data.answer.length <= ANSWER_CHARS ? { question: turn.query, answer: turn.data.answer } : {};
    const written = { text: rated.text.trim() || null, corrected_answer: rated.correction.trim() || null };
    return send(turn, { score: "down", ...written, ...words }, { open: false });
  };
  return el("form", { class: "rating-form", onsubmit: submit },
    area("text", texts.feedbackText, 500), area("correction", texts.feedbackCorrection, 2000),
    el("p", { class: "hint" }, texts.feedbackHint), el("button", { class: "primary", type: "submit" }, texts.feedbackSend));
}

async function send(turn, body, then) {
  const { query_id, feedback_token } = turn.data;
  try {
    await turn.rate({ query_id, feedback_token, ...body });
    Object.assign(turn.rated, { score: body.score, state: "sent", ...then });
  } catch {
    turn.rated.state = "failed";
  }
  turn.drawRating();
}
