import JSZip from "jszip";
import { saysWord } from "../words.ts";
import type { Expectation } from "./caseFile.ts";
import type { ExportedFile } from "./driver.ts";

/** What is wrong with the files that left the house, as sentences. */
export async function filesUnmet(
  { fileHas = [], fileNever = [] }: Expectation,
  files: readonly ExportedFile[],
): Promise<string[]> {
  if (fileHas.length + fileNever.length === 0) return [];
  if (files.length === 0) return ["no file was exported"];
  const read = await Promise.all(
    files.map(async (file) => ({ kind: file.kind, text: await textOf(file) })),
  );
  const lacking = read
    .filter(({ kind }) => kind !== "csv")
    .flatMap(({ kind, text }) =>
      fileHas
        .filter((word) => !text.includes(word))
        .map((word) => `${kind} lacks "${word}"`),
    );
  const telling = read.flatMap(({ kind, text }) =>
    fileNever
      .filter((word) => saysWord(text, word))
      .map((word) => `${kind} tells "${word}"`),
  );
  return [...lacking, ...telling];
}

/** Every character of it, metadata and hidden parts included; tags become spaces, so that words split by them count. */
async function textOf({ kind, bytes }: ExportedFile): Promise<string> {
  if (kind !== "docx") return readable(bytes.toString("utf8"));
  const zip = await JSZip.loadAsync(bytes);
  const parts = await Promise.all(
    Object.values(zip.files)
      .filter((part) => !part.dir)
      .map((part) => part.async("string")),
  );
  return parts.map(readable).join("\n");
}

/** As written, as shown without tags, and with tags as spaces: a name must be in none of the three. */
function readable(source: string): string {
  const plain = source
    .replaceAll("&amp;", "&")
    .replaceAll("&#x27;", "'")
    .replaceAll("&apos;", "'")
    .replaceAll("&quot;", '"');
  return [
    plain,
    plain.replace(/<[^>]*>/g, ""),
    plain.replace(/<[^>]*>/g, " "),
  ].join("\n");
}
