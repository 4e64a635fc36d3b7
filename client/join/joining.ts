import { api } from "../connection/api.ts";
import type { ApiAnswer } from "../connection/api.ts";
import type { Language } from "../../shared/domain/format.ts";
import type { JoinRequest, Joined } from "../../shared/protocol/messages.ts";
import type { TextKey } from "../../shared/text/text.ts";

/** People type a code as they read it: with spaces, dashes or dots. */
export function digitsOf(code: string): string {
  return code.replace(/\D/g, "");
}

export interface JoinForm {
  code: string;
  name: string;
  language: Language;
  /** From the link behind the QR code; the code is not asked then. */
  secret: string | null;
}

export function join(form: JoinForm): Promise<ApiAnswer<Joined>> {
  const { secret, code, name, language } = form;
  const way = secret === null ? { code: digitsOf(code) } : { secret };
  const request: JoinRequest = { ...way, name: name.trim(), language };
  return api<Joined>("POST", "/api/join", request);
}

/** What to tell someone who could not get in, without blame. */
export function joinProblem(
  status: number,
  code: string,
  byLink: boolean,
): TextKey {
  if (status === 0) return "participant.joinUnreachable";
  if (status === 429) return "participant.joinTooFast";
  if (code === "TooManySeats") return "refusals.TooManySeats";
  if (code === "NameTooLong") return "refusals.NameTooLong";
  if (status >= 500) return "refusals.Unavailable";
  return byLink ? "participant.joinUnknownLink" : "participant.joinUnknownCode";
}
