export interface Answered<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly bytes: Buffer;
  readonly headers: Headers;
}

/** One browser's worth of HTTP: an address and a cookie jar, from the site's own origin. */
export interface HttpDevice {
  readonly url: string;
  /** As the header wants it. */
  cookies(): string;
  send<T = unknown>(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Answered<T>>;
  /** As `send`, but anything other than success is a fault of the test. */
  must<T = unknown>(method: string, path: string, body?: unknown): Promise<T>;
}

export function httpDevice(url: string): HttpDevice {
  const jar = new Map<string, string>();
  const cookies = (): string =>
    [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

  async function send<T>(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Answered<T>> {
    const response = await fetch(url + path, {
      method,
      redirect: "manual",
      headers: {
        origin: url,
        cookie: cookies(),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) keep(jar, line);
    const bytes = Buffer.from(await response.arrayBuffer());
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      body: parsed(response, bytes) as T,
    };
  }

  return {
    url,
    cookies,
    send,
    must: async <T>(method: string, path: string, body?: unknown) => {
      const answer = await send<T>(method, path, body);
      if (answer.status >= 300)
        throw new Error(
          `${method} ${path}: ${answer.status} ${answer.bytes.toString("utf8", 0, 500)}`,
        );
      return answer.body;
    },
  };
}

function keep(jar: Map<string, string>, line: string): void {
  const [pair = "", ...attributes] = line.split(/;\s*/);
  const at = pair.indexOf("=");
  const name = pair.slice(0, at);
  const value = pair.slice(at + 1);
  const over = attributes.some(
    (attribute) =>
      /^max-age=(0|-\d+)$/i.test(attribute) ||
      /^expires=.*1970/i.test(attribute),
  );
  if (over || value === "") jar.delete(name);
  else jar.set(name, value);
}

function parsed(response: Response, bytes: Buffer): unknown {
  const type = response.headers.get("content-type") ?? "";
  return type.includes("json") && bytes.length > 0
    ? JSON.parse(bytes.toString("utf8"))
    : null;
}
