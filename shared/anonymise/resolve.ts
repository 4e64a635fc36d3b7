import type { Category, Mention } from "./findings.ts";

/** Who keeps its characters where two kinds meet; the other is trimmed, never dropped. */
const priority: Readonly<Record<Category, number>> = {
  IBAN: 6,
  EMAIL: 6,
  URL: 5,
  ID: 5,
  PHONE: 4,
  DATE: 3,
  ORG: 3,
  PLACE: 2,
  NAME: 2,
  AGE: 1,
  QUASI: 0,
};

/** Between two mentions of one kind: nothing, a space, a hyphen, or a small word of a name. */
const joinable =
  /^(?:[ -]|'|\s+(?:van|de|den|der|van de|van den|van der|el|al|ait|du|la|le)\s+)?$/iu;
const telling = /[\p{L}\p{N}]/u;

function isApplied({ tier }: Mention): boolean {
  return tier !== "suggestion";
}

/** First comes what keeps its characters. A suggestion never takes them from what is applied. */
function byRank(a: Mention, b: Mention): number {
  return (
    Number(isApplied(b)) - Number(isApplied(a)) ||
    priority[b.category] - priority[a.category] ||
    b.confidence - a.confidence ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start
  );
}

/** For each character who owns it: each mention takes what is still free. */
function owners(
  mentions: readonly Mention[],
  length: number,
): (Mention | undefined)[] {
  const owner = new Array<Mention | undefined>(length).fill(undefined);
  for (const mention of [...mentions].sort(byRank)) {
    for (let index = mention.start; index < mention.end; index++) {
      owner[index] ??= mention;
    }
  }
  return owner;
}

function piecesOf(owner: readonly (Mention | undefined)[]): Mention[] {
  const pieces: Mention[] = [];
  let last: Mention | undefined;
  owner.forEach((mention, index) => {
    const piece = pieces.at(-1);
    if (mention && mention === last && piece) piece.end = index + 1;
    else if (mention) pieces.push({ ...mention, start: index, end: index + 1 });
    last = mention;
  });
  return pieces;
}

/** What is applied stays applied: it is not given to a suggestion. */
function mayAbsorb(neighbour: Mention | undefined, scrap: Mention): boolean {
  if (!neighbour) return false;
  return isApplied(neighbour) || !isApplied(scrap);
}

/** A trimmed piece without a letter or digit goes to the neighbour that trimmed it. */
function absorbScraps(pieces: readonly Mention[], text: string): Mention[] {
  const kept: Mention[] = [];
  let open: Mention | undefined;
  pieces.forEach((piece, index) => {
    const start = open?.start ?? piece.start;
    const before = kept.at(-1);
    const after = pieces[index + 1];
    const isScrap = !telling.test(text.slice(start, piece.end));
    open = undefined;
    if (isScrap && before?.end === start && mayAbsorb(before, piece)) {
      before.end = piece.end;
    } else if (
      isScrap &&
      after?.start === piece.end &&
      mayAbsorb(after, piece)
    ) {
      open = { ...piece, start };
    } else {
      kept.push({ ...piece, start });
    }
  });
  return kept;
}

function samePerson(a: Mention, b: Mention): boolean {
  return (
    a.entityKey === undefined ||
    b.entityKey === undefined ||
    a.entityKey === b.entityKey
  );
}

function merges(before: Mention, piece: Mention, text: string): boolean {
  return (
    before.category === piece.category &&
    isApplied(before) === isApplied(piece) &&
    samePerson(before, piece) &&
    joinable.test(text.slice(before.end, piece.start))
  );
}

function join(before: Mention, piece: Mention): Mention {
  const surer = piece.confidence > before.confidence ? piece : before;
  const entityKey = before.entityKey ?? piece.entityKey;
  return {
    ...surer,
    start: before.start,
    end: piece.end,
    ...(entityKey === undefined ? {} : { entityKey }),
  };
}

function mergeNeighbours(pieces: readonly Mention[], text: string): Mention[] {
  const merged: Mention[] = [];
  for (const piece of pieces) {
    const before = merged.at(-1);
    if (before && merges(before, piece, text)) {
      merged[merged.length - 1] = join(before, piece);
    } else {
      merged.push(piece);
    }
  }
  return merged;
}

/**
 * Settles overlaps: every character covered before is covered after, each by one mention, in the
 * order of the text.
 */
export function resolve(mentions: readonly Mention[], text: string): Mention[] {
  const pieces = piecesOf(owners(mentions, text.length));
  return mergeNeighbours(absorbScraps(pieces, text), text);
}
