/** The pieces that every report is put together from; each is nothing at all when there is nothing in it. */
import type { TextKey, Translate } from "../../shared/text/text.ts";
import type { Fact, Part, Section } from "./document.ts";

export const section =
  (t: Translate) =>
  (id: string, heading: TextKey, parts: readonly Part[]): Section => ({
    id,
    heading: t(heading),
    parts,
  });

export const paragraphs = (...texts: readonly (string | null)[]): Part[] =>
  texts.flatMap((text) => (text === null ? [] : { kind: "paragraph", text }));

export const lines = (items: readonly string[], intro?: string): Part[] =>
  items.length === 0
    ? []
    : [...paragraphs(intro ?? null), { kind: "lines", items }];

export const table = (caption: string, rows: readonly Fact[]): Part[] =>
  rows.length === 0 ? [] : [{ kind: "facts", caption, rows }];

/** Each obstacle beside what is proposed; a pair without any words is left out. */
export function obstaclePairs(
  t: Translate,
  pairs: readonly { readonly obstacle: string; readonly proposal: string }[],
): Part[] {
  const rows = pairs
    .map(({ obstacle, proposal }) => [obstacle, proposal] as const)
    .filter((row) => row.some((text) => text.trim() !== ""));
  if (rows.length === 0) return [];
  const columns = [t("report.obstacle"), t("report.proposal")] as const;
  const caption = t("report.obstaclesCaption");
  return [{ kind: "pairs", caption, columns, rows }];
}

/** What nobody can promise; on the first page of every report. */
export const cannotPromise = (t: Translate): Part[] =>
  lines([
    t("report.cannotInsiders"),
    t("report.cannotGuess"),
    t("report.cannotShare"),
  ]);
