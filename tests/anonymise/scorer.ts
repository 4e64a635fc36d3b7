import type { Finding } from "../../shared/anonymise/findings.ts";
import { findIn } from "../../shared/anonymise/pipeline.ts";
import type { GoldNote, Span } from "./markedNotes.ts";

export interface Score {
  /** Share of notes with an identifier in which a letter or digit of one stays uncovered. */
  leak: number;
  /** Share of what is covered, by spans, that had to be. */
  precision: number;
  /** Share of notes without identifiers that stay as they are. */
  untouched: number;
  /** Notes in which a registered name stays readable. */
  knownLeaks: string[];
  /** Leak in the worst language. */
  worst: number;
}

const telling = /[\p{L}\p{N}]/u;

function covers(spans: readonly Span[], index: number): boolean {
  return spans.some(({ start, end }) => start <= index && index < end);
}

function tellingIndices(text: string, { start, end }: Span): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at).filter(
    (index) => telling.test(text.charAt(index)),
  );
}

function leaks(note: GoldNote, found: readonly Span[], span: Span): boolean {
  return tellingIndices(note.text, span).some((index) => !covers(found, index));
}

/** A span counts as right when half of it had to go; what lies in optional text counts for nothing. */
function judge(note: GoldNote, span: Span): "right" | "wrong" | "neutral" {
  const indices = tellingIndices(note.text, span);
  const hits = indices.filter((index) => covers(note.spans, index)).length;
  const free = indices.filter((index) => covers(note.optional, index)).length;
  if (hits === 0 && free === indices.length) return "neutral";
  return hits > 0 && hits + free >= indices.length / 2 ? "right" : "wrong";
}

function holdsKnownName(note: GoldNote, { start, end }: Span): boolean {
  const fold = (text: string) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replaceAll("ı", "i")
      .toLowerCase();
  const surface = fold(note.text.slice(start, end)).split(/[^\p{L}]+/u);
  const small = new Set(["de", "van", "el", "den", "ten", "der"]);
  return note.known_names
    .flatMap((name) => fold(name).split(/[^\p{L}]+/u))
    .some(
      (part) => part.length > 1 && !small.has(part) && surface.includes(part),
    );
}

function findingsBySession(notes: readonly GoldNote[]): Map<string, Finding[]> {
  const sessions = new Map<string, GoldNote[]>();
  for (const note of notes) {
    sessions.set(note.session, [...(sessions.get(note.session) ?? []), note]);
  }
  const found = [...sessions.values()].flatMap((together) => {
    const [first] = together;
    if (!first) return [];
    const texts = together.map(({ id, text }) => ({ id, text }));
    return findIn(texts, {
      language: first.lang,
      knownNames: first.known_names,
    });
  });
  const byNote = new Map<string, Finding[]>();
  for (const finding of found) {
    byNote.set(finding.noteId, [
      ...(byNote.get(finding.noteId) ?? []),
      finding,
    ]);
  }
  return byNote;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Scores as the scorer that came with the task does, in small; QUASI marks stories, not spans. */
export function score(
  notes: readonly GoldNote[],
  withSuggestions: boolean,
): Score {
  const byNote = findingsBySession(notes);
  const results = notes.map((note) => {
    const found = (byNote.get(note.id) ?? []).filter(
      ({ category, tier }) =>
        category !== "QUASI" && (withSuggestions || tier !== "suggestion"),
    );
    const open = note.spans.filter((span) => leaks(note, found, span));
    return {
      note,
      found,
      open,
      judged: found.map((span) => judge(note, span)),
    };
  });
  const leakOf = (some: typeof results) => {
    const withSpans = some.filter(({ note }) => note.spans.length > 0);
    return share(
      withSpans.filter(({ open }) => open.length > 0).length,
      withSpans.length,
    );
  };
  const judged = results.flatMap((result) => result.judged);
  const right = judged.filter((one) => one === "right").length;
  const wrong = judged.filter((one) => one === "wrong").length;
  const clean = results.filter(({ note }) => note.spans.length === 0);
  const languages = [...new Set(notes.map(({ lang }) => lang))];
  return {
    leak: leakOf(results),
    precision: share(right, right + wrong),
    untouched: share(
      clean.filter((one) => one.judged.every((is) => is === "neutral")).length,
      clean.length,
    ),
    knownLeaks: results
      .filter(({ note, open }) =>
        open.some((span) => holdsKnownName(note, span)),
      )
      .map(({ note }) => note.id),
    worst: Math.max(
      ...languages.map((lang) =>
        leakOf(results.filter(({ note }) => note.lang === lang)),
      ),
    ),
  };
}
