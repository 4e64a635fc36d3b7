import { readMarkedNotes } from "../anonymise/markedNotes.ts";
import { findIn, type NoteText } from "../../shared/anonymise/pipeline.ts";
import { lists } from "../../shared/anonymise/names/lists.ts";

/* npx tsx tests/load/anonymiseBench.ts: 300 notes in four languages; processor time, so that a busy machine does not count. */
const languages = ["nl", "fr", "en", "tr"] as const;
const gold = languages.flatMap((language) =>
  readMarkedNotes(
    new URL(`../anonymise/invented.${language}.txt`, import.meta.url),
    language,
  ),
);
const notes: NoteText[] = Array.from({ length: 300 }, (_, index) => {
  const note = gold[index % gold.length];
  return {
    id: String(index),
    text: note?.text ?? "",
    language: note?.lang ?? "nl",
  };
});
const names = [...new Set(gold.flatMap((note) => note.known_names))].slice(
  0,
  25,
);

function timed(what: string, act: () => unknown): void {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  const milliseconds = Math.round((user + system) / 1000);
  process.stdout.write(`${what}: ${String(milliseconds)} ms\n`);
}

timed("unpacking the lists", lists);
const search = () => findIn(notes, { language: "nl", knownNames: names });
timed("300 notes, cold", search);
timed("300 notes, warm", search);
