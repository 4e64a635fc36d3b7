/** Yjs updates put together by hand, as nobody's editor would: for attacks on the notes gate. */
import * as encoding from "lib0/encoding";

export type ForgedId = readonly [client: number, clock: number];

export type ForgedContent =
  | { readonly kind: "string"; readonly text: string }
  | { readonly kind: "any"; readonly values: readonly unknown[] }
  | { readonly kind: "type"; readonly type: number }
  | { readonly kind: "deleted"; readonly length: number }
  | { readonly kind: "format"; readonly key: string }
  | { readonly kind: "embed"; readonly value: unknown }
  | { readonly kind: "binary"; readonly bytes: Uint8Array }
  | { readonly kind: "document"; readonly guid: string }
  | { readonly kind: "gc"; readonly length: number }
  | { readonly kind: "skip"; readonly length: number };

export interface ForgedStruct {
  readonly origin?: ForgedId | undefined;
  readonly rightOrigin?: ForgedId | undefined;
  /** The name of a root, or the item that holds the parent. Not written when there is an origin. */
  readonly parent?: string | ForgedId | undefined;
  readonly key?: string | undefined;
  readonly content: ForgedContent;
}

export interface ForgedUpdate {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly ForgedStruct[];
  /** What it claims to hold, when that is to be a lie. */
  readonly claimed?: number;
  readonly deletes?: readonly (readonly [...ForgedId, length: number])[];
}

/** Type references of Yjs. */
export const mapType = 1;
export const textType = 2;

const references = {
  gc: 0,
  deleted: 1,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  document: 9,
  skip: 10,
} as const;

export function forge(update: ForgedUpdate): Uint8Array {
  const encoder = encoding.createEncoder();
  const { client, clock, structs, deletes = [] } = update;
  encoding.writeVarUint(encoder, structs.length === 0 ? 0 : 1);
  if (structs.length > 0) {
    encoding.writeVarUint(encoder, update.claimed ?? structs.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    for (const struct of structs) writeStruct(encoder, struct);
  }
  encoding.writeVarUint(encoder, deletes.length);
  for (const [deleted, from, length] of deletes)
    for (const value of [deleted, 1, from, length])
      encoding.writeVarUint(encoder, value);
  return encoding.toUint8Array(encoder);
}

function writeStruct(encoder: encoding.Encoder, struct: ForgedStruct): void {
  const { content, origin, rightOrigin, key } = struct;
  const flags =
    (origin === undefined ? 0 : 0x80) |
    (rightOrigin === undefined ? 0 : 0x40) |
    (key === undefined ? 0 : 0x20);
  const isBare = content.kind === "gc" || content.kind === "skip";
  encoding.writeUint8(encoder, references[content.kind] | (isBare ? 0 : flags));
  if (!isBare) writePlace(encoder, struct);
  writeContent(encoder, content);
}

function writePlace(
  encoder: encoding.Encoder,
  { origin, rightOrigin, parent = "", key }: ForgedStruct,
): void {
  if (origin !== undefined) writeId(encoder, origin);
  if (rightOrigin !== undefined) writeId(encoder, rightOrigin);
  if (origin !== undefined || rightOrigin !== undefined) return;
  encoding.writeVarUint(encoder, typeof parent === "string" ? 1 : 0);
  if (typeof parent === "string") encoding.writeVarString(encoder, parent);
  else writeId(encoder, parent);
  if (key !== undefined) encoding.writeVarString(encoder, key);
}

function writeId(encoder: encoding.Encoder, [client, clock]: ForgedId): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}

function writeContent(encoder: encoding.Encoder, content: ForgedContent): void {
  switch (content.kind) {
    case "string":
      encoding.writeVarString(encoder, content.text);
      break;
    case "any":
      encoding.writeVarUint(encoder, content.values.length);
      for (const value of content.values)
        encoding.writeAny(encoder, value as string);
      break;
    case "type":
      encoding.writeVarUint(encoder, content.type);
      break;
    case "deleted":
    case "gc":
    case "skip":
      encoding.writeVarUint(encoder, content.length);
      break;
    case "format":
      encoding.writeVarString(encoder, content.key);
      encoding.writeVarString(encoder, "true");
      break;
    case "embed":
      encoding.writeVarString(encoder, JSON.stringify(content.value));
      break;
    case "binary":
      encoding.writeVarUint8Array(encoder, content.bytes);
      break;
    case "document":
      encoding.writeVarString(encoder, content.guid);
      encoding.writeAny(encoder, {});
  }
}
