import type { Instant } from "../../shared/domain/ids.ts";
import type { Clock } from "../clock.ts";
import { Conflict } from "../database/database.ts";
import type { Database } from "../database/database.ts";
import { sql } from "../database/schema.ts";
import type { Credentials } from "./credentials.ts";

const dayMs = 24 * 60 * 60 * 1_000;

export interface HelpNumber {
  readonly number: string;
  readonly name: string;
}

export interface OrganisationDetails {
  readonly name: string;
  readonly helpNumbers: readonly HelpNumber[];
  /** Days after the close that names and notes are kept at most; 0 wipes at the close. */
  readonly retentionDays: number;
}

export interface Organisation extends OrganisationDetails {
  readonly id: string;
}

/** The same in every process, so that two that start together make one. */
const firstId = "first";

const fresh: OrganisationDetails = {
  name: "",
  helpNumbers: [
    { number: "106", name: "Tele-Onthaal" },
    { number: "1813", name: "Zelfmoordlijn" },
    { number: "112", name: "112" },
  ],
  retentionDays: 30,
};

/** Who plans evenings on this server. The first start makes one. */
export class Organisations {
  readonly #database: Database;
  readonly #credentials: Credentials;
  readonly #clock: Clock;

  constructor(database: Database, credentials: Credentials, clock: Clock) {
    this.#database = database;
    this.#credentials = credentials;
    this.#clock = clock;
  }

  /** The secret of the first organiser link; null when there is an organisation already. */
  async begin(): Promise<string | null> {
    if ((await this.first()) !== null) return null;
    const id = firstId;
    const createdAt = this.#clock.now();
    const row = { id, details: JSON.stringify(fresh), createdAt };
    const insert = sql.insertInto("organisations").values(row).compile();
    try {
      await this.#database.write([insert]);
    } catch (error) {
      // Another process began in the same moment, and prints the link.
      if (error instanceof Conflict) return null;
      throw error;
    }
    return this.newLink(id);
  }

  /** A new organiser link; the one before it, and every browser that used it, is out. */
  async newLink(id: string): Promise<string> {
    const organiser = { role: "organiser", organisationId: id } as const;
    await this.#credentials.revoke({ kind: "cookie", ...organiser });
    const link = { kind: "link", ...organiser } as const;
    return this.#credentials.replace(link, link);
  }

  /** Whether something can be stored now: stores what is there already. */
  async canStore(): Promise<boolean> {
    const query = sql
      .updateTable("organisations")
      .set((row) => ({ createdAt: row.ref("createdAt") }));
    try {
      await this.#database.write([query.compile()]);
      return true;
    } catch {
      return false;
    }
  }

  /** The one that was made first: its help numbers are on the pages that belong to no session. */
  async first(): Promise<Organisation | null> {
    const query = sql
      .selectFrom("organisations")
      .selectAll()
      .orderBy("createdAt")
      .limit(1);
    return organisationIn(await this.#database.read(query.compile()));
  }

  async find(id: string): Promise<Organisation | null> {
    const query = sql
      .selectFrom("organisations")
      .selectAll()
      .where("id", "=", id);
    return organisationIn(await this.#database.read(query.compile()));
  }

  /** Until when an evening that closes now is kept at most; of an organisation that is gone nothing is. */
  async keptUntil(id: string, closedAt: Instant): Promise<Instant> {
    const organisation = await this.find(id);
    return closedAt + (organisation?.retentionDays ?? 0) * dayMs;
  }

  async change(id: string, details: OrganisationDetails): Promise<void> {
    const query = sql
      .updateTable("organisations")
      .set({ details: JSON.stringify(details) })
      .where("id", "=", id);
    await this.#database.write([query.compile()]);
  }
}

function organisationIn(
  rows: readonly { id: string; details: string }[],
): Organisation | null {
  const row = rows[0];
  if (row === undefined) return null;
  return { id: row.id, ...(JSON.parse(row.details) as OrganisationDetails) };
}
