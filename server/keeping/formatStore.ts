import { nanoid } from "nanoid";
import type { OwnFormat } from "../../shared/domain/format.ts";
import type { SavedFormat } from "../../shared/protocol/formatMessages.ts";
import { formatLimits } from "../../shared/domain/formatLimits.ts";
import type { Clock } from "../clock.ts";
import type { Database } from "../database/database.ts";
import { sql } from "../database/schema.ts";

/** Formats of an organisation's own. No evening hangs on one: what it plays is in its plan. */
export interface FormatStore {
  list(organisationId: string): Promise<readonly SavedFormat[]>;
  find(organisationId: string, formatId: string): Promise<SavedFormat | null>;
  /** Null when the organisation has as many as it may. */
  create(organisationId: string, format: OwnFormat): Promise<string | null>;
  change(formatId: string, format: OwnFormat): Promise<void>;
  remove(formatId: string): Promise<void>;
}

export function createFormatStore(
  database: Database,
  clock: Clock,
): FormatStore {
  const list = (organisationId: string) => readAll(database, organisationId);
  return {
    list,
    async find(organisationId, formatId) {
      const all = await list(organisationId);
      return all.find((saved) => saved.formatId === formatId) ?? null;
    },
    async create(organisationId, format) {
      const all = await list(organisationId);
      if (all.length >= formatLimits.formatsPerOrganisation) return null;
      const row = { id: nanoid(16), format: JSON.stringify(format) };
      const values = { ...row, organisationId, createdAt: clock.now() };
      await database.write([
        sql.insertInto("formats").values(values).compile(),
      ]);
      return row.id;
    },
    async change(formatId, format) {
      const query = sql
        .updateTable("formats")
        .set({ format: JSON.stringify(format) })
        .where("id", "=", formatId);
      await database.write([query.compile()]);
    },
    async remove(formatId) {
      const query = sql.deleteFrom("formats").where("id", "=", formatId);
      await database.write([query.compile()]);
    },
  };
}

async function readAll(
  database: Database,
  organisationId: string,
): Promise<SavedFormat[]> {
  const query = sql
    .selectFrom("formats")
    .selectAll()
    .where("organisationId", "=", organisationId)
    .orderBy("createdAt", "desc")
    .orderBy("id");
  const rows = await database.read(query.compile());
  return rows.map(({ id, format }) => ({
    formatId: id,
    format: JSON.parse(format) as OwnFormat,
  }));
}
