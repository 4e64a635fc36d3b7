import { smallCells } from "../../shared/anonymise/generalise.ts";
import type { ReportDocument } from "./document.ts";

/** What leaves the organisation is coarser than the session note. Source: the method, section 5. */

const presentBands = [
  { from: 25, band: "25+" },
  { from: 15, band: "15–24" },
  { from: 10, band: "10–14" },
  { from: 5, band: "5–9" },
  { from: 0, band: "1–4" },
] as const;

export type PresentBand = (typeof presentBands)[number]["band"];

export function presentBand(present: number): PresentBand {
  return presentBands.find(({ from }) => present >= from)?.band ?? "1–4";
}

/** Rows that would show fewer than five people as a number, where only a band may stand. */
export function smallCellsIn({ sections }: ReportDocument): number {
  const rows = sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === "facts" ? part.rows : [])),
  );
  const counts = rows.filter(({ isCount }) => isCount === true);
  return smallCells(counts.map(({ value }) => value));
}

/** `2026-03` gives quarter 1 of 2026. */
export function quarterOf(month: string): { quarter: number; year: string } {
  const [year = "", number = "1"] = month.split("-");
  return { quarter: Math.ceil(Number(number) / 3), year };
}

/** Minutes as half hours: an evening's exact length tells who was late home. */
export function halfHours(minutes: number): number {
  return Math.max(1, Math.round(minutes / 30)) / 2;
}
