/** What people answer after an evening, as it travels. Source: interaction.md 5.8. */

/** One question a page; the last page is one open field. */
export const evaluationQuestions = [
  "heard",
  "welcome",
  "free",
  "voices",
  "takeAlong",
] as const;
export type EvaluationQuestion = (typeof evaluationQuestions)[number];

/** In words, from the least to the most. */
export const evaluationGrades = [
  "notAtAll",
  "aLittle",
  "fairly",
  "well",
  "veryWell",
] as const;
export type EvaluationGrade = (typeof evaluationGrades)[number];

/** Nothing is shown of fewer answers. */
export const evaluationThreshold = 5;

export const evaluationLimits = { wordsCharacters: 1_000 } as const;

/** Body of `POST /api/sessions/:id/evaluation` and `…/evaluation/paper`. A question that was skipped is absent. */
export interface EvaluationAnswer {
  grades: Partial<Record<EvaluationQuestion, EvaluationGrade>>;
  words: string;
}

export type GradeCounts = Record<EvaluationGrade, number>;

/** How many gave which answer; null before it is closed, and where fewer than five answered that question. */
export interface EvaluationResults {
  /** Nobody can answer any more. */
  closed: boolean;
  /** Five or more answered: it may be closed. */
  enough: boolean;
  /** null before it is closed: how many it are is not told either. */
  answers: number | null;
  counts: Record<EvaluationQuestion, GradeCounts | null>;
}
