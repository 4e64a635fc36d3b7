/** One replacement: from where, how many characters go, and what comes. */
export interface TextChange {
  readonly from: number;
  readonly removed: number;
  readonly added: string;
}

/** The smallest single replacement that makes `after` of `before`; null when they are the same. */
export function differenceOf(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let end = 0;
  while (
    end < shorter - from &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1;
  return {
    from,
    removed: before.length - end - from,
    added: after.slice(from, after.length - end),
  };
}

/** Where a place in the text is after a change: it stays between the letters it was between. */
export function movedBy(change: TextChange, place: number): number {
  const { from, removed, added } = change;
  if (place <= from) return place;
  if (place >= from + removed) return place - removed + added.length;
  return from + added.length;
}
