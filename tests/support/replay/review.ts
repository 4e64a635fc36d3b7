import type {
  Decision,
  Mark,
  ReviewAnswer,
  ReviewChange,
  TextDecisions,
  TextInReview,
} from "../../../shared/protocol/reviewMessages.ts";
import type { HttpDevice } from "../httpDevice.ts";

/** Accepts everything that was found, marks these words by hand, reads everything and signs. */
export async function reviewEverything(
  device: HttpDevice,
  sessionId: string,
  mark: readonly string[],
): Promise<void> {
  const path = `/api/sessions/${sessionId}/review`;
  const change = (body: ReviewChange): Promise<ReviewAnswer> =>
    device.must("PUT", path, body);
  const { texts } = await device.must<ReviewAnswer>("GET", path);
  await change({ texts: texts.map((text) => accepted(text, mark)) });
  const { open } = await change({ signed: true });
  const left = Object.entries(open).filter(([, count]) => count > 0);
  if (left.length > 0) throw new Error(`Still open: ${left.join(", ")}`);
}

function accepted(text: TextInReview, mark: readonly string[]): TextDecisions {
  const { noteId, sourceHash } = text;
  const decisions = text.findings.map(({ start, end, category }): Decision => ({
    start,
    end,
    category,
    decision: "accept",
  }));
  const marks = mark.flatMap((words) => marksOf(words, text));
  return {
    noteId,
    sourceHash,
    decisions,
    marks,
    read: true,
    storyRisk: "none",
  };
}

function marksOf(words: string, { text }: TextInReview): Mark[] {
  return [...text.matchAll(new RegExp(words, "gu"))].map(({ index }) => ({
    start: index,
    end: index + words.length,
    category: "PLACE",
  }));
}
