import type { SessionId } from "../../shared/domain/ids.ts";
import type { Database } from "../database/database.ts";
import { sql } from "../database/schema.ts";
import type { Seals } from "../keeping/seal.ts";
import { randomCode } from "./secrets.ts";

/** Six digits for whoever cannot scan or click. They always lead to the waiting room. */
export interface JoinCodes {
  /** A code that no open session has. */
  free(): Promise<string>;
  /** Throws `Conflict` when another session took it meanwhile. */
  claim(code: string, sessionId: SessionId): Promise<void>;
  /** Null for a wrong code and for that of a closed session alike, with the same work. */
  sessionOf(code: string): Promise<SessionId | null>;
}

export function createJoinCodes(database: Database, seals: Seals): JoinCodes {
  const hash = (code: string): string => seals.fingerprint("join code", code);

  async function sessionOf(code: string): Promise<SessionId | null> {
    const query = sql
      .selectFrom("joinCodes")
      .select("sessionId")
      .where("hash", "=", hash(code));
    return (await database.read(query.compile()))[0]?.sessionId ?? null;
  }

  async function free(): Promise<string> {
    const code = randomCode();
    return (await sessionOf(code)) === null ? code : free();
  }

  return {
    free,
    sessionOf,
    claim: async (code, sessionId) => {
      const row = { hash: hash(code), sessionId };
      await database.write([sql.insertInto("joinCodes").values(row).compile()]);
    },
  };
}
