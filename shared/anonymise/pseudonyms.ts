import type { Finding } from "./findings.ts";
import { bareLabel, labelText } from "./labels.ts";
import type { Language } from "./names/lists.ts";

/** From so many participants on numbers hide more than they build a profile. */
const fewestForNumbers = 8;

export interface NumberingOptions {
  language: Language;
  participants: number;
  /** Numbers from 0 up to 1, fresh for each export and kept nowhere. */
  random: () => number;
}

const kinds = ["participant", "person", "place", "organisation"] as const;
type Kind = (typeof kinds)[number];

function kindOf(key: string): Kind {
  if (key.startsWith("participant:")) return "participant";
  if (key.startsWith("place:")) return "place";
  return key.startsWith("org:") ? "organisation" : "person";
}

/** Fisher and Yates: every order as likely as any other. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

/** 0 gives A, 25 Z, 26 AA. */
function letters(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : letters(rest - 1) + letter;
}

/**
 * One label for each person, place and organisation of an export: "[deelnemer 3]", "[persoon A]".
 * The order is random, whatever the order of joining, of the notes or of the alphabet; nothing of
 * it is kept, so that two exports cannot be joined by their numbers. Under eight participants there
 * are no numbers and the map is empty.
 */
export function pseudonyms(
  findings: readonly Finding[],
  { language, participants, random }: NumberingOptions,
): ReadonlyMap<string, string> {
  if (participants < fewestForNumbers) return new Map();
  const keys = new Set(findings.flatMap(({ entityKey }) => entityKey ?? []));
  // Sorted first: the outcome hangs on the random numbers alone, not on the order of the notes.
  const sorted = [...keys].sort();
  const entries = kinds.flatMap((kind) =>
    shuffled(
      sorted.filter((key) => kindOf(key) === kind),
      random,
    ).map((key, index) => {
      const number = kind === "person" ? letters(index) : String(index + 1);
      return [key, `[${labelText(language, kind)} ${number}]`] as const;
    }),
  );
  return new Map(entries);
}

/** What stands for a finding: its number if it has one, else what was proposed. */
export function labelOf(
  { entityKey, proposal, category }: Finding,
  numbered: ReadonlyMap<string, string>,
  language: Language,
): string {
  const number = entityKey === undefined ? undefined : numbered.get(entityKey);
  if (number !== undefined) return number;
  return proposal.action === "generalise"
    ? proposal.text
    : bareLabel(language, category);
}
