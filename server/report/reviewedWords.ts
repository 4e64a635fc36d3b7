import type { EvaluationResults } from "../../shared/protocol/evaluationMessages.ts";
import type {
  ObstacleAndProposal,
  Remark,
  Remarks,
  SessionNote,
} from "../../shared/protocol/reportMessages.ts";
import { resultsOf } from "./evaluation.ts";
import type { Evaluation } from "./evaluation.ts";
import type { ReviewedWords } from "./exportModel.ts";
import { remarkId, reportTexts } from "./reportTexts.ts";
import { resultTexts } from "./resultText.ts";
import type { ReviewedText } from "./review.ts";

/** What stays of an evening once its review is finished: nothing in it was not read, and replaced where it had to be. */
export interface FinishedNote {
  /** Its remarks are as a reader of the file sees them. */
  readonly note: SessionNote;
  readonly lines: readonly string[];
  /** What people wrote afterwards. */
  readonly afterwards: readonly string[];
  /** What people answered afterwards, added up; null when fewer than five did. */
  readonly evaluation: EvaluationResults | null;
  /** People who read everything. */
  readonly readers: number;
}

interface Reviewed {
  readonly note: SessionNote;
  readonly texts: readonly ReviewedText[];
}

/** From 0 up to 1, kept nowhere. */
type Random = () => number;

/** What the review made of the words of an evening. Each file has them in an order of its own. */
export function reviewedWords(
  { note, texts }: Reviewed,
  random: Random,
): ReviewedWords {
  const results = resultTexts(texts, {
    language: note.language,
    participants: note.facts.present,
    random,
  });
  const drawn = (from: ReviewedText["origin"]): readonly string[] =>
    shuffled(
      texts.filter(({ origin }) => origin === from),
      random,
    ).flatMap(({ noteId }) => results.get(noteId) ?? []);
  return {
    lines: drawn("offered"),
    afterwards: drawn("evaluation"),
    remark: (id) => results.get(id) ?? null,
  };
}

/** The same of an evening whose review is finished. */
export function finishedWords(
  { note, lines, afterwards }: FinishedNote,
  random: Random,
): ReviewedWords {
  const texts = reportTexts(note.remarks, []);
  const results = new Map(texts.map(({ noteId, text }) => [noteId, text]));
  return {
    lines: shuffled(lines, random),
    afterwards: shuffled(afterwards, random),
    remark: (id) => results.get(id) ?? null,
  };
}

export function finishedNote(
  reviewed: Reviewed & { readonly evaluation: Evaluation },
  readers: number,
  random: Random,
): FinishedNote {
  const { remark, ...words } = reviewedWords(reviewed, random);
  const { note, evaluation } = reviewed;
  const remarks = remarksAs(note.remarks, remark);
  return {
    ...words,
    note: { ...note, remarks },
    evaluation: evaluation.closed ? resultsOf(evaluation) : null,
    readers,
  };
}

function remarksAs(remarks: Remarks, remark: ReviewedWords["remark"]): Remarks {
  const words = (list: "themes" | "partners"): string[] =>
    remarks[list].flatMap((_, index) => remark(remarkId(list, index)) ?? []);
  const marked = (list: "wentWell" | "wasHard" | "next"): Remark[] =>
    remarks[list].flatMap(({ swot }, index) => {
      const text = remark(remarkId(list, index));
      return text === null ? [] : [{ text, swot }];
    });
  const part = (index: number, name: keyof ObstacleAndProposal): string =>
    remark(remarkId("obstacles", index, name)) ?? "";
  return {
    ...remarks,
    themes: words("themes"),
    partners: words("partners"),
    wentWell: marked("wentWell"),
    wasHard: marked("wasHard"),
    next: marked("next"),
    obstacles: remarks.obstacles
      .map((_, index) => ({
        obstacle: part(index, "obstacle"),
        proposal: part(index, "proposal"),
      }))
      .filter(({ obstacle, proposal }) => obstacle !== "" || proposal !== ""),
    technicalTrouble: remark("trouble") ?? "",
  };
}

/** Where a line stands tells nothing of who wrote it, or when. */
const shuffled = <T>(items: readonly T[], random: Random): readonly T[] =>
  items
    .map((item) => ({ item, drawn: random() }))
    .sort((a, b) => a.drawn - b.drawn)
    .map(({ item }) => item);
