import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
} from "node:crypto";
import type { SeatId, SessionId } from "../../shared/domain/ids.ts";
import { KeyGone } from "./keyStore.ts";
import type { KeyStore } from "./keyStore.ts";

/**
 * AES-256-GCM with one random key a session. `context` says what the bytes are and where they belong; what was sealed
 * in one place does not open in another.
 */
export interface Seals {
  /** Makes the keys of a new session. */
  create(sessionId: SessionId): void;
  seal(sessionId: SessionId, context: string, bytes: Uint8Array): Uint8Array;
  /** Throws `KeyGone`, also when the bytes are not what was sealed here. */
  open(sessionId: SessionId, context: string, sealed: Uint8Array): Buffer;
  sealText(sessionId: SessionId, context: string, text: string): Uint8Array;
  openText(sessionId: SessionId, context: string, sealed: Uint8Array): string;
  /** A value that only this session gives for this label, the same after every restart; 22 characters. */
  derive(sessionId: SessionId, label: string): string;
  /** Where a seat's notes are: meaningless once the key is gone, and in no table. */
  notesRoot(sessionId: SessionId, seatId: SeatId): string;
  /** For what has too few possibilities for a bare hash (a six-digit code): needs the master key. */
  fingerprint(label: string, value: string): string;
  has(sessionId: SessionId): boolean;
  /** States, order and turn counts cannot be read any more; the rest of the session can. */
  wipeEvening(sessionId: SessionId): void;
  /** Nothing of the session can be read any more, in backups neither. */
  wipe(sessionId: SessionId): void;
}

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** The states of an evening have a key of their own, which goes at the close. */
export const eveningContext = "state:";

export function createSeals(keys: KeyStore, masterKey: Buffer): Seals {
  const cache = new Map<string, Buffer>();
  const pepper = Buffer.from(
    hkdfSync("sha256", masterKey, "", "kring fingerprint", 32),
  );
  const evening = (sessionId: SessionId): string => `${sessionId}.evening`;

  function load(name: string): Buffer {
    const known = cache.get(name);
    if (known !== undefined) return known;
    const key = keys.load(name);
    cache.set(name, key);
    return key;
  }
  function keyFor(sessionId: SessionId, context: string): Buffer {
    return load(
      context.startsWith(eveningContext) ? evening(sessionId) : sessionId,
    );
  }
  function wipeKey(name: string): void {
    keys.wipe(name);
    cache.get(name)?.fill(0);
    cache.delete(name);
  }
  const seal: Seals["seal"] = (sessionId, context, bytes) =>
    encrypt(keyFor(sessionId, context), aad(sessionId, context), bytes);
  const open: Seals["open"] = (sessionId, context, sealed) =>
    decrypt(keyFor(sessionId, context), aad(sessionId, context), sealed);
  const derive: Seals["derive"] = (sessionId, label) =>
    createHmac("sha256", load(sessionId))
      .update(label)
      .digest("base64url")
      .slice(0, 22);

  return {
    create(sessionId) {
      keys.create(sessionId);
      keys.create(evening(sessionId));
    },
    seal,
    open,
    sealText: (sessionId, context, text) =>
      seal(sessionId, context, Buffer.from(text, "utf8")),
    openText: (sessionId, context, sealed) =>
      open(sessionId, context, sealed).toString("utf8"),
    derive,
    notesRoot: (sessionId, seatId) => derive(sessionId, `notes:${seatId}`),
    fingerprint: (label, value) =>
      createHmac("sha256", pepper)
        .update(`${label}\0${value}`)
        .digest("base64url"),
    has: (sessionId) => keys.has(sessionId),
    wipeEvening: (sessionId) => wipeKey(evening(sessionId)),
    wipe(sessionId) {
      wipeKey(sessionId);
      wipeKey(evening(sessionId));
    },
  };
}

function aad(sessionId: SessionId, context: string): Buffer {
  return Buffer.from(`${sessionId}\0${context}`, "utf8");
}

function encrypt(
  key: Buffer,
  belongsTo: Buffer,
  bytes: Uint8Array,
): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(belongsTo);
  const body = [cipher.update(bytes), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat([Buffer.from([version]), nonce, ...body]);
}

function decrypt(key: Buffer, belongsTo: Buffer, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  if (bytes.length < 1 + nonceBytes + tagBytes || bytes[0] !== version)
    throw new KeyGone();
  try {
    const decipher = createDecipheriv(
      "aes-256-gcm",
      key,
      bytes.subarray(1, 1 + nonceBytes),
    );
    decipher.setAAD(belongsTo).setAuthTag(bytes.subarray(-tagBytes));
    return Buffer.concat([
      decipher.update(bytes.subarray(1 + nonceBytes, -tagBytes)),
      decipher.final(),
    ]);
  } catch {
    throw new KeyGone();
  }
}
