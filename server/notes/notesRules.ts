import type { BoardMode } from "../../shared/domain/format.ts";
import { hiddenRoot, sharedRoot } from "../../shared/protocol/board.ts";
import type { Spot } from "./notesStructs.ts";

/** Who sends an update, as the board knows them: by roots, never by a name or a seat. */
export interface Writer {
  /** The root of the connection's own seat, to which its client ids are bound; null for a screen that only reads. */
  readonly owner: string | null;
  /** The roots of all seats of this phone. */
  readonly roots: readonly string[];
  /** May write under the shared root: facilitators and the scribe. */
  readonly shared: boolean;
  /** May hide and remove any card: facilitators. */
  readonly mayRemove: boolean;
}

export type RefusedUpdate =
  | "malformed"
  | "gap"
  | "readOnly"
  | "foreignClient"
  | "foreignRoot"
  | "foreignWords"
  | "wrongShape"
  | "tooLong"
  | "tooMany"
  | "boardClosed";

export function writableRoots(writer: Writer): ReadonlySet<string> {
  return new Set([
    ...writer.roots,
    ...(writer.shared ? [sharedRoot] : []),
    ...(writer.mayRemove ? [hiddenRoot] : []),
  ]);
}

function isOpenFor(root: string, mode: BoardMode): boolean {
  return mode === "open" || (mode === "scribe" && root === sharedRoot);
}

/**
 * A closed board takes no words, but a writer decides about the own card until the end: to take back or give the
 * leave for the report, and to wipe it.
 */
export function addingRefused(
  spot: Spot,
  writer: Writer,
  mode: BoardMode,
): RefusedUpdate | null {
  if (!writableRoots(writer).has(spot.root)) return "foreignRoot";
  if (spot.root === hiddenRoot || spot.field === "offered") return null;
  return isOpenFor(spot.root, mode) ? null : "boardClosed";
}

export function deletingRefused(
  spot: Spot,
  writer: Writer,
  mode: BoardMode,
): RefusedUpdate | null {
  const wholeCard = spot.card.deleted;
  if (wholeCard && writer.mayRemove) return null;
  if (!writableRoots(writer).has(spot.root)) return "foreignWords";
  if (wholeCard || spot.root === hiddenRoot || spot.field === "offered")
    return null;
  return isOpenFor(spot.root, mode) ? null : "boardClosed";
}
