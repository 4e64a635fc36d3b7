import type { ExportFormat } from "../../shared/protocol/reviewMessages.ts";
import { unzipped } from "./formats/zip.ts";

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
};

/** Markup as the words it shows: a tag is a new line, for no word of ours is split by one. */
const withoutTags = (markup: string): string =>
  markup
    .replace(/<style>[^]*?<\/style>/g, "\n")
    .replace(/<[^>]*>/g, "\n")
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** A search takes a dash or a stroke before a word for the start of a sentence; what a reader sees has none. */
const withoutMarks = (markdown: string): string =>
  markdown
    .replace(/^(?:#+ |- |\*\*)/gm, "")
    .replace(/\*\*$|(?<!\\)\|/gm, "\n")
    .replace(/\\(.)/g, "$1");

const cellsOf = (csv: string): string =>
  [...csv.matchAll(/"((?:[^"]|"")*)"/g)]
    .map(([, cell = ""]) => cell.replaceAll('""', '"'))
    .join("\n");

const readers: Readonly<Record<ExportFormat, (bytes: Uint8Array) => string>> = {
  docx: (bytes) => [...unzipped(bytes).values()].map(withoutTags).join("\n"),
  html: (bytes) => withoutTags(utf8(bytes)),
  md: (bytes) => withoutMarks(utf8(bytes)),
  csv: (bytes) => cellsOf(utf8(bytes)),
  json: (bytes) => stringsIn(JSON.parse(utf8(bytes))).join("\n"),
};

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Every line of words in a finished file, what stands in its metadata included. */
export function linesIn(
  format: ExportFormat,
  bytes: Uint8Array,
): readonly string[] {
  return readers[format](bytes)
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
