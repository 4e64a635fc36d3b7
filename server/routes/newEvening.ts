import type {
  PlannedSession,
  PlanSession,
} from "../../shared/protocol/messages.ts";
import type { Credentials } from "../access/credentials.ts";
import type { JoinCodes } from "../access/joinCodes.ts";
import type { Organisations } from "../access/organisations.ts";
import { newSecret } from "../access/secrets.ts";
import { planSession } from "../session/planning.ts";
import type { Core } from "../session/storeAndPublish.ts";

export interface NewEveningParts {
  readonly core: Core;
  readonly credentials: Credentials;
  readonly codes: JoinCodes;
  readonly organisations: Organisations;
}

/** Plans an evening and makes its code and links; null when the wishes contradict each other. */
export async function newEvening(
  parts: NewEveningParts,
  organisationId: string,
  wishes: PlanSession,
): Promise<PlannedSession | null> {
  const organisation = await parts.organisations.find(organisationId);
  const joinCode = await parts.codes.free();
  const joinSecret = newSecret();
  const record = await planSession(parts.core, {
    organisationId,
    wishes,
    joinCode,
    joinSecret,
    retentionDays: organisation?.retentionDays ?? 0,
  });
  if (record === null) return null;
  const { sessionId } = record;
  await parts.codes.claim(joinCode, sessionId);
  await parts.credentials.issueKnown(
    { kind: "link", role: "join", sessionId },
    joinSecret,
  );
  const [first = "", second = "", roomSecret = ""] =
    await parts.credentials.issue([
      { kind: "link", role: "facilitator", sessionId, number: 0 },
      { kind: "link", role: "facilitator", sessionId, number: 1 },
      { kind: "link", role: "room", sessionId },
    ]);
  const facilitatorSecrets: [string, string] = [first, second];
  return { sessionId, joinCode, joinSecret, facilitatorSecrets, roomSecret };
}
