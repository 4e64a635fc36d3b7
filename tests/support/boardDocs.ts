import * as Y from "yjs";

export interface CardValues {
  readonly text: string;
  readonly theme: string;
  readonly phase: string;
  readonly offered: boolean;
  readonly at: number;
}

const plainCard: CardValues = {
  text: "Ik voelde me thuis.",
  theme: "takeAlong",
  phase: "checkOut",
  offered: false,
  at: 95,
};

/** What `change` does to `doc`, as one update. */
export function changeOf(doc: Y.Doc, change: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  const updates: Uint8Array[] = [];
  const collect = (update: Uint8Array) => void updates.push(update);
  doc.on("update", collect);
  doc.transact(change);
  doc.off("update", collect);
  return updates[0] ?? Y.encodeStateAsUpdate(doc, before);
}

export function addCard(
  doc: Y.Doc,
  [root, cardId]: readonly [root: string, cardId: string],
  values: Partial<CardValues> = {},
): Uint8Array {
  const { text, ...plain } = { ...plainCard, ...values };
  return changeOf(doc, () => {
    const card = new Y.Map<unknown>();
    doc.getMap(root).set(cardId, card);
    card.set("text", new Y.Text(text));
    for (const [field, value] of Object.entries(plain)) card.set(field, value);
  });
}

export function cardIn(
  doc: Y.Doc,
  root: string,
  cardId: string,
): Y.Map<unknown> {
  const card = doc.getMap(root).get(cardId);
  if (!(card instanceof Y.Map)) throw new Error(`There is no card ${cardId}.`);
  return card;
}

export function wordsIn(doc: Y.Doc, root: string, cardId: string): Y.Text {
  const words = cardIn(doc, root, cardId).get("text");
  if (!(words instanceof Y.Text)) throw new Error(`${cardId} has no words.`);
  return words;
}

/** Everything that can be read on the board, by root and card. */
export function readable(doc: Y.Doc): Record<string, unknown> {
  const roots = [...doc.share.keys()].sort();
  return Object.fromEntries(
    roots.map((root) => [root, doc.getMap(root).toJSON()]),
  );
}
