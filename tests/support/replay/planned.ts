import type { PlanSession } from "../../../shared/protocol/messages.ts";
import type { Case } from "./caseFile.ts";

/** What an organiser would fill in for this evening. */
export function planOf(evening: Case): PlanSession {
  const { format, language, setting, title, neighbourhood } = evening;
  const { meetingLink, phases, leadsTakeTurns, lobby } = evening;
  return {
    format,
    language,
    setting,
    title,
    ...(neighbourhood !== undefined && { neighbourhood }),
    ...(meetingLink !== undefined && { meetingLink }),
    ...(phases !== undefined && { phases }),
    ...(leadsTakeTurns !== undefined && { leadsTakeTurns }),
    ...(lobby !== undefined && { lobby }),
  };
}
