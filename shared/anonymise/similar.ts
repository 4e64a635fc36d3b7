/**
 * Edits between two words (letters added, dropped, changed or swapped with a neighbour), or
 * `most + 1` as soon as it is more than `most`.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let twoBack: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      current.push(cheapest({ a, b, row, column }, [twoBack, before, current]));
    }
    if (Math.min(...current) > most) return most + 1;
    twoBack = before;
    before = current;
  }
  return before[b.length] ?? most + 1;
}

interface Cell {
  a: string;
  b: string;
  row: number;
  column: number;
}

function cheapest(
  { a, b, row, column }: Cell,
  [twoBack, before, current]: [number[], number[], number[]],
): number {
  const at = (line: number[], index: number) => line[index] ?? Infinity;
  const same = a[row - 1] === b[column - 1];
  const swapped =
    row > 1 &&
    column > 1 &&
    a[row - 1] === b[column - 2] &&
    a[row - 2] === b[column - 1];
  return Math.min(
    at(before, column) + 1,
    at(current, column - 1) + 1,
    at(before, column - 1) + (same ? 0 : 1),
    swapped ? at(twoBack, column - 2) + 1 : Infinity,
  );
}

/** Spellings that sound alike in the four languages; first rule first. */
const soundRules: readonly (readonly [RegExp, string])[] = [
  [/ph/g, "f"],
  [/th/g, "t"],
  [/ck|cq|qu|q|kh/g, "k"],
  [/sch|sh|ch/g, "s"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "k"],
  [/z/g, "s"],
  [/ij|y|j(?=[^aeiou]|$)/g, "i"],
  [/ou|oe|w(?=[aeiou])/g, "u"],
  [/dj/g, "j"],
  [/(?<=[^aeiou])h/g, ""],
  [/(.)\1+/g, "$1"],
  [/(?<=.{3})e$/g, ""],
];

/** A folded word as it sounds, roughly: "zakariya" and "zakaria" give the same. */
export function soundOf(folded: string): string {
  return soundRules.reduce(
    (word, [pattern, by]) => word.replace(pattern, by),
    folded,
  );
}
