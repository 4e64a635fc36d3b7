import type { Mention } from "./findings.ts";
import { lists } from "./names/lists.ts";
import { nameParts, type KnownPerson } from "./knownNames.ts";

/** From here on a name is sure enough to be looked for in every note of the session. */
const sureEnough = 0.7;
const shortestPart = 3;

export interface Surface {
  mention: Mention;
  /** The characters it covers. */
  surface: string;
}

function isMet({ mention }: Surface): boolean {
  return (
    mention.category === "NAME" &&
    mention.confidence >= sureEnough &&
    mention.entityKey === undefined
  );
}

/**
 * People named in the notes without being registered. Longest names first, so that "Hassan" joins
 * "Hassan Ait Baha" when there is one such person, and is a person of its own otherwise.
 */
export function peopleMet(surfaces: readonly Surface[]): KnownPerson[] {
  const names = surfaces.filter(isMet).map(({ surface }) => nameParts(surface));
  const people: KnownPerson[] = [];
  for (const parts of names.sort((a, b) => b.length - a.length)) {
    const isKnown = people.some((person) =>
      parts.every((part) => person.parts.includes(part)),
    );
    if (isKnown || parts.length === 0) continue;
    people.push({
      key: `person:${String(people.length)}`,
      parts,
      inferred: true,
    });
  }
  return people;
}

/** What is looked for elsewhere: no two letters, and no "Frans" that is a language too. */
export function worthLookingFor(people: readonly KnownPerson[]): KnownPerson[] {
  return people.map((person) => ({
    ...person,
    parts: person.parts.filter(
      (part) => part.length >= shortestPart && !lists().capitals.has(part),
    ),
  }));
}

/** The one person a name belongs to; undefined when it may be several. */
export function personOf(
  surface: string,
  people: readonly KnownPerson[],
): string | undefined {
  const parts = nameParts(surface);
  const fitting = people.filter((person) =>
    parts.every((part) => person.parts.includes(part)),
  );
  return fitting.length === 1 ? fitting[0]?.key : undefined;
}
