import type { SessionId } from "../../shared/domain/ids.ts";
import type { Database } from "../database/database.ts";
import { sql } from "../database/schema.ts";
import { noEvaluation } from "../report/evaluation.ts";
import type { Evaluation } from "../report/evaluation.ts";
import type { Seals } from "./seal.ts";

/** One sealed row a session, replaced whole with each answer: no row belongs to a person, and no row order tells a time. */
export interface EvaluationStore {
  /** An empty one when nobody answered, and once the session is wiped. */
  load(sessionId: SessionId): Promise<Evaluation>;
  save(sessionId: SessionId, evaluation: Evaluation): Promise<void>;
  /** What a seat is marked by: the same after a restart, nobody's once the key is gone. */
  markOf(sessionId: SessionId, seatId: string): string;
}

const context = "evaluation";

export function createEvaluationStore(
  database: Database,
  seals: Seals,
): EvaluationStore {
  return {
    async load(sessionId) {
      const query = sql
        .selectFrom("evaluations")
        .select("evaluation")
        .where("sessionId", "=", sessionId);
      const [row] = await database.read(query.compile());
      if (row === undefined || !seals.has(sessionId)) return noEvaluation;
      const text = seals.openText(sessionId, context, row.evaluation);
      return JSON.parse(text) as Evaluation;
    },
    async save(sessionId, evaluation) {
      const text = JSON.stringify(evaluation);
      const sealed = seals.sealText(sessionId, context, text);
      await database.write([
        sql
          .deleteFrom("evaluations")
          .where("sessionId", "=", sessionId)
          .compile(),
        sql
          .insertInto("evaluations")
          .values({ sessionId, evaluation: sealed })
          .compile(),
      ]);
    },
    markOf: (sessionId, seatId) =>
      seals.derive(sessionId, `${context}:${seatId}`),
  };
}
