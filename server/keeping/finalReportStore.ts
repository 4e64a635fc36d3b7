import type {
  FinalWords,
  KeptWords,
} from "../../shared/protocol/finalReport.ts";
import { Conflict } from "../database/database.ts";
import type { Database } from "../database/database.ts";
import { sql } from "../database/schema.ts";
import type { Seals } from "./seal.ts";

/** What an organiser wrote in a final report; sealed, for until it is checked it may hold a name. */
export interface StoredFinalReport {
  readonly words: FinalWords;
  readonly kept: readonly KeptWords[];
  /** A mark of exactly what was signed; null while nothing is. */
  readonly signedOver: string | null;
}

export interface VersionedFinalReport {
  /** 0 while nothing is kept. */
  readonly revision: number;
  readonly report: StoredFinalReport | null;
}

export interface FinalReportStore {
  load(seriesId: string): Promise<VersionedFinalReport>;
  /** `revision` is the one it replaces plus one; throws `Conflict` when somebody else was first. */
  save(
    seriesId: string,
    next: { revision: number; report: StoredFinalReport },
  ): Promise<void>;
  /** Nothing of it can be read any more, in backups neither. */
  wipe(seriesId: string): Promise<void>;
}

const context = "finalReport";

export function createFinalReportStore(
  database: Database,
  seals: Seals,
): FinalReportStore {
  return {
    async load(seriesId) {
      const query = sql
        .selectFrom("finalReports")
        .select(["revision", "report"])
        .where("seriesId", "=", seriesId);
      const [row] = await database.read(query.compile());
      if (row === undefined || !seals.has(seriesId))
        return { revision: 0, report: null };
      const text = seals.openText(seriesId, context, row.report);
      const report = JSON.parse(text) as StoredFinalReport;
      return { revision: row.revision, report };
    },
    async save(seriesId, { revision, report }) {
      if (!seals.has(seriesId)) seals.create(seriesId);
      const sealed = seals.sealText(seriesId, context, JSON.stringify(report));
      const row = { revision, report: sealed };
      const query =
        revision === 1
          ? sql.insertInto("finalReports").values({ seriesId, ...row })
          : sql
              .updateTable("finalReports")
              .set(row)
              .where("seriesId", "=", seriesId)
              .where("revision", "=", revision - 1);
      const [changed] = await database.write([query.compile()]);
      if (changed !== 1) throw new Conflict();
    },
    async wipe(seriesId) {
      seals.wipe(seriesId);
      const query = sql
        .deleteFrom("finalReports")
        .where("seriesId", "=", seriesId);
      await database.write([query.compile()]);
    },
  };
}
