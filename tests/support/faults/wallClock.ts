import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A wall clock that only one server looks at, and that can be set. */
export interface WallClock {
  /** For the server's start. */
  readonly variables: Readonly<Record<string, string>>;
  /** Milliseconds beside the real time. */
  shift(milliseconds: number): void;
  remove(): void;
}

export function openWallClock(): WallClock {
  const folder = mkdtempSync(join(tmpdir(), "kring-clock-"));
  const file = join(folder, "shift");
  const preload = join(import.meta.dirname, "shiftedDate.mjs");
  writeFileSync(file, "0");
  return {
    variables: {
      NODE_OPTIONS: `--import ${preload}`,
      KRING_SHIFT_FILE: file,
    },
    shift: (milliseconds) => writeFileSync(file, String(milliseconds)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
