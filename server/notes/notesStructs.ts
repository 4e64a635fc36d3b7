import * as Y from "yjs";

/** What one item of the document is: a card, a field of it, or a piece of its words. */
export interface Spot {
  readonly root: string;
  readonly cardId: string;
  /** Null for the card itself. */
  readonly field: string | null;
  readonly isWords: boolean;
  readonly item: Y.Item;
  /** The item that holds the whole card. */
  readonly card: Y.Item;
}

/** Yjs types are generic over anything; here only their place in the tree matters. */
type AnyType = Y.AbstractType<unknown>;

/** The types of Yjs leave `parent` open until integration; an integrated item always has one. */
function parentOf(item: Y.Item): AnyType {
  return item.parent as AnyType;
}

/** Null when the item stands where nothing of a board stands. */
export function spotOf(item: Y.Item): Spot | null {
  const path = [item];
  let type = parentOf(item);
  while (type._item !== null) {
    if (path.length === 3) return null;
    path.unshift(type._item);
    type = parentOf(type._item);
  }
  const [card = item, field, words] = path;
  if (card.parentSub === null || field?.parentSub === null) return null;
  if (words !== undefined && words.parentSub !== null) return null;
  return {
    root: Y.findRootTypeKey(type),
    cardId: card.parentSub,
    field: field?.parentSub ?? null,
    isWords: words !== undefined,
    item,
    card,
  };
}

/**
 * Whether the items it was put between are its siblings. Yjs takes the neighbours at their word: an item whose parent is
 * one's own card but whose left neighbour is in another's would stand in the other's words.
 */
export function standsAmongSiblings(
  store: Y.Doc["store"],
  item: Y.Item,
): boolean {
  return [item.origin, item.rightOrigin].every((id) => {
    if (id === null) return true;
    const neighbour: unknown = Y.getItem(store, id);
    return (
      !(neighbour instanceof Y.Item) ||
      (neighbour.parent === item.parent &&
        neighbour.parentSub === item.parentSub)
    );
  });
}

/** The cards of a root that are still there: card id → the item that holds it. */
export function liveCards(doc: Y.Doc, root: string): Map<string, Y.Item> {
  const type = doc.share.get(root);
  const live = [...(type?._map ?? [])].filter(([, item]) => !item.deleted);
  return new Map(live);
}

/** The type an item holds (a card, its words); null when it holds a plain value or is gone. */
export function typeIn(item: Y.Item): AnyType | null {
  return item.content instanceof Y.ContentType
    ? (item.content.type as AnyType)
    : null;
}

/** A document of its own with the same content. `gc: false` keeps what is deleted, so that a change can be looked at. */
export function copyOf(doc: Y.Doc, options: { gc: boolean }): Y.Doc {
  const copy = new Y.Doc(options);
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}
