import * as Y from "yjs";
import type { RefusedUpdate, Writer } from "./notesRules.ts";
import { writableRoots } from "./notesRules.ts";

/** Client id → the root of the seat that wrote with it first. */
export type Owners = ReadonlyMap<number, string>;

type Struct = Y.Item | Y.GC | Y.Skip;

const allowedContent = [
  Y.ContentType,
  Y.ContentAny,
  Y.ContentString,
  Y.ContentDeleted,
];

/**
 * What is wrong with an update before it is tried on a document; null when it may be tried. Reading it this way first
 * also protects the trial: Yjs reserves memory for as many structs as an update claims to hold.
 */
export function faultOf(
  update: Uint8Array,
  board: { doc: Y.Doc; owners: Owners },
  writer: Writer,
): RefusedUpdate | null {
  const structs = structsOf(update);
  if (structs === null) return "malformed";
  const next = new Map<number, number>();
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const known = Y.getState(board.doc.store, client);
    const end = clock + struct.length;
    const fault =
      shapeFault(struct) ??
      (end <= known
        ? knownFault(struct, board.doc)
        : newFault(struct, board.owners, writer));
    if (fault !== null) return fault;
    if (clock > (next.get(client) ?? known)) return "gap";
    next.set(client, end);
  }
  return null;
}

function structsOf(update: Uint8Array): Struct[] | null {
  try {
    return Y.decodeUpdate(update).structs;
  } catch {
    return null;
  }
}

function shapeFault(struct: Struct): RefusedUpdate | null {
  if (struct instanceof Y.Skip) return "gap";
  if (!(struct.length > 0)) return "malformed";
  if (struct instanceof Y.GC) return null;
  return allowedContent.some((kind) => struct.content instanceof kind)
    ? null
    : "wrongShape";
}

/** Trying it changes nothing, but would make room for a root that no board has. */
function knownFault(struct: Struct, doc: Y.Doc): RefusedUpdate | null {
  const root = rootNamedBy(struct);
  return root === null || doc.share.has(root) ? null : "foreignRoot";
}

function newFault(
  struct: Struct,
  owners: Owners,
  writer: Writer,
): RefusedUpdate | null {
  if (writer.owner === null) return "readOnly";
  const owner = owners.get(struct.id.client);
  if (owner !== undefined && owner !== writer.owner) return "foreignClient";
  const root = rootNamedBy(struct);
  return root === null || writableRoots(writer).has(root)
    ? null
    : "foreignRoot";
}

function rootNamedBy(struct: Struct): string | null {
  // Before integration, `parent` is the name of a root, an id, or null to be taken from a neighbour.
  const parent: unknown = struct instanceof Y.Item ? struct.parent : null;
  return typeof parent === "string" ? parent : null;
}
