import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as sync from "y-protocols/sync";
import type * as Y from "yjs";

/** The first number of a frame, as y-websocket sends it. */
const kinds = { sync: 0, awareness: 1, queryAwareness: 3 } as const;

export type Frame =
  | { readonly kind: "question"; readonly stateVector: Uint8Array }
  | { readonly kind: "update"; readonly update: Uint8Array }
  /** Who is there and typing: shown to nobody. */
  | { readonly kind: "awareness" };

/** Null for anything that is not exactly one frame of the protocol. */
export function readFrame(bytes: Uint8Array): Frame | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const frame = readBody(decoder);
    return decoding.hasContent(decoder) ? null : frame;
  } catch {
    return null;
  }
}

function readBody(decoder: decoding.Decoder): Frame | null {
  switch (decoding.readVarUint(decoder)) {
    case kinds.sync:
      return readSync(decoder);
    case kinds.awareness:
      decoding.readVarUint8Array(decoder);
      return { kind: "awareness" };
    case kinds.queryAwareness:
      return { kind: "awareness" };
    default:
      return null;
  }
}

function readSync(decoder: decoding.Decoder): Frame | null {
  const kind = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  switch (kind) {
    case sync.messageYjsSyncStep1:
      return { kind: "question", stateVector: bytes };
    case sync.messageYjsSyncStep2:
    case sync.messageYjsUpdate:
      return { kind: "update", update: bytes };
    default:
      return null;
  }
}

function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, kinds.sync);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

export function question(doc: Y.Doc): Uint8Array {
  return frame((encoder) => sync.writeSyncStep1(encoder, doc));
}

/** Null when the state vector cannot be read. */
export function answer(doc: Y.Doc, stateVector: Uint8Array): Uint8Array | null {
  try {
    return frame((encoder) => sync.writeSyncStep2(encoder, doc, stateVector));
  } catch {
    return null;
  }
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return frame((encoder) => sync.writeUpdate(encoder, update));
}

/** Changes nothing. y-websocket takes a line for dead on which it reads nothing for 30 s. */
export const signOfLife = updateFrame(Uint8Array.of(0, 0));
