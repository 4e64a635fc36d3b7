import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { CannotOpen } from "../database/cannotOpen.ts";

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

export const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** Reads the master key; makes it on the first start. A copy of the data without this file opens nothing. */
export function loadMasterKey(file: string): Buffer {
  if (!existsSync(file)) makeMasterKey(file);
  const bytes = readFileSync(file);
  if (bytes.length < keyBytes)
    throw new CannotOpen(
      "The file of MASTER_KEY_FILE (left out: master.key in DATA_DIR) has fewer than 32 bytes, so it is no master key. Nothing was changed. Put back the one you keep apart; without it nothing stored can be read. If nothing is stored yet, move the file away: the next start makes a new one.",
    );
  return bytes.subarray(0, keyBytes);
}

/** Whole or not at all, and one only where several processes start together. */
function makeMasterKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const own = `${file}.${process.pid}`;
  writeDurably(own, randomBytes(keyBytes));
  try {
    linkSync(own, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(own);
  }
  syncFolder(dirname(file));
}

/**
 * One file a key, wrapped by the master key. Names are ids of our own making: letters, digits, `_`, `-` and `.`. With
 * `copy` each key is in that folder too, for the day the disk dies, and is wiped there as well.
 */
export function createKeyStore(
  folder: string,
  masterKey: Buffer,
  copy: string | null = null,
): KeyStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (copy !== null) bringCopyUpToDate(folder, copy);
  // The copy goes first where something is wiped: what a crash leaves is found where it is looked for.
  const folders = copy === null ? [folder] : [copy, folder];
  const fileOf = (name: string): string => join(folder, name);
  const write = (name: string, key: Buffer): void => {
    const wrapped = wrap(masterKey, name, key);
    for (const one of folders) {
      writeDurably(join(one, name), wrapped);
      syncFolder(one);
    }
  };
  const store: KeyStore = {
    create(name) {
      write(name, randomBytes(keyBytes));
    },
    load(name) {
      if (!existsSync(fileOf(name))) throw new KeyGone();
      return unwrap(masterKey, name, readFileSync(fileOf(name)));
    },
    has: (name) => existsSync(fileOf(name)),
    wipe(name) {
      for (const one of folders) wipeFile(one, name);
    },
    replace(to, from) {
      const key = store.load(from);
      store.wipe(to);
      write(to, key);
      store.wipe(from);
    },
  };
  return store;
}

/** What came or went while the copy could not be reached. */
function bringCopyUpToDate(folder: string, copy: string): void {
  mkdirSync(copy, { recursive: true, mode: 0o700 });
  const [own, copied] = [keysIn(folder), keysIn(copy)];
  if (own.length === 0 && copied.length > 0)
    throw new CannotOpen(
      "KEYS_COPY_DIR holds keys and DATA_DIR none. Put the backup back first (npm run restore), or give another KEYS_COPY_DIR.",
    );
  for (const name of copied) if (!own.includes(name)) wipeFile(copy, name);
  for (const name of own)
    if (!copied.includes(name)) {
      writeDurably(join(copy, name), readFileSync(join(folder, name)));
      syncFolder(copy);
    }
}

const wrappedBytes = nonceBytes + keyBytes + tagBytes;

/** Keys and nothing else: what somebody else put in the same folder is not ours to wipe. */
function keysIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[\w.-]+$/.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => statSync(join(folder, name)).size === wrappedBytes);
}

function wipeFile(folder: string, name: string): void {
  const file = join(folder, name);
  if (!existsSync(file)) return;
  overwrite(file);
  rmSync(file);
  syncFolder(folder);
}

export function wrap(masterKey: Buffer, name: string, key: Buffer): Buffer {
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

export function unwrap(
  masterKey: Buffer,
  name: string,
  wrapped: Buffer,
): Buffer {
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
export function writeDurably(file: string, bytes: Buffer): void {
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
    writeSync(handle, randomBytes(wrappedBytes));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A file is only gone for good, or only there for good, when its folder says so on the disk. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
