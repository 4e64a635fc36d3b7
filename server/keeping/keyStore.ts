import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** A key that a sealed thing needs is gone: it was wiped, or the master key is another one. */
export class KeyGone extends Error {
  override readonly name = "KeyGone";
}

/** Random keys of 32 bytes by name, kept apart from the database, so that wiping one wipes backups of it too. */
export interface KeyStore {
  create(name: string): void;
  /** Throws `KeyGone`. */
  load(name: string): Buffer;
  has(name: string): boolean;
  wipe(name: string): void;
  /** The key that was `from` is `to` from now on, and the one that was `to` is gone. Does it again where it was cut off. */
  replace(to: string, from: string): void;
}

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** Reads the master key; makes it on the first start. A copy of the data without this file opens nothing. */
export function loadMasterKey(file: string): Buffer {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeDurably(file, randomBytes(keyBytes));
  }
  const bytes = readFileSync(file);
  if (bytes.length < keyBytes)
    throw new Error("The master key has fewer than 32 bytes.");
  return bytes.subarray(0, keyBytes);
}

/** One file a key, wrapped by the master key. Names are ids of our own making: letters, digits, `_`, `-` and `.`. */
export function createKeyStore(folder: string, masterKey: Buffer): KeyStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fileOf = (name: string): string => join(folder, name);

  const store: KeyStore = {
    create(name) {
      writeDurably(fileOf(name), wrap(masterKey, name, randomBytes(keyBytes)));
      syncFolder(folder);
    },
    load(name) {
      if (!existsSync(fileOf(name))) throw new KeyGone();
      return unwrap(masterKey, name, readFileSync(fileOf(name)));
    },
    has: (name) => existsSync(fileOf(name)),
    wipe(name) {
      if (!existsSync(fileOf(name))) return;
      overwrite(fileOf(name));
      rmSync(fileOf(name));
      syncFolder(folder);
    },
    replace(to, from) {
      const key = store.load(from);
      store.wipe(to);
      writeDurably(fileOf(to), wrap(masterKey, to, key));
      syncFolder(folder);
      store.wipe(from);
    },
  };
  return store;
}

function wrap(masterKey: Buffer, name: string, key: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", masterKey, nonce).setAAD(
    Buffer.from(name),
  );
  return Buffer.concat([
    nonce,
    cipher.update(key),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

function unwrap(masterKey: Buffer, name: string, wrapped: Buffer): Buffer {
  try {
    const decipher = createDecipheriv(
      "aes-256-gcm",
      masterKey,
      wrapped.subarray(0, nonceBytes),
    );
    decipher.setAAD(Buffer.from(name)).setAuthTag(wrapped.subarray(-tagBytes));
    return Buffer.concat([
      decipher.update(wrapped.subarray(nonceBytes, -tagBytes)),
      decipher.final(),
    ]);
  } catch {
    throw new KeyGone();
  }
}

/** Never over a file that is there: a key that is replaced is a session that is lost. */
function writeDurably(file: string, bytes: Buffer): void {
  const handle = openSync(file, "wx", 0o600);
  try {
    writeSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function overwrite(file: string): void {
  const handle = openSync(file, "r+");
  try {
    writeSync(handle, randomBytes(nonceBytes + keyBytes + tagBytes));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A file is only gone for good, or only there for good, when its folder says so on the disk. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
