import { remarkLists } from "../../shared/protocol/reportMessages.ts";
import type { Remarks } from "../../shared/protocol/reportMessages.ts";
import type { TextOrigin } from "../../shared/protocol/reviewMessages.ts";

/** A line that its writer allows in the report, without its writer. */
export interface OfferedNote {
  readonly noteId: string;
  readonly text: string;
}

/** One piece of free text that may end up in a file; nothing typed by a person reaches a file in another way. */
export interface ReportText {
  readonly noteId: string;
  readonly origin: TextOrigin;
  /** NFC, so that offsets mean the same everywhere. */
  readonly text: string;
}

/** Where a remark stands in the note, as an id: `wentWell.0`, `obstacles.1.proposal`. */
export const remarkId = (...path: readonly (string | number)[]): string =>
  path.join(".");

/** All free texts of one evening, in the order of the report; empty ones left out. */
export function reportTexts(
  remarks: Remarks,
  offered: readonly OfferedNote[],
  evaluation: readonly { id: string; text: string }[] = [],
): readonly ReportText[] {
  const lines = offered.map(({ noteId, text }) => ({
    noteId,
    origin: "offered" as const,
    text,
  }));
  const afterwards = evaluation.map(({ id, text }) => ({
    noteId: remarkId("evaluation", id),
    origin: "evaluation" as const,
    text,
  }));
  return [...lines, ...remarkTexts(remarks), ...afterwards]
    .map((line) => ({ ...line, text: line.text.normalize("NFC").trim() }))
    .filter(({ text }) => text !== "");
}

function remarkTexts(remarks: Remarks): readonly ReportText[] {
  const words = (origin: "partners" | "themes"): ReportText[] =>
    remarks[origin].map((text, index) => ({
      noteId: remarkId(origin, index),
      origin,
      text,
    }));
  return [
    ...words("themes"),
    ...remarkLists.flatMap((origin) =>
      remarks[origin].map(({ text }, index) => ({
        noteId: remarkId(origin, index),
        origin,
        text,
      })),
    ),
    ...remarks.obstacles.flatMap(({ obstacle, proposal }, index) => [
      {
        noteId: remarkId("obstacles", index, "obstacle"),
        origin: "obstacles" as const,
        text: obstacle,
      },
      {
        noteId: remarkId("obstacles", index, "proposal"),
        origin: "obstacles" as const,
        text: proposal,
      },
    ]),
    ...words("partners"),
    { noteId: "trouble", origin: "trouble", text: remarks.technicalTrouble },
  ];
}
