import type { IncomingMessage } from "node:http";
import { parseCookie, stringifySetCookie } from "cookie";
import type { SessionId } from "../../shared/domain/ids.ts";
import type { Role } from "../../shared/domain/viewTypes.ts";

export const organiserCookie = "kring_organiser";

export function roleCookie(role: Role, sessionId: SessionId): string {
  return `kring_${role}_${sessionId}`;
}

/** The secret in this cookie; null when the browser did not send it. */
export function readCookie(
  { headers }: Pick<IncomingMessage, "headers">,
  name: string,
): string | null {
  const cookies = parseCookie(headers.cookie ?? "");
  return cookies[name] ?? null;
}

/** As long as the hard maximum that a session is kept: what a cookie may do ends earlier, on the server. */
const maxAgeSeconds = 30 * 24 * 60 * 60;

/** On a line that is not encrypted a `Secure` cookie would never come back. */
export function setCookie(
  name: string,
  secret: string,
  encrypted: boolean,
): string {
  return written(name, secret, { encrypted, maxAge: maxAgeSeconds });
}

export function clearCookie(name: string, encrypted: boolean): string {
  return written(name, "", { encrypted, maxAge: 0 });
}

function written(
  name: string,
  value: string,
  { encrypted, maxAge }: { encrypted: boolean; maxAge: number },
): string {
  return stringifySetCookie(name, value, {
    httpOnly: true,
    sameSite: "strict",
    path: "/",
    secure: encrypted,
    maxAge,
  });
}
