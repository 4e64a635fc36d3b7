import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** One stored step of a board: what changed, and which client ids became whose by it. */
export interface NotesEntry {
  readonly update: Uint8Array;
  /** Client id → root of the seat that wrote with it first. Kept inside the seal, next to what it protects. */
  readonly owners: readonly (readonly [client: number, root: string])[];
}

const version = 1;

export function encodeEntry({ update, owners }: NotesEntry): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, version);
  encoding.writeVarUint(encoder, owners.length);
  for (const [client, root] of owners) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarString(encoder, root);
  }
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}

/** Throws when the bytes are not what `encodeEntry` wrote. */
export function decodeEntry(bytes: Uint8Array): NotesEntry {
  const decoder = decoding.createDecoder(bytes);
  const found = decoding.readVarUint(decoder);
  if (found !== version)
    throw new Error(`Notes of version ${found} cannot be read.`);
  const owners = Array.from(
    { length: decoding.readVarUint(decoder) },
    (): readonly [number, string] => [
      decoding.readVarUint(decoder),
      decoding.readVarString(decoder),
    ],
  );
  return { owners, update: decoding.readVarUint8Array(decoder) };
}
