import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk that can be filled to the last byte, and given room again. */
export interface SmallDisk {
  readonly folder: string;
  /** `pid`: the process that must find no room. */
  fill(pid: number): void;
  makeRoom(pid: number): void;
  remove(): void;
}

const size = "16m";

/** A small file system of its own where that is allowed; elsewhere a limit on how long a file may become. */
export function openSmallDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "kring-disk-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const what = ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder];
    execFileSync("mount", what, { stdio: "ignore" });
  } catch {
    return {
      folder,
      // As for a full disk, no file can grow: what is already there can be read and written.
      fill: (pid) => limitFiles(pid, "0"),
      makeRoom: (pid) => limitFiles(pid, "unlimited"),
      remove,
    };
  }
  const filler = join(folder, "filler");
  return {
    folder,
    fill: () => writeUntilFull(filler),
    makeRoom: () => rmSync(filler),
    remove: () => {
      execFileSync("umount", ["--lazy", folder]);
      remove();
    },
  };
}

function writeUntilFull(file: string): void {
  for (const bytes of [64 * 1024, 4096, 512, 1])
    for (let full = false; !full;) full = !written(file, bytes);
}

function written(file: string, bytes: number): boolean {
  try {
    writeFileSync(file, Buffer.alloc(bytes, 7), { flag: "a" });
    return true;
  } catch {
    return false;
  }
}

function limitFiles(pid: number, bytes: string): void {
  execFileSync("prlimit", [`--pid=${pid}`, `--fsize=${bytes}:unlimited`]);
}
