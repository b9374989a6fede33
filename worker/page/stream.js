// Ask the service and hand its events on as they arrive.

/** An error with what the page needs to say of it: "offline", "limited", "spent", "expired", "broken", "refused" or "server". */
export class AskError extends Error {
  constructor(kind, message = "", retryAfter = 0) {
    super(message);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}

/**
 * POST the question with the headers of who asks; calls on(event, data) for meta, token, replace and done.
 * Resolves with `done`, before the connection has ended: who reads the answer may ask the next.
 * Rejects with AskError, or with the signal's AbortError when stopped.
 */
export async function ask(body, { signal, on, headers = {} }) {
  let response;
  try {
    response = await fetch("/api/v1/ai/ask?stream=true", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream", ...headers },
      body: JSON.stringify(body),
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new AskError("offline");
  }
  if (!response.ok) throw await refusal(response);
  try {
    for await (const { event, data } of events(response.body)) {
      if (event === "error") throw new AskError("server", data.message);
      on(event, data);
      if (event === "done") return;
    }
  } catch (error) {
    if (signal.aborted || error instanceof AskError) throw error;
  }
  throw new AskError("broken");
}

async function refusal(response) {
  const error = await response.json().then((body) => body.error, () => null);
  if (response.status === 401) return new AskError("expired");
  if (response.status === 429 && error?.code.endsWith("quota_exceeded")) return new AskError("spent");
  if (response.status === 429) return new AskError("limited", "", Number(response.headers.get("retry-after")) || 60);
  if (response.status < 500 && error) return new AskError("refused", error.details?.[0]?.wanted ?? error.message);
  return new AskError("server");
}

async function* events(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    text += value;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const frame = parse(text.slice(0, end));
      text = text.slice(end + 2);
      if (frame) yield frame;
    }
  }
}

function parse(block) {
  let event = "message";
  let data = "";
  for (const line of block.split("\n")) {
    if (line.startsWith("event: ")) event = line.slice(7);
    else if (line.startsWith("data: ")) data += line.slice(6);
  }
  return data ? { event, data: JSON.parse(data) } : null;
}
