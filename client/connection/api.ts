import type { EnterRequest } from "../../shared/protocol/messages.ts";

/** What a call to the server gave; `status` 0 with code `Unreachable` when there was no answer at all. */
export type ApiAnswer<T> =
  { ok: true; value: T } | { ok: false; status: number; code: string };

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** One JSON call with this browser's cookies. Never throws: what went wrong is a value that a screen can put in words. */
export async function api<T>(
  method: Method,
  path: string,
  body?: unknown,
): Promise<ApiAnswer<T>> {
  try {
    const response = await fetch(path, requestOf(method, body));
    const parsed = await bodyOf(response);
    if (response.ok) return { ok: true, value: parsed as T };
    return { ok: false, status: response.status, code: codeOf(parsed) };
  } catch {
    return { ok: false, status: 0, code: "Unreachable" };
  }
}

function requestOf(method: Method, body: unknown): RequestInit {
  const request: RequestInit = {
    method,
    credentials: "same-origin",
    cache: "no-store",
  };
  if (body === undefined) return request;
  return {
    ...request,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  const isJson =
    response.headers.get("content-type")?.includes("json") ?? false;
  return isJson && text !== "" ? JSON.parse(text) : undefined;
}

function codeOf(problem: unknown): string {
  const known =
    typeof problem === "object" && problem !== null && "code" in problem;
  return known && typeof problem.code === "string"
    ? problem.code
    : "Unavailable";
}

/**
 * The secret of a link, taken out of the address at once, so that it stays in no history, screenshot or shared screen.
 * null when there is none.
 */
export function takeSecret(): string | null {
  return /^#[\w-]{16,64}$/.test(location.hash) ? takeFragment() : null;
}

/** The same where nothing but a secret can follow the `#`: also one of which a part was lost in copying. */
export function takeFragment(): string | null {
  const fragment = location.hash.slice(1);
  if (fragment === "") return null;
  history.replaceState(history.state, "", location.pathname + location.search);
  return fragment;
}

/** Swaps the secret of a facilitator's or room's link for this browser's cookie. */
export function enterSession(
  sessionId: string,
  entry: EnterRequest,
): Promise<ApiAnswer<undefined>> {
  return api("POST", `/api/sessions/${sessionId}/enter`, entry);
}
