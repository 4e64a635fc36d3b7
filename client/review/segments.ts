import type {
  FoundStretch,
  Stretch,
  TextInReview,
} from "../../shared/protocol/reviewMessages.ts";

/** A run of a text: plain, or one stretch that was found or marked. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly finding: FoundStretch | null;
  readonly isMark: boolean;
}

/** The text cut where something was found or marked. Where two overlap, the first keeps its range. */
export function segmentsOf({
  text,
  findings,
  marks,
}: TextInReview): readonly Segment[] {
  const found: { at: Stretch; finding: FoundStretch | null }[] = [
    ...findings.map((finding) => ({ at: finding, finding })),
    ...marks.map((mark) => ({ at: mark, finding: null })),
  ];
  const stretches = found.sort((a, b) => a.at.start - b.at.start);
  const segments: Segment[] = [];
  let done = 0;
  const plain = (to: number): void => {
    if (to > done)
      segments.push({
        text: text.slice(done, to),
        start: done,
        finding: null,
        isMark: false,
      });
    done = Math.max(done, to);
  };
  for (const { at, finding } of stretches) {
    const start = Math.max(at.start, done);
    if (at.end <= start) continue;
    plain(start);
    const words = text.slice(start, at.end);
    segments.push({ text: words, start, finding, isMark: finding === null });
    done = at.end;
  }
  plain(text.length);
  return segments;
}

/** Where these words stand in a text, capitals apart; not inside a longer word. */
export function placesOf(
  words: string,
  text: string,
): readonly { start: number; end: number }[] {
  const wanted = words.normalize("NFC").trim();
  if (wanted === "") return [];
  const literal = wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return [...text.matchAll(new RegExp(literal, "giu"))]
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
    .filter(
      ({ start, end }) =>
        !/\p{L}$/u.test(text.slice(0, start)) &&
        !/^\p{L}/u.test(text.slice(end)),
    );
}
