import * as Y from "yjs";
import type { BoardMode } from "../../shared/domain/format.ts";
import { limits } from "../../shared/protocol/limits.ts";
import { cardRefused, hasRightShape } from "./cardShape.ts";
import type { RefusedUpdate, Writer } from "./notesRules.ts";
import { addingRefused, deletingRefused } from "./notesRules.ts";
import type { Spot } from "./notesStructs.ts";
import { copyOf, spotOf, standsAmongSiblings } from "./notesStructs.ts";
import type { Owners } from "./notesUpdate.ts";
import { faultOf } from "./notesUpdate.ts";

export interface Accepted {
  readonly accepted: true;
  /** Exactly what changes, without what was known already; null when nothing changes. */
  readonly update: Uint8Array | null;
  /** Client ids seen for the first time: from now on the writer's. */
  readonly newClients: readonly number[];
  /** A whole card went: its words must leave the store at once. */
  readonly wiped: boolean;
}
export type Verdict =
  Accepted | { readonly accepted: false; readonly why: RefusedUpdate };

export interface Gate {
  judge(update: Uint8Array, writer: Writer, mode: BoardMode): Verdict;
  /** Forgets what was accepted but could not be stored, and everything that was deleted. */
  reset(): void;
}

/** What an update did to the trial document; null where it left something open that it builds on. */
interface Effect {
  readonly update: Uint8Array | null;
  readonly clients: readonly number[];
  readonly added: readonly (Spot | null)[];
  readonly deleted: readonly (Spot | null)[];
}

/**
 * Decides about updates to one board. Pure: it does no I/O, and `board` is only read. An update is tried on a copy, by
 * Yjs itself, and judged by what it did there, not by what it says; the copy is thrown away after a refusal.
 */
export function openGate(board: { doc: Y.Doc; owners: Owners }): Gate {
  let trial = copyOf(board.doc, { gc: false });

  function reset(): void {
    trial.destroy();
    trial = copyOf(board.doc, { gc: false });
  }

  function judge(update: Uint8Array, writer: Writer, mode: BoardMode): Verdict {
    const fault = faultOf(update, board, writer);
    if (fault !== null) return { accepted: false, why: fault };
    const effect = effectOf(trial, update);
    const why =
      effect === null
        ? "gap"
        : (effectRefused(trial, effect, { writer, mode }) ??
          clientsRefused(board.owners, effect.clients, writer));
    if (effect === null || why !== null) {
      reset();
      return { accepted: false, why: why ?? "gap" };
    }
    return {
      accepted: true,
      update: effect.update,
      newClients: effect.clients.filter((id) => !board.owners.has(id)),
      wiped: effect.deleted.some((spot) => spot?.field === null),
    };
  }

  return { judge, reset };
}

function effectOf(trial: Y.Doc, update: Uint8Array): Effect | null {
  const changes: Pick<Effect, "clients" | "added" | "deleted">[] = [];
  const updates: Uint8Array[] = [];
  const onTransaction = (transaction: Y.Transaction) => {
    changes.push(changesIn(transaction));
  };
  const onUpdate = (bytes: Uint8Array) => {
    updates.push(bytes);
  };
  trial.on("afterTransaction", onTransaction);
  trial.on("update", onUpdate);
  try {
    Y.applyUpdate(trial, update);
  } catch {
    return null;
  } finally {
    trial.off("afterTransaction", onTransaction);
    trial.off("update", onUpdate);
  }
  const { pendingStructs, pendingDs } = trial.store;
  const [change] = changes;
  if (pendingStructs !== null || pendingDs !== null || change === undefined)
    return null;
  return { ...change, update: updates[0] ?? null };
}

function changesIn(transaction: Y.Transaction) {
  const { beforeState, afterState, doc } = transaction;
  const clients: number[] = [];
  const added: (Spot | null)[] = [];
  for (const [client, clock] of afterState) {
    const from = beforeState.get(client) ?? 0;
    if (clock <= from) continue;
    clients.push(client);
    const structs = doc.store.clients.get(client) ?? [];
    for (const struct of structs.slice(Y.findIndexSS(structs, from)))
      if (struct instanceof Y.Item)
        added.push(
          standsAmongSiblings(doc.store, struct) ? spotOf(struct) : null,
        );
  }
  const deleted: (Spot | null)[] = [];
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    const isOld = struct.id.clock < (beforeState.get(struct.id.client) ?? 0);
    if (isOld && struct instanceof Y.Item) deleted.push(spotOf(struct));
  });
  return { clients, added, deleted };
}

function effectRefused(
  trial: Y.Doc,
  effect: Effect,
  { writer, mode }: { writer: Writer; mode: BoardMode },
): RefusedUpdate | null {
  for (const spot of effect.added) {
    if (spot === null) return "wrongShape";
    const why = addingRefused(spot, writer, mode);
    if (why !== null) return why;
    if (!hasRightShape(spot)) return "wrongShape";
  }
  for (const spot of effect.deleted) {
    if (spot === null) return "wrongShape";
    const why = deletingRefused(spot, writer, mode);
    if (why !== null) return why;
  }
  for (const spot of effect.added) {
    const why = spot === null ? null : cardRefused(trial, spot);
    if (why !== null) return why;
  }
  return null;
}

function clientsRefused(
  owners: Owners,
  clients: readonly number[],
  writer: Writer,
): RefusedUpdate | null {
  const { owner } = writer;
  if (clients.length === 0) return null;
  if (owner === null) return "readOnly";
  const others = clients.some((id) => (owners.get(id) ?? owner) !== owner);
  if (others) return "foreignClient";
  const own = [...owners].filter(([, root]) => root === owner).length;
  return own + clients.length > limits.notesClientsPerSeat ? "tooMany" : null;
}
