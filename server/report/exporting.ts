import type { ExportFormat } from "../../shared/protocol/reviewMessages.ts";
import type { ReportDocument, ReportFile } from "./document.ts";
import { exportDocument } from "./exportModel.ts";
import type { ExportInput, ReviewedWords } from "./exportModel.ts";
import { linesIn } from "./fileText.ts";
import { csvFile } from "./formats/csv.ts";
import { docxFile } from "./formats/docx.ts";
import { htmlFile } from "./formats/html.ts";
import { jsonFile } from "./formats/json.ts";
import { markdownFile } from "./formats/markdown.ts";

export interface FinishedFile extends ReportFile {
  /** Every line of words in it, metadata included, that is not in a file without anyone's words. */
  readonly lines: readonly string[];
}

const renderers: Readonly<
  Record<
    ExportFormat,
    (document: ReportDocument) => ReportFile | Promise<ReportFile>
  >
> = {
  docx: docxFile,
  html: htmlFile,
  md: markdownFile,
  csv: csvFile,
  json: jsonFile,
};

export const finishedFile = (
  format: ExportFormat,
  input: ExportInput,
): Promise<FinishedFile> =>
  fileOf(format, exportDocument(input), frameOf(input));

/** `empty` is the same document without anyone's words. */
export async function fileOf(
  format: ExportFormat,
  document: ReportDocument,
  empty: ReportDocument,
): Promise<FinishedFile> {
  const render = renderers[format];
  const file = await render(document);
  const frame = await render(empty);
  const framed = new Set(linesIn(format, frame.bytes));
  const lines = linesIn(format, file.bytes).filter((line) => !framed.has(line));
  return { ...file, lines };
}

/** The file without anyone's words: what the note itself tells. */
export const frameOf = (input: Omit<ExportInput, "words">): ReportDocument =>
  exportDocument({ ...input, words: noWords });

/** Stands where words would be, so that their headings are part of the frame too. */
const noWords: ReviewedWords = {
  lines: ["·"],
  remark: () => "·",
  afterwards: ["·"],
};
