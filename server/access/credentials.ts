import type { Insertable, Selectable } from "kysely";
import type { SeatId, SessionId } from "../../shared/domain/ids.ts";
import type { Clock } from "../clock.ts";
import type { Database } from "../database/database.ts";
import { sql } from "../database/schema.ts";
import type { Tables } from "../database/schema.ts";
import { hashOf, newSecret } from "./secrets.ts";

type Row = Selectable<Tables["credentials"]>;

/** What a secret gives. Only its hash is kept. */
export type Holder = Omit<Row, "hash" | "createdAt" | "usedAt">;

export interface Grant {
  readonly kind: Holder["kind"];
  readonly role: Holder["role"];
  readonly organisationId?: string;
  readonly sessionId?: SessionId;
  readonly seatId?: SeatId;
  readonly number?: number;
}

/** Which credentials of a session, or of an organisation, are meant. */
export type Which = Omit<Grant, "role"> & Partial<Pick<Grant, "role">>;

/** Links that are swapped for cookies, and the cookies. */
export class Credentials {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Makes a new secret for each grant, all in one step. */
  async issue(grants: readonly Grant[]): Promise<string[]> {
    const secrets = grants.map(newSecret);
    const rows = grants.map((grant, index) =>
      this.#row(grant, secrets[index] ?? newSecret()),
    );
    await this.#database.write(rows.map((row) => insert(row).compile()));
    return secrets;
  }

  /** A secret that was made elsewhere, once: a repeat changes nothing, and does not make a used one new. */
  async issueKnown(grant: Grant, secret: string): Promise<void> {
    const query = insert(this.#row(grant, secret)).onConflict((conflict) =>
      conflict.column("hash").doNothing(),
    );
    await this.#database.write([query.compile()]);
  }

  /** Null for a secret that is unknown, revoked or used up. */
  async find(kind: Holder["kind"], secret: string): Promise<Holder | null> {
    const query = sql
      .selectFrom("credentials")
      .selectAll()
      .where("hash", "=", hashOf(secret))
      .where("kind", "=", kind)
      .where("usedAt", "is", null);
    return (await this.#database.read(query.compile()))[0] ?? null;
  }

  /** True for the first only. */
  async useUp(secret: string): Promise<boolean> {
    const query = sql
      .updateTable("credentials")
      .set({ usedAt: this.#clock.now() })
      .where("hash", "=", hashOf(secret))
      .where("usedAt", "is", null);
    const [changed] = await this.#database.write([query.compile()]);
    return changed === 1;
  }

  async revoke(which: Which): Promise<void> {
    await this.#database.write([deletion(which).compile()]);
  }

  /** The new one is valid exactly from when the old ones no longer are. */
  async replace(which: Which, grant: Grant): Promise<string> {
    const secret = newSecret();
    const fresh = insert(this.#row(grant, secret));
    await this.#database.write([deletion(which).compile(), fresh.compile()]);
    return secret;
  }

  async revokeSecret(kind: Holder["kind"], secret: string): Promise<void> {
    const query = sql
      .deleteFrom("credentials")
      .where("hash", "=", hashOf(secret))
      .where("kind", "=", kind);
    await this.#database.write([query.compile()]);
  }

  #row(grant: Grant, secret: string): Insertable<Tables["credentials"]> {
    return {
      hash: hashOf(secret),
      kind: grant.kind,
      role: grant.role,
      organisationId: grant.organisationId ?? null,
      sessionId: grant.sessionId ?? null,
      seatId: grant.seatId ?? null,
      number: grant.number ?? null,
      usedAt: null,
      createdAt: this.#clock.now(),
    };
  }
}

function insert(row: Insertable<Tables["credentials"]>) {
  return sql.insertInto("credentials").values(row);
}

function deletion({ kind, role, ...narrower }: Which) {
  const any = sql.deleteFrom("credentials").where("kind", "=", kind);
  const all = role === undefined ? any : any.where("role", "=", role);
  const { organisationId, sessionId, seatId, number } = narrower;
  const owner =
    sessionId === undefined
      ? all.where("organisationId", "=", organisationId ?? null)
      : all.where("sessionId", "=", sessionId);
  const seat =
    seatId === undefined ? owner : owner.where("seatId", "=", seatId);
  return number === undefined ? seat : seat.where("number", "=", number);
}
