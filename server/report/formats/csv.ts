import type { Language } from "../../../shared/domain/format.ts";
import type { ReportDocument, ReportFile } from "../document.ts";

/** Spreadsheets split at the list sign of their country. */
const separators: Readonly<Record<Language, string>> = {
  nl: ";",
  fr: ";",
  tr: ";",
  en: ",",
};

/**
 * A spreadsheet must never run what a person wrote: a cell that could be read as a formula gets a quote before it, and
 * all cells are quoted, so that opening the file with another separator makes no new cell begin inside a text.
 * Source: OWASP, CSV injection (full-width signs included).
 */
function cell(text: string): string {
  const calm = /^[\s\u00a0\ufeff]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u.test(text)
    ? `'${text}`
    : text;
  return `"${calm.replaceAll('"', '""')}"`;
}

/** The facts and nothing else: one line a fact. */
export function csvFile(document: ReportDocument): ReportFile {
  const rows = document.sections.flatMap((section) =>
    section.parts.flatMap((part) =>
      part.kind === "facts"
        ? part.rows.map(({ label, value }) => [section.heading, label, value])
        : [],
    ),
  );
  const lines = [
    [document.title, ...document.factColumns],
    ["", "", document.status],
    ...rows,
  ];
  const separator = separators[document.language];
  const text = lines.map((line) => line.map(cell).join(separator)).join("\r\n");
  // The mark at the start tells spreadsheets that it is UTF-8; without it they break ş, ğ and é.
  return {
    bytes: new TextEncoder().encode(`\ufeff${text}\r\n`),
    mediaType: "text/csv; charset=utf-8",
  };
}
