import { createHash } from "node:crypto";
import type { Finding } from "../../shared/anonymise/findings.ts";
import type { Language } from "../../shared/domain/format.ts";
import type {
  Decision,
  FoundStretch,
  Mark,
  OpenMatters,
  Stretch,
  StoryRisk,
  TextDecisions,
} from "../../shared/protocol/reviewMessages.ts";
import type { ReportText } from "./reportTexts.ts";
import type { ReviewState } from "./reviewState.ts";
import type { SearchedTexts } from "./search.ts";

/** A text with what was found in it and what people decided of that. */
export interface ReviewedText extends ReportText {
  readonly language: Language;
  readonly sourceHash: string;
  readonly findings: readonly FoundStretch[];
  readonly marks: readonly Mark[];
  readonly read: boolean;
  readonly storyRisk: StoryRisk;
}

export const hashOf = (text: string): string =>
  createHash("sha256").update(text).digest("base64url");

const placeOf = ({ start, end, category }: Stretch): string =>
  `${start}:${end}:${category}`;

/** Puts findings and stored decisions together; a decision about a text that has changed since is not there any more. */
export function reviewTexts(
  texts: readonly ReportText[],
  { findings, languages }: SearchedTexts,
  state: ReviewState,
): readonly ReviewedText[] {
  return texts.map((text) => {
    const sourceHash = hashOf(text.text);
    const stored = state.texts[text.noteId];
    const known = stored?.sourceHash === sourceHash ? stored : undefined;
    const own = findings.filter(({ noteId }) => noteId === text.noteId);
    return {
      ...text,
      language: languages[text.noteId] ?? "nl",
      sourceHash,
      findings: own.map((finding) => decided(finding, known?.decisions ?? [])),
      marks: known?.marks ?? [],
      read: known?.read ?? false,
      storyRisk: known?.storyRisk ?? "none",
    };
  });
}

/** What a person asked to hide everywhere needs no second answer. */
function decided(
  finding: Finding,
  decisions: readonly Decision[],
): FoundStretch {
  const { id, start, end, category, tier, source, entityKey, proposal } =
    finding;
  const found = { id, start, end, category, tier, source, entityKey, proposal };
  const place = placeOf(finding);
  const answer = decisions.find((decision) => placeOf(decision) === place);
  if (answer !== undefined) return { ...found, ...answer };
  const decision = source === "alwaysHide" ? "accept" : "pending";
  return { ...found, decision };
}

const isIn = ({ storyRisk }: ReviewedText): boolean => storyRisk !== "drop";

/** A certain or likely finding stays only with a reason. */
const isOpen = ({ decision, tier, reason }: FoundStretch): boolean =>
  decision === "pending" ||
  (decision === "keep" && tier !== "suggestion" && !reason?.trim());

const count = <T>(items: readonly T[], is: (item: T) => boolean): number =>
  items.filter(is).length;

/** What is still to be done over the texts themselves; the finished file is looked at apart. */
export function openInTexts(
  texts: readonly ReviewedText[],
  state: ReviewState,
): Omit<OpenMatters, "residual" | "smallCells" | "unsigned"> {
  const kept = texts.filter(isIn);
  const ids = new Set(texts.map(({ noteId }) => noteId));
  return {
    pending: count(
      kept.flatMap(({ findings }) => findings),
      isOpen,
    ),
    unread: count(kept, ({ read }) => !read),
    withdrawn: count(
      Object.entries(state.texts),
      ([id, { read }]) => read && !ids.has(id),
    ),
    recognisable: count(kept, ({ storyRisk }) => storyRisk === "recognisable"),
  };
}

/** All that was read and decided, as one hash, in whatever order; it changes with every text, finding and decision. */
export const reviewHash = (texts: readonly ReviewedText[]): string =>
  hashOf(
    texts
      .map(({ noteId, sourceHash, findings, marks, storyRisk }) =>
        JSON.stringify([
          noteId,
          sourceHash,
          storyRisk,
          marks,
          findings.map((f) => [placeOf(f), f.decision, f.replacement]),
        ]),
      )
      .sort()
      .join("\n"),
  );

/** The signatures that stand under exactly these texts. */
export const signaturesOver = (
  state: ReviewState,
  texts: readonly ReviewedText[],
): ReviewState["signatures"] => {
  const over = reviewHash(texts);
  return state.signatures.filter((signature) => signature.over === over);
};

/** The ids whose text is no longer the one that was decided about. */
export const changedSince = (
  texts: readonly ReviewedText[],
  decisions: readonly TextDecisions[],
): readonly string[] =>
  decisions
    .filter(({ noteId, sourceHash }) => {
      const now = texts.find((text) => text.noteId === noteId);
      return now?.sourceHash !== sourceHash;
    })
    .map(({ noteId }) => noteId);
