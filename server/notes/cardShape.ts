import * as Y from "yjs";
import {
  hiddenRoot,
  keyPattern,
  noteFields,
} from "../../shared/protocol/board.ts";
import { limits } from "../../shared/protocol/limits.ts";
import type { RefusedUpdate } from "./notesRules.ts";
import type { Spot } from "./notesStructs.ts";
import { liveCards, typeIn } from "./notesStructs.ts";

/** A session is over long before its second day. */
const lastMinute = 2 * 24 * 60;

const isKey = (value: unknown) =>
  value === "" || (typeof value === "string" && keyPattern.test(value));

const plainFields: Readonly<Record<string, (value: unknown) => boolean>> = {
  theme: isKey,
  phase: isKey,
  offered: (value) => typeof value === "boolean",
  at: (value) =>
    Number.isInteger(value) &&
    Number(value) >= 0 &&
    Number(value) <= lastMinute,
};

/** Whether a new item is what may stand at its place. Whatever was deleted before it arrived holds nothing. */
export function hasRightShape(spot: Spot): boolean {
  if (!keyPattern.test(spot.cardId)) return false;
  if (spot.field !== null && !isField(spot.field)) return false;
  if (spot.item.content instanceof Y.ContentDeleted) return true;
  if (spot.root === hiddenRoot)
    return spot.field === null && valueOf(spot.item) === true;
  return isRightContent(spot);
}

function isRightContent({ field, isWords, item }: Spot): boolean {
  if (isWords)
    return field === "text" && item.content instanceof Y.ContentString;
  // Exactly these: types for XML are made from them.
  if (field === null) return typeIn(item)?.constructor === Y.Map;
  if (field === "text") return typeIn(item)?.constructor === Y.Text;
  return plainFields[field]?.(valueOf(item)) ?? false;
}

function isField(field: string): boolean {
  return noteFields.some((known) => known === field);
}

function valueOf(item: Y.Item): unknown {
  const { content } = item;
  return content instanceof Y.ContentAny && content.arr.length === 1
    ? content.arr[0]
    : undefined;
}

/** What a card that was touched may not be as a whole. */
export function cardRefused(doc: Y.Doc, spot: Spot): RefusedUpdate | null {
  if (spot.card.deleted || spot.root === hiddenRoot) return null;
  const text = typeIn(spot.card)?._map.get("text");
  const words = text === undefined || text.deleted ? null : typeIn(text);
  if (words instanceof Y.Text && words.length > limits.noteCharacters)
    return "tooLong";
  return spot.field === null ? newCardRefused(doc, spot) : null;
}

/** A card id stands for one card on the whole board: hiding and the review go by it. */
function newCardRefused(doc: Y.Doc, spot: Spot): RefusedUpdate | null {
  for (const root of doc.share.keys()) {
    if (root === hiddenRoot || root === spot.root) continue;
    if (liveCards(doc, root).has(spot.cardId)) return "foreignWords";
  }
  return liveCards(doc, spot.root).size > limits.notesPerSeat
    ? "tooMany"
    : null;
}
