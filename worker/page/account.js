// Who is signed in, and the calls that only they may make. The token lives in this tab and nowhere else.

const KEY = "onbelay.token";

/** A refused call: status 0 is no connection. */
export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export class Account {
  /** changed() is called whenever the token or the quota is another. */
  constructor(changed) {
    this.changed = changed;
    this.token = kept();
    this.quota = null;
  }

  get signedIn() {
    return this.token !== null;
  }

  /** The token's subject, for showing; the service alone decides whether it is genuine. */
  get subject() {
    return claims(this.token)?.sub ?? "";
  }

  headers() {
    return this.token ? { authorization: `Bearer ${this.token}` } : {};
  }

  /** Take a token if the service accepts it; rejects with ApiError otherwise. */
  async signIn(token) {
    this.token = token.trim();
    try {
      await this.refresh();
    } catch (error) {
      this.signOut();
      throw error;
    }
    keep(this.token);
  }

  signOut() {
    this.token = null;
    this.quota = null;
    keep(null);
    this.changed();
  }

  /** Ask for the day's quota. */
  async refresh() {
    this.quota = await this.call("GET", "/ai/quota/me");
    this.changed();
  }

  takeQuota(quota) {
    if (!quota) return;
    this.quota = quota;
    this.changed();
  }

  /** The data of a call of the API; a refused token signs out. */
  async call(method, path, body, type = "application/json") {
    const response = await this.fetch(method, path, body, type);
    const answer = await response.json().catch(() => null);
    if (response.ok && answer) return answer.data;
    if (response.status === 401 && this.signedIn) this.signOut();
    const error = answer?.error;
    throw new ApiError(response.status, error?.details?.[0]?.wanted ?? error?.message ?? "");
  }

  /** The response of a call, for files. */
  async fetch(method, path, body, type = "application/json") {
    const headers = { ...this.headers(), ...(body === undefined ? {} : { "content-type": type }) };
    const sent = body === undefined || type !== "application/json" ? body : JSON.stringify(body);
    try {
      return await fetch(`/api/v1${path}`, { method, headers, body: sent, cache: "no-store" });
    } catch {
      throw new ApiError(0, "");
    }
  }
}

function claims(token) {
  try {
    const bytes = Uint8Array.from(atob(token.split(".")[1].replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

function kept() {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(token) {
  try {
    if (token === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, token);
  } catch {
    // A browser that keeps nothing asks again after a reload.
  }
}
