import { createInterface } from "node:readline";

import type { Finding } from "../../shared/anonymise/findings.ts";
import type { Language } from "../../shared/anonymise/names/lists.ts";
import { normalised } from "../../shared/anonymise/normalise.ts";
import { findIn } from "../../shared/anonymise/pipeline.ts";

/*
 * npm run --silent anonymise [-- --with-suggestions] < inputs.jsonl > predictions.jsonl
 *
 * Reads {id, session, lang, text, known_names} a line; notes of one session belong together.
 * Writes {id, spans: [{start, end, type, tier}]} a line, in the order read; UTF-16 offsets into the
 * text as given. QUASI is left out: it marks a story for a reader to judge, not an identifier.
 */
interface InputNote {
  id: string;
  session: string;
  lang: Language;
  text: string;
  known_names: string[];
}

async function readNotes(): Promise<InputNote[]> {
  const notes: InputNote[] = [];
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== "") notes.push(JSON.parse(line) as InputNote);
  }
  return notes;
}

function bySession(notes: readonly InputNote[]): InputNote[][] {
  const sessions = new Map<string, InputNote[]>();
  for (const note of notes) {
    sessions.set(note.session, [...(sessions.get(note.session) ?? []), note]);
  }
  return [...sessions.values()];
}

function findingsOf(notes: readonly InputNote[]): Finding[] {
  const [first] = notes;
  if (!first) return [];
  const names = new Set(notes.flatMap((note) => note.known_names));
  return findIn(
    notes.map(({ id, text, lang }) => ({ id, text, language: lang })),
    { language: first.lang, knownNames: [...names] },
  );
}

function spansOf(note: InputNote, findings: readonly Finding[]) {
  const { originalOffset } = normalised(note.text);
  return findings
    .filter(
      ({ category, tier }) =>
        category !== "QUASI" && (withSuggestions || tier !== "suggestion"),
    )
    .map(({ start, end, category, tier }) => ({
      start: originalOffset(start),
      end: originalOffset(end),
      type: category,
      tier,
    }));
}

const withSuggestions = process.argv.includes("--with-suggestions");
const notes = await readNotes();
const byNote = new Map<string, Finding[]>();
for (const together of bySession(notes)) {
  for (const finding of findingsOf(together)) {
    byNote.set(finding.noteId, [
      ...(byNote.get(finding.noteId) ?? []),
      finding,
    ]);
  }
}
for (const note of notes) {
  process.stdout.write(
    `${JSON.stringify({ id: note.id, spans: spansOf(note, byNote.get(note.id) ?? []) })}\n`,
  );
}
