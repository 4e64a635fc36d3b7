import type { Language } from "../../shared/domain/format.ts";

/** One fact: `id` is stable over languages, `label` and `value` are words for a reader. */
export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Counts people who took part; such a number never stands alone below five. */
  readonly isCount?: boolean;
  /** From 0 to 1: drawn as a bar beside the value; absent where a bar would tell what the value hides. */
  readonly share?: number;
}

export type Part =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "lines"; readonly items: readonly string[] }
  | {
      readonly kind: "facts";
      readonly caption: string;
      readonly rows: readonly Fact[];
    }
  | {
      readonly kind: "pairs";
      readonly caption: string;
      readonly columns: readonly [string, string];
      readonly rows: readonly (readonly [string, string])[];
    };

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly parts: readonly Part[];
}

/**
 * What any export says, before it becomes a file: words only, no ids of seats or notes, no times.
 * Every format is made from this and from nothing else, so that what is true of one is true of all.
 */
export interface ReportDocument {
  readonly language: Language;
  readonly title: string;
  /** How far the reading has come; the first words under the title. */
  readonly status: string;
  readonly sections: readonly Section[];
  /** Heads of the two columns of a table of facts. */
  readonly factColumns: readonly [string, string];
}

/** A table as every format draws it: two columns of words, and a bar beside them where there is one. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly [string, string];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly texts: readonly [string, string];
  readonly share?: number | undefined;
}

export function tableOf(
  part: Extract<Part, { kind: "facts" | "pairs" }>,
  { factColumns }: ReportDocument,
): Table {
  const { caption } = part;
  if (part.kind === "pairs") {
    const rows = part.rows.map((texts) => ({ texts }));
    return { caption, columns: part.columns, rows };
  }
  const rows = part.rows.map(({ label, value, share }) => ({
    texts: [label, value] as const,
    share,
  }));
  return { caption, columns: factColumns, rows };
}

/** A rendered file. */
export interface ReportFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}
