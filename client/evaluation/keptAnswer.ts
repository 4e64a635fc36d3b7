import type { EvaluationAnswer } from "../../shared/protocol/evaluationMessages.ts";
import { forgetInTab, keepInTab, keptInTab } from "../components/tabStorage.ts";

const storageKey = "kring.evaluation";

export interface KeptAnswer {
  readonly answer: EvaluationAnswer;
  /** The page it was left at; -1 before the first. */
  readonly page: number;
}

export const nothingYet: KeptAnswer = {
  answer: { grades: {}, words: "" },
  page: -1,
};

/** Survives a reload, goes with the tab, and belongs to one session. */
export function readKept(sessionId: string): KeptAnswer {
  const kept = keptInTab(storageKey) as
    ({ sessionId: string } & KeptAnswer) | null;
  return kept?.sessionId === sessionId ? kept : nothingYet;
}

export function keep(sessionId: string, kept: KeptAnswer): void {
  keepInTab(storageKey, { sessionId, ...kept });
}

export function forget(): void {
  forgetInTab(storageKey);
}
