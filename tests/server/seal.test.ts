import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import {
  createKeyStore,
  KeyGone,
  loadMasterKey,
} from "../../server/keeping/keyStore.ts";
import { createSeals } from "../../server/keeping/seal.ts";
import type { Seals } from "../../server/keeping/seal.ts";
import { refusedStart } from "../support/startServer.ts";

describe("K2 a master key that is too short", () => {
  it("is told to the person at the terminal, with what to do, and left as it is", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kring-short-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "master.key");
    const short = Buffer.alloc(31, 7);
    writeFileSync(file, short);
    const { code, output } = await refusedStart(folder);
    expect(code).toBe(1);
    expect(output).toContain("MASTER_KEY_FILE");
    expect(output).toContain("Put back");
    expect(output).not.toContain("could not start");
    expect(readFileSync(file).equals(short)).toBe(true);
    expect(readdirSync(folder)).toEqual(["master.key"]);
  });
});

describe("K2 the seals", () => {
  let folder: string;
  let seals: Seals;
  const open = (): Seals => {
    const masterKey = loadMasterKey(join(folder, "master.key"));
    return createSeals(
      createKeyStore(join(folder, "keys"), masterKey),
      masterKey,
    );
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "kring-seal-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    seals = open();
    seals.create("one");
    seals.create("two");
  });

  it("open what they sealed, also after a restart", () => {
    const sealed = seals.sealText("one", "name:a", "Mehmet Ali");
    expect(open().openText("one", "name:a", sealed)).toBe("Mehmet Ali");
  });

  it("seal the same words differently each time", () => {
    const [a, b] = [1, 2].map(() => seals.sealText("one", "x", "same"));
    expect(Buffer.from(a!).equals(b!)).toBe(false);
  });

  it("do not open in another place, for another session, or once changed", () => {
    const sealed = seals.sealText("one", "state:4", "{}");
    const changed = Uint8Array.from(sealed);
    changed[changed.length - 1]! ^= 1;
    expect(() => seals.openText("one", "state:5", sealed)).toThrow(KeyGone);
    expect(() => seals.openText("two", "state:4", sealed)).toThrow(KeyGone);
    expect(() => seals.openText("one", "state:4", changed)).toThrow(KeyGone);
    expect(() => seals.openText("one", "state:4", new Uint8Array(3))).toThrow(
      KeyGone,
    );
  });

  it("K1 lose everything of a session with its key, from a copy of the files too", () => {
    const sealed = seals.sealText("one", "name:a", "Jo");
    seals.wipe("one");
    expect(() => seals.openText("one", "name:a", sealed)).toThrow(KeyGone);
    expect(() => open().openText("one", "name:a", sealed)).toThrow(KeyGone);
    expect(seals.has("one")).toBe(false);
    expect(seals.has("two")).toBe(true);
    expect(
      readdirSync(join(folder, "keys")).some((name) => name.startsWith("one")),
    ).toBe(false);
  });

  it("lose the states at the close, and nothing else", () => {
    const state = seals.sealText("one", "state:1", "{}");
    const name = seals.sealText("one", "name:a", "Jo");
    seals.wipeEvening("one");
    expect(() => seals.openText("one", "state:1", state)).toThrow(KeyGone);
    expect(seals.openText("one", "name:a", name)).toBe("Jo");
  });

  it("K7 open what stays with a second key, and nothing else once that took over", () => {
    const name = seals.sealText("one", "name:a", "Jo");
    const note = seals.renew("one").sealText("one", "note", "words");
    for (const either of [seals, open()]) {
      expect(either.openText("one", "name:a", name)).toBe("Jo");
      expect(either.openText("one", "note", note)).toBe("words");
    }
    seals.settle("one");
    seals.settle("one");
    for (const either of [seals, open()]) {
      expect(() => either.openText("one", "name:a", name)).toThrow(KeyGone);
      expect(either.openText("one", "note", note)).toBe("words");
    }
  });

  it("K7 finish taking over where they were cut off", () => {
    const note = seals.renew("one").sealText("one", "note", "words");
    rmSync(join(folder, "keys", "one"));
    const again = open();
    expect(again.has("one")).toBe(true);
    again.settle("one");
    expect(again.openText("one", "note", note)).toBe("words");
    expect(readdirSync(join(folder, "keys")).sort()).toEqual([
      "one",
      "one.evening",
      "two",
      "two.evening",
    ]);
  });

  it("keep keys that open nothing without the master key, or under another name", () => {
    const sealed = seals.sealText("one", "name:a", "Jo");
    const keys = join(folder, "keys");
    copyFileSync(join(keys, "one"), join(keys, "three"));
    expect(() => seals.sealText("three", "x", "y")).toThrow(KeyGone);
    rmSync(join(folder, "master.key"));
    expect(() => open().openText("one", "name:a", sealed)).toThrow(KeyGone);
  });

  it("never put a new key over one that is there", () => {
    const before = readFileSync(join(folder, "keys", "one"));
    expect(() => seals.create("one")).toThrow();
    expect(readFileSync(join(folder, "keys", "one")).equals(before)).toBe(true);
  });

  it("keep the keys from other users of the machine", () => {
    for (const file of ["master.key", "keys/one"])
      expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
  });

  it("derive what is the same after a restart, and differs by session and label", () => {
    const root = seals.notesRoot("one", "a");
    expect(root).toMatch(/^[\w-]{22}$/);
    expect(open().notesRoot("one", "a")).toBe(root);
    expect(seals.notesRoot("one", "b")).not.toBe(root);
    expect(seals.notesRoot("two", "a")).not.toBe(root);
  });
});
