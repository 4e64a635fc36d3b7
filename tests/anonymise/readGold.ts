import { readFileSync } from "node:fs";

import { readMarkedNotes, type GoldNote } from "./markedNotes.ts";

const languages = ["nl", "fr", "en", "tr"] as const;

function here(file: string): URL {
  return new URL(file, import.meta.url);
}

/** The sixty notes that came with the task. */
export function devNotes(): GoldNote[] {
  const lines = readFileSync(here("dev.jsonl"), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line) as GoldNote);
}

/** Our own, invented to be hard: words that are names, dialect, endings, typing errors. */
export function inventedNotes(): GoldNote[] {
  return languages.flatMap((language) =>
    readMarkedNotes(here(`invented.${language}.txt`), language),
  );
}
