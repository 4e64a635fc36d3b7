import type { ReportDocument, ReportFile } from "../document.ts";

/** The document as it is, for programs; `protocol` grows when a field changes its meaning. */
export function jsonFile(document: ReportDocument): ReportFile {
  const text = JSON.stringify({ protocol: 1, ...document }, null, 2);
  return {
    bytes: new TextEncoder().encode(`${text}\n`),
    mediaType: "application/json; charset=utf-8",
  };
}
