import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import {
  keyBytes,
  loadMasterKey,
  syncFolder,
  unwrap,
  wrap,
  writeDurably,
} from "./keyStore.ts";

/** Where the keys are: what wraps them, their folder, and its copy. */
export interface KeyFiles {
  readonly masterKeyFile: string;
  readonly folder: string;
  readonly copy: string | null;
}

const nextMaster = ({ masterKeyFile }: KeyFiles): string =>
  `${masterKeyFile}.next`;
const nextFolder = ({ folder }: KeyFiles): string => `${folder}.next`;

/**
 * Wraps every key anew, beside the old ones, and gives the new master key; nothing has changed yet. The new master key
 * is there as long as it is not decided, so that a crash on the way is told from one after it.
 */
export function prepareRotation(files: KeyFiles): Buffer {
  finishRotation(files);
  const { masterKeyFile, folder } = files;
  const [old, fresh] = [loadMasterKey(masterKeyFile), randomBytes(keyBytes)];
  writeDurably(nextMaster(files), fresh);
  syncFolder(dirname(masterKeyFile));
  mkdirSync(nextFolder(files), { mode: 0o700 });
  for (const name of readdirSync(folder)) {
    const key = unwrap(old, name, readFileSync(join(folder, name)));
    writeDurably(join(nextFolder(files), name), wrap(fresh, name, key));
  }
  syncFolder(nextFolder(files));
  syncFolder(dirname(folder));
  return fresh;
}

/** From one moment to the next the new master key is the one. */
export function commitRotation(files: KeyFiles): void {
  renameSync(nextMaster(files), files.masterKeyFile);
  syncFolder(dirname(files.masterKeyFile));
  finishRotation(files);
}

/** Takes back a rotation that was cut off before it was decided, and finishes one that was cut off after it. */
export function finishRotation(files: KeyFiles): void {
  const next = nextFolder(files);
  const isDecided = !existsSync(nextMaster(files));
  if (isDecided && existsSync(next))
    for (const name of readdirSync(next)) moveKey(files, name);
  rmSync(next, { recursive: true, force: true });
  rmSync(nextMaster(files), { force: true });
}

/** The copy first: as long as the new one waits, it is known that the copy may be behind. */
function moveKey(files: KeyFiles, name: string): void {
  const { folder, copy } = files;
  const from = join(nextFolder(files), name);
  if (copy !== null) {
    mkdirSync(copy, { recursive: true, mode: 0o700 });
    const beside = join(copy, `${name}.next`);
    rmSync(beside, { force: true });
    writeDurably(beside, readFileSync(from));
    renameSync(beside, join(copy, name));
    syncFolder(copy);
  }
  renameSync(from, join(folder, name));
  syncFolder(folder);
}
