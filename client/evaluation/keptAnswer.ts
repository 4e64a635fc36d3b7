import type { EvaluationAnswer } from "../../shared/protocol/evaluationMessages.ts";

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
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey) ?? "null") as
      ({ sessionId: string } & KeptAnswer) | null;
    return kept?.sessionId === sessionId ? kept : nothingYet;
  } catch {
    return nothingYet;
  }
}

export function keep(sessionId: string, kept: KeptAnswer): void {
  try {
    const text = JSON.stringify({ sessionId, ...kept });
    sessionStorage.setItem(storageKey, text);
  } catch {
    // Without storage it stays until the page closes.
  }
}

export function forget(): void {
  try {
    sessionStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept.
  }
}
