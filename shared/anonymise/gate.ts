import type { ExportGate, Finding, NoteReview } from "./findings.ts";
import { fold } from "./fold.ts";
import { nameParts } from "./knownNames.ts";
import type { Language } from "./names/lists.ts";
import { findIn } from "./pipeline.ts";
import { isListedWord } from "./vocabulary.ts";

const shortestName = 3;
/** From here on a name is looked for inside words too ("verslag-katrienverlinden"). */
const unmistakable = 6;
const fewestDigits = 6;

/** Something that is still in a finished file. */
export interface Residual {
  surface: string;
  /** UTF-16 offsets into the file's text in NFC. */
  start: number;
  end: number;
  /** Also a word, or kept by a reader: listed one by one, but it does not hold the file back. */
  allowed: boolean;
}

export interface ScanOptions {
  language: Language;
  knownNames: readonly string[];
  places?: readonly string[];
  always?: readonly string[];
  /** Mail addresses, phone numbers, join codes and links that are known. */
  secrets?: readonly string[];
  /** What readers decided to keep, and words of the file's own frame. */
  kept?: readonly string[];
}

function occurrences(folded: string, part: string): number[] {
  const found: number[] = [];
  for (
    let at = folded.indexOf(part);
    at >= 0;
    at = folded.indexOf(part, at + part.length)
  ) {
    found.push(at);
  }
  return found;
}

function standsAlone(folded: string, start: number, end: number): boolean {
  const letter = /\p{L}/u;
  return (
    !letter.test(folded.charAt(start - 1)) && !letter.test(folded.charAt(end))
  );
}

/** Every part of every known name, whatever the detectors think of it. */
function nameResiduals(text: string, options: ScanOptions): Residual[] {
  const folded = fold(text);
  const parts = new Set(options.knownNames.flatMap(nameParts));
  return [...parts]
    .filter((part) => part.length >= shortestName)
    .flatMap((part) =>
      occurrences(folded, part).flatMap((start) => {
        const end = start + part.length;
        const alone = standsAlone(folded, start, end);
        if (!alone && part.length < unmistakable) return [];
        const surface = text.slice(start, end);
        const isWord =
          surface === surface.toLowerCase() &&
          isListedWord(options.language, part);
        return [{ surface, start, end, allowed: isWord }];
      }),
    );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Codes and addresses as they are; numbers also with other separators. */
function secretPattern(secret: string): RegExp {
  const digits = secret.replace(/\D/g, "");
  const isNumber = digits.length >= fewestDigits && !/\p{L}/u.test(secret);
  const pattern = isNumber
    ? Array.from(digits).join(String.raw`[\s./()-]*`)
    : escaped(fold(secret.normalize("NFC")));
  return new RegExp(pattern, "g");
}

function secretResiduals(text: string, secrets: readonly string[]): Residual[] {
  const folded = fold(text);
  return secrets
    .filter((secret) => secret.trim() !== "")
    .flatMap((secret) => [...folded.matchAll(secretPattern(secret))])
    .map(({ index, 0: found }) => {
      const end = index + found.length;
      return {
        surface: text.slice(index, end),
        start: index,
        end,
        allowed: false,
      };
    });
}

/** What the detectors would take out themselves. */
function foundResiduals(text: string, options: ScanOptions): Residual[] {
  return findIn([{ id: "file", text }], options)
    .filter(({ tier }) => tier !== "suggestion")
    .map(({ start, end }) => {
      return { surface: text.slice(start, end), start, end, allowed: false };
    });
}

/**
 * Reads the text of a finished file, metadata included: every part of every known name from three
 * letters on, codes and addresses, and all detectors once more. What a reader kept, and a name that
 * stands as a small-letter word, is listed as allowed.
 */
export function residualScan(given: string, options: ScanOptions): Residual[] {
  const text = given.normalize("NFC");
  const kept = new Set((options.kept ?? []).map((surface) => fold(surface)));
  const all = [
    ...nameResiduals(text, options),
    ...secretResiduals(text, options.secrets ?? []),
    ...foundResiduals(text, options),
  ];
  return all
    .map((residual) => {
      const allowed = residual.allowed || kept.has(fold(residual.surface));
      return { ...residual, allowed };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A suggestion without a decision, or something certain or likely kept without saying why. */
function isOpen({ decision, tier, reason }: Finding): boolean {
  if (decision === "pending") return true;
  const unexplained = (reason ?? "").trim() === "";
  return decision === "keep" && tier !== "suggestion" && unexplained;
}

export interface GateCounts {
  residual: readonly Residual[];
  /** Notes in the review whose writer has taken them back since. */
  withdrawn: number;
  smallCells: number;
}

/** Whether a file may leave: only when nothing at all is open. */
export function exportGate(
  reviews: readonly NoteReview[],
  { residual, withdrawn, smallCells }: GateCounts,
): ExportGate {
  const leaving = reviews.filter(({ storyRisk }) => storyRisk !== "drop");
  const counts = {
    pending: leaving.flatMap(({ findings }) => findings).filter(isOpen).length,
    unread: leaving.filter(({ read }) => !read).length,
    residual: residual.filter(({ allowed }) => !allowed).length,
    withdrawn,
    smallCells,
  };
  return { ...counts, ok: Object.values(counts).every((count) => count === 0) };
}
