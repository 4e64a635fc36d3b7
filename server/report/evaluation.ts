import {
  evaluationGrades,
  evaluationThreshold,
} from "../../shared/protocol/evaluationMessages.ts";
import type {
  EvaluationAnswer,
  EvaluationQuestion,
  EvaluationResults,
  GradeCounts,
} from "../../shared/protocol/evaluationMessages.ts";

type Counts = Readonly<Record<EvaluationQuestion, Readonly<GradeCounts>>>;

/** An open answer, apart from all that its writer ticked. */
export interface EvaluationWords {
  /** Random; the list stands in the order of these, so that it tells no order in time. */
  readonly id: string;
  readonly text: string;
}

/**
 * All answers of an evening, added up. No single answer is kept: nobody can see what belonged together, who gave it,
 * when, or in what order.
 */
export interface Evaluation {
  readonly answers: number;
  /**
   * Nobody answers any more, and only now the answers are shown: whoever could look twice, with one answer in between,
   * would know that one.
   */
  readonly closed: boolean;
  readonly counts: Counts;
  readonly words: readonly EvaluationWords[];
  /** Seats that have answered, as values that mean nothing without the session's key; sorted, so without order. */
  readonly marks: readonly string[];
}

const noCounts = (): GradeCounts => ({
  notAtAll: 0,
  aLittle: 0,
  fairly: 0,
  well: 0,
  veryWell: 0,
});

const perQuestion = <T>(
  value: (question: EvaluationQuestion) => T,
): Record<EvaluationQuestion, T> => ({
  heard: value("heard"),
  welcome: value("welcome"),
  free: value("free"),
  voices: value("voices"),
  takeAlong: value("takeAlong"),
});

export const noEvaluation: Evaluation = {
  answers: 0,
  closed: false,
  counts: perQuestion(noCounts),
  words: [],
  marks: [],
};

/** `mark` is null for an answer on paper; `id` is random. */
export function withAnswer(
  evaluation: Evaluation,
  { grades, words }: EvaluationAnswer,
  { mark, id }: { mark: string | null; id: string },
): Evaluation {
  const text = words.normalize("NFC").trim();
  return {
    closed: false,
    answers: evaluation.answers + 1,
    counts: perQuestion((question) => {
      const counts = evaluation.counts[question];
      const grade = grades[question];
      return grade === undefined
        ? counts
        : { ...counts, [grade]: counts[grade] + 1 };
    }),
    words: [...evaluation.words, ...(text === "" ? [] : [{ id, text }])].sort(
      (a, b) => (a.id < b.id ? -1 : 1),
    ),
    marks: [...evaluation.marks, ...(mark === null ? [] : [mark])].sort(),
  };
}

export const totalOf = (counts: Readonly<GradeCounts>): number =>
  evaluationGrades.reduce((sum, grade) => sum + counts[grade], 0);

/** Enough answers that none can be told apart. */
export const isEnough = ({ answers }: Evaluation): boolean =>
  answers >= evaluationThreshold;

/** What may be shown: nothing before it is closed, and no question that fewer than five answered. */
export function resultsOf(evaluation: Evaluation): EvaluationResults {
  const { closed, answers, counts } = evaluation;
  const shown = closed && isEnough(evaluation);
  return {
    closed,
    enough: isEnough(evaluation),
    answers: shown ? answers : null,
    counts: perQuestion((question) =>
      shown && totalOf(counts[question]) >= evaluationThreshold
        ? counts[question]
        : null,
    ),
  };
}

/** Open answers that may go on to the review. */
export const wordsOf = ({
  closed,
  words,
}: Evaluation): readonly EvaluationWords[] => (closed ? words : []);
