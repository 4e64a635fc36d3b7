import type { Category, Mention, Tier } from "../findings.ts";
import type { KnownNames } from "../knownNames.ts";
import type { PreparedNote } from "../note.ts";
import type { Reason } from "../reasons.ts";

/** What the organiser and the session tell beforehand; folded phrases. */
export interface Scope {
  known: KnownNames;
  places: readonly string[];
  always: readonly string[];
}

export type Detector = (note: PreparedNote, scope: Scope) => Mention[];

export interface Kind {
  category: Category;
  reason: Reason;
  confidence: number;
}

export const suggestionBelow = 0.6;
export const certainFrom = 0.95;

function tierOf(confidence: number): Tier {
  if (confidence < suggestionBelow) return "suggestion";
  return confidence < certainFrom ? "likely" : "certain";
}

export function mention(start: number, end: number, kind: Kind): Mention {
  return { start, end, ...kind, tier: tierOf(kind.confidence) };
}

/**
 * All matches of a pattern; with a named group `hit`, only that part. The pattern needs the flag
 * `d` for a group to have a place.
 */
export function matches(text: string, pattern: RegExp, kind: Kind): Mention[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [start, end] = match.indices?.groups?.["hit"] ?? [
      match.index,
      match.index + match[0].length,
    ];
    return mention(start, end, kind);
  });
}

/** The text with what was already found turned to spaces, so that nothing is read twice. */
export function without(text: string, found: readonly Mention[]): string {
  let rest = text;
  for (const { start, end } of found) {
    rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
  }
  return rest;
}
