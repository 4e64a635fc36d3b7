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
  /** Seals with a second key what shall stay of a session; `open` opens it too. */
  renew(sessionId: SessionId): Pick<Seals, "sealText">;
  /** The second key, where there is one, takes the place of the first: what only that opened is gone, in backups too. */
  settle(sessionId: SessionId): void;
  /** Another process may have wiped or replaced its keys: they are read again. */
  forget(sessionId: SessionId): void;
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

const evening = (sessionId: SessionId): string => `${sessionId}.evening`;
const second = (sessionId: SessionId): string => `${sessionId}.second`;

export function createSeals(keys: KeyStore, masterKey: Buffer): Seals {
  const opened = createKeyCache(keys);
  const pepper = Buffer.from(
    hkdfSync("sha256", masterKey, "", "kring fingerprint", 32),
  );
  const keyFor = (sessionId: SessionId, context: string): Buffer =>
    opened.load(
      context.startsWith(eveningContext) ? evening(sessionId) : sessionId,
    );
  const seal: Seals["seal"] = (sessionId, context, bytes) =>
    encrypt(keyFor(sessionId, context), aad(sessionId, context), bytes);
  const open: Seals["open"] = (sessionId, context, sealed) => {
    const belongsTo = aad(sessionId, context);
    try {
      return decrypt(keyFor(sessionId, context), belongsTo, sealed);
    } catch (error) {
      if (!keys.has(second(sessionId))) throw error;
      return decrypt(opened.load(second(sessionId)), belongsTo, sealed);
    }
  };
  const derive: Seals["derive"] = (sessionId, label) =>
    createHmac("sha256", opened.load(sessionId))
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
    has: (sessionId) => keys.has(sessionId) || keys.has(second(sessionId)),
    forget(sessionId) {
      for (const name of [sessionId, evening(sessionId), second(sessionId)])
        opened.forget(name);
    },
    wipeEvening: (sessionId) => opened.wipe(evening(sessionId)),
    wipe(sessionId) {
      for (const name of [sessionId, evening(sessionId), second(sessionId)])
        opened.wipe(name);
    },
    ...renewing(keys, opened),
  };
}

function renewing(
  keys: KeyStore,
  opened: KeyCache,
): Pick<Seals, "renew" | "settle"> {
  return {
    renew(sessionId) {
      const name = second(sessionId);
      opened.wipe(name);
      keys.create(name);
      return {
        sealText: (_, context, text) =>
          encrypt(
            opened.load(name),
            aad(sessionId, context),
            Buffer.from(text),
          ),
      };
    },
    settle(sessionId) {
      const name = second(sessionId);
      if (!keys.has(name)) return;
      keys.replace(sessionId, name);
      opened.forget(sessionId);
      opened.forget(name);
    },
  };
}

/** Keys in use, so that not every word that is opened reads a file. */
interface KeyCache {
  load(name: string): Buffer;
  forget(name: string): void;
  /** Also from the store. */
  wipe(name: string): void;
}

function createKeyCache(keys: KeyStore): KeyCache {
  const cache = new Map<string, Buffer>();
  function forget(name: string): void {
    cache.get(name)?.fill(0);
    cache.delete(name);
  }
  return {
    load(name) {
      const known = cache.get(name) ?? keys.load(name);
      cache.set(name, known);
      return known;
    },
    forget,
    wipe(name) {
      keys.wipe(name);
      forget(name);
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
