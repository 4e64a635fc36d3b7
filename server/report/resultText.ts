import type {
  FoundStretch,
  Mark,
} from "../../shared/protocol/reviewMessages.ts";
import type { ReviewedText } from "./review.ts";

/** The words that stand in the place of a stretch when nobody wrote others. */
export type LabelOf = (
  stretch: FoundStretch | Mark,
  text: ReviewedText,
) => string;

interface Swap {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text as a reader of the file will see it; null when it stays out. */
export function resultText(
  text: ReviewedText,
  labelOf: LabelOf,
): string | null {
  if (text.storyRisk === "drop") return null;
  const taken = [...text.marks, ...text.findings.filter(isTakenOut)];
  const swaps = taken.map((stretch) => ({
    start: stretch.start,
    end: stretch.end,
    text: stretch.replacement ?? labelOf(stretch, text),
  }));
  return swapped(text.text, swaps);
}

/** Certain and likely go out unless somebody keeps them; a suggestion only when somebody says so. */
const isTakenOut = ({ decision, tier }: FoundStretch): boolean =>
  decision === "pending" ? tier !== "suggestion" : decision !== "keep";

/**
 * Stretches may overlap: the longest goes first and the others keep what is left of them, so that no character that
 * somebody wanted out comes back.
 */
function swapped(text: string, swaps: readonly Swap[]): string {
  const byLength = [...swaps].sort(
    (a, b) => b.end - b.start - (a.end - a.start),
  );
  const apart = byLength.reduce<readonly Swap[]>(
    (placed, swap) => [...placed, ...leftOf(swap, placed, text)],
    [],
  );
  return [...apart]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, text: words }) =>
        result.slice(0, start) + words + result.slice(end),
      text,
    );
}

/** What earlier swaps leave of one; what is left without a letter or digit tells nothing and needs no label. */
function leftOf(
  swap: Swap,
  placed: readonly Swap[],
  text: string,
): readonly Swap[] {
  const pieces = placed.reduce<readonly Swap[]>(
    (left, other) => left.flatMap((piece) => minus(piece, other)),
    [swap],
  );
  return pieces.filter(
    (piece) =>
      piece === swap ||
      /[\p{L}\p{N}]/u.test(text.slice(piece.start, piece.end)),
  );
}

function minus(piece: Swap, other: Swap): readonly Swap[] {
  if (other.end <= piece.start || other.start >= piece.end) return [piece];
  return [
    { ...piece, end: other.start },
    { ...piece, start: other.end },
  ].filter(({ start, end }) => start < end);
}
