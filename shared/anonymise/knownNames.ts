import { fold } from "./fold.ts";
import { soundOf } from "./similar.ts";

/** Somebody whose name is known: a participant as registered, or a name met in another note. */
export interface KnownPerson {
  /** Stands for the person in findings; never shown. */
  key: string;
  /** Folded words of the name that say something: no "van", no "sister". */
  parts: readonly string[];
  /** Met in a note, not registered: matched more strictly. */
  inferred: boolean;
}

export interface KnownPart {
  part: string;
  sound: string;
  /** Everybody who carries it; with more than one it is nobody's in particular. */
  keys: readonly string[];
  inferred: boolean;
}

export interface KnownNames {
  parts: ReadonlyMap<string, KnownPart>;
  /** Parts by first letter as it sounds: what a typing error is compared with. */
  byInitial: ReadonlyMap<string, readonly KnownPart[]>;
  /** Surnames and full names written together: "vandenberghe" for "Van den Berghe". */
  joined: ReadonlyMap<string, string>;
}

/** Small words inside names. */
export const particles: ReadonlySet<string> = new Set(
  "van de den der het ten ter te von zu el al ait ben bin ould le la les l d du des di da del della dos das do op vande vanden vander aan y e".split(
    " ",
  ),
);

const titles: ReadonlySet<string> = new Set(
  "sister broeder zuster dr dokter mevrouw meneer mr mrs ms mw dhr mme madame monsieur tante nonkel oom auntie uncle pater abla abi bey hanim hoca teyze amca pastor imam".split(
    " ",
  ),
);

/** A surname so long may be written apart: "Van de Putte" for "Vandeputte". */
const longSurname = 6;

function wordsOf(name: string): string[] {
  return fold(name.normalize("NFC"))
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

/** The parts of a name worth looking for; all of it when nothing but small words is left. */
export function nameParts(name: string): string[] {
  const words = wordsOf(name).filter((word) => word.length > 1);
  const telling = words.filter(
    (word) => !particles.has(word) && !titles.has(word),
  );
  return telling.length > 0 ? telling : words;
}

export function participant(name: string, index: number): KnownPerson {
  return {
    key: `participant:${String(index)}`,
    parts: nameParts(name),
    inferred: false,
  };
}

function addPart(
  parts: Map<string, KnownPart>,
  part: string,
  person: KnownPerson,
): void {
  const before = parts.get(part);
  const keys = [...new Set([...(before?.keys ?? []), person.key])];
  const inferred = (before?.inferred ?? true) && person.inferred;
  parts.set(part, { part, sound: soundOf(part), keys, inferred });
}

/** Surname with its small words, the whole name, and a first name with a hyphen, written together. */
function joinedForms(name: string): string[] {
  const words = wordsOf(name);
  const doubled = name.split(/\s+/).filter((part) => /\p{L}-\p{L}/u.test(part));
  return [...tailsOf(words), ...doubled.map((part) => wordsOf(part).join(""))];
}

function tailsOf(words: readonly string[]): string[] {
  return words
    .map((_, index) => words.slice(index).join(""))
    .filter(
      (form, index) => index < words.length - 1 || form.length >= longSurname,
    );
}

function byInitial(parts: Iterable<KnownPart>): Map<string, KnownPart[]> {
  const groups = new Map<string, KnownPart[]>();
  for (const part of parts) {
    const initial = part.sound.charAt(0);
    groups.set(initial, [...(groups.get(initial) ?? []), part]);
  }
  return groups;
}

/** Names as registered, one string a person; `met` are people found in the notes themselves. */
export function knownNames(
  names: readonly string[],
  met: readonly KnownPerson[] = [],
): KnownNames {
  const persons = [...names.map(participant), ...met];
  const parts = new Map<string, KnownPart>();
  for (const person of persons) {
    for (const part of person.parts) addPart(parts, part, person);
  }
  const joined = new Map(
    names.flatMap((name, index) =>
      joinedForms(name).map(
        (form) => [form, `participant:${String(index)}`] as const,
      ),
    ),
  );
  return { parts, byInitial: byInitial(parts.values()), joined };
}
