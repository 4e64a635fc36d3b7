import { createHash } from "node:crypto";
import type { SessionId } from "../../shared/domain/ids.ts";
import { finalTexts } from "../../shared/protocol/finalReport.ts";
import type {
  FinalSource,
  FinalText,
  FinalWords,
} from "../../shared/protocol/finalReport.ts";
import {
  remarkLists,
  swotMarks,
} from "../../shared/protocol/reportMessages.ts";
import type { SwotMark } from "../../shared/protocol/reportMessages.ts";
import { reportTexts } from "./reportTexts.ts";
import type { ReportText } from "./reportTexts.ts";
import type { FinishedNote } from "./reviewedWords.ts";

export interface FinishedEvening {
  readonly sessionId: SessionId;
  readonly finished: FinishedNote;
}

/**
 * What the evenings left, in an order that tells neither which evening it is from nor what was written beside it.
 * Remarks with a mark and obstacles are not here: they are where the organiser's own words begin (`firstWords`).
 */
export function sourcesOf(
  evenings: readonly FinishedEvening[],
): readonly FinalSource[] {
  return evenings.flatMap(sourcesOfOne).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function sourcesOfOne({ sessionId, finished }: FinishedEvening): FinalSource[] {
  const { note, lines, afterwards } = finished;
  const marked = new Set(
    remarkLists.flatMap((list) =>
      note.remarks[list].flatMap(({ swot }, index) =>
        swot === null ? [] : [`${list}.${String(index)}`],
      ),
    ),
  );
  const texts = reportTexts(
    note.remarks,
    lines.map((text, index) => ({ noteId: `line.${String(index)}`, text })),
    afterwards.map((text, index) => ({ id: String(index), text })),
  );
  return texts.filter(({ noteId }) => !marked.has(noteId)).flatMap(asSource);

  function asSource({ noteId, origin, text }: ReportText): FinalSource[] {
    if (origin === "obstacles") return [];
    const id = createHash("sha256")
      .update(`${sessionId}\0${noteId}\0${text}`)
      .digest("base64url")
      .slice(0, 16);
    return [{ id, origin, text }];
  }
}

const perText = (text: string): Record<FinalText, string> =>
  Object.fromEntries(finalTexts.map((name) => [name, text])) as Record<
    FinalText,
    string
  >;

/** What a report begins with: what the facilitators marked and proposed, for the organiser to go on from. */
export function firstWords(evenings: readonly FinishedEvening[]): FinalWords {
  const remarks = evenings.map(({ finished }) => finished.note.remarks);
  const marked = (mark: SwotMark): string[] => [
    ...new Set(
      remarks.flatMap((one) =>
        remarkLists
          .flatMap((list) => one[list])
          .filter(({ swot }) => swot === mark)
          .map(({ text }) => text),
      ),
    ),
  ];
  return {
    texts: perText(""),
    swot: Object.fromEntries(
      swotMarks.map((mark) => [mark, marked(mark).slice(0, mostFirst)]),
    ) as Record<SwotMark, string[]>,
    obstacles: remarks
      .flatMap(({ obstacles }) => obstacles)
      .slice(0, mostFirst),
    leftOut: [],
  };
}

/** More than this is for nobody to read; the organiser's limit is a little higher. */
const mostFirst = 30;

export interface PlacedText {
  readonly at: string;
  readonly text: string;
}

/** Every text that an organiser can have written, with its place. */
export function writtenIn({
  texts,
  swot,
  obstacles,
}: FinalWords): PlacedText[] {
  return [
    ...finalTexts.map((at) => ({ at, text: texts[at] })),
    ...swotMarks.flatMap((mark) =>
      swot[mark].map((text, index) => ({
        at: `swot.${mark}.${String(index)}`,
        text,
      })),
    ),
    ...obstacles.flatMap(({ obstacle, proposal }, index) => [
      { at: `obstacles.${String(index)}.obstacle`, text: obstacle },
      { at: `obstacles.${String(index)}.proposal`, text: proposal },
    ]),
  ].filter(({ text }) => text.trim() !== "");
}

/** The same report without anyone's words: what a file tells of itself. */
export const emptied = <
  T extends { words: FinalWords; sources: readonly FinalSource[] },
>(
  input: T,
): T => ({
  ...input,
  words: {
    texts: perText("·"),
    swot: Object.fromEntries(
      swotMarks.map((mark) => [mark, ["·"]]),
    ) as FinalWords["swot"],
    obstacles: [{ obstacle: "·", proposal: "·" }],
    leftOut: [],
  },
  sources: input.sources.map((source) => ({ ...source, text: "·" })),
});
