const bytes = (text) => new TextEncoder().encode(text);

/** An answer that is not a success. */
export class ApiError extends Error {
  constructor(response, body) {
    super(`${response.status}: ${body.slice(0, 500)}`);
    this.response = response;
    this.body = body;
  }
}

const given = (pairs) => pairs.filter(([, value]) => value !== undefined && value !== null).map(([name, value]) => [name, String(value)]);

export class Client {
  #options;

  constructor(options = {}) {
    this.#options = options;
    this.endpoint = (options.endpoint ?? ENDPOINT).replace(/\/+$/, "");
  }

  async call(auth, method, target, { path, query, headers, form }) {
    for (const [name, value] of path) target = target.replaceAll(`{${name}}`, encodeURIComponent(String(value)));
    const pairs = new URLSearchParams(given(query)).toString();
    const fields = { ...this.#options.headers, ...Object.fromEntries(given(headers)), ...(await this.#signed(auth)) };
    const request = { method, headers: fields };
    if (form.length > 0) request.body = new URLSearchParams(given(form));
    const response = await (this.#options.fetch ?? fetch)(this.endpoint + target + (pairs ? `?${pairs}` : ""), request);
    if (!response.ok) throw new ApiError(response, await response.text());
    return response;
  }

  async #signed(auth) {
    const { secretId = "", secretKey = "", authorization = "" } = this.#options;
    if (auth === "APP" || auth === "OAUTH") return { Authorization: authorization };
    if (auth !== "SECRET") return {};
    const date = new Date().toUTCString();
    const key = await crypto.subtle.importKey("raw", bytes(secretKey), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    const mac = await crypto.subtle.sign("HMAC", key, bytes(`x-date: ${date}`));
    const signature = btoa(String.fromCharCode(...new Uint8Array(mac)));
    const said = `hmac id="${secretId}", algorithm="hmac-sha256", headers="x-date", signature="${signature}"`;
    return { "X-Date": date, Authorization: said };
  }
