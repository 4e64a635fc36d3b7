import type { SessionNote } from "../../shared/protocol/reportMessages.ts";
import type {
  Decision,
  ReviewAnswer,
  ReviewChange,
  TextDecisions,
  TextInReview,
} from "../../shared/protocol/reviewMessages.ts";
import type { ClosedEvening } from "./closedEvening.ts";
import type { Answered, HttpDevice } from "./httpDevice.ts";

export interface Refused {
  readonly code: string;
  readonly open: ReviewAnswer["open"];
  readonly noteIds: string[];
}

/** What one reader can do with the review of an evening, over the wire. */
export interface ReviewDesk {
  readonly get: () => Promise<ReviewAnswer>;
  readonly put: (change: ReviewChange) => Promise<ReviewAnswer>;
  readonly tryPut: (change: ReviewChange) => Promise<Answered<Refused>>;
  readonly file: (format: string) => Promise<Answered<Refused>>;
}

export const deskOf = (
  { path }: Pick<ClosedEvening, "path">,
  device: HttpDevice,
): ReviewDesk => ({
  get: () => device.must("GET", `${path}/review`),
  put: (change) => device.must("PUT", `${path}/review`, change),
  tryPut: (change) => device.send("PUT", `${path}/review`, change),
  file: (format) => device.send("GET", `${path}/export?as=${format}`),
});

/** Accepts all, reads all, and ticks the boxes. */
export async function finishReview(desk: ReviewDesk): Promise<void> {
  const { texts } = await desk.get();
  await desk.put({ texts: texts.map((text) => decided(text)) });
  await desk.put({ signed: true });
}

/** All findings of a text with one answer, read, and its story nobody's. */
export function decided(
  { noteId, sourceHash, findings }: TextInReview,
  answer: Omit<Decision, "start" | "end" | "category"> = { decision: "accept" },
): TextDecisions {
  const decisions = findings.map(({ start, end, category }) => ({
    start,
    end,
    category,
    ...answer,
  }));
  return {
    noteId,
    sourceHash,
    decisions,
    marks: [],
    read: true,
    storyRisk: "none",
  };
}

/** Leaves one remark in the note, in the place of the one before. */
export async function remark(
  { facilitator, path }: ClosedEvening,
  text: string,
): Promise<SessionNote> {
  const note = await facilitator.must<SessionNote>("GET", `${path}/note`);
  const remarks = { ...note.remarks, wentWell: [{ text, swot: null }] };
  return facilitator.must("PUT", `${path}/note`, {
    revision: note.revision,
    remarks,
  });
}
