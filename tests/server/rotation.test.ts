import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  createKeyStore,
  KeyGone,
  loadMasterKey,
} from "../../server/keeping/keyStore.ts";
import {
  commitRotation,
  finishRotation,
  prepareRotation,
} from "../../server/keeping/rotation.ts";
import type { KeyFiles } from "../../server/keeping/rotation.ts";
import { planEvening } from "../support/evening.ts";
import { startServer } from "../support/startServer.ts";

const built =
  process.env["KRING_BUILD"] ?? join(import.meta.dirname, "../../dist");

/** Two keys, and what they are. */
function begin() {
  const dir = mkdtempSync(join(tmpdir(), "kring-rotation-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const files: KeyFiles = {
    masterKeyFile: join(dir, "master.key"),
    folder: join(dir, "keys"),
    copy: join(dir, "copy"),
  };
  const { masterKeyFile, folder, copy } = files;
  const open = (where = folder) =>
    createKeyStore(where, loadMasterKey(masterKeyFile));
  const store = createKeyStore(folder, loadMasterKey(masterKeyFile), copy);
  for (const name of ["one", "two"]) store.create(name);
  const keys = ["one", "two"].map((name) => store.load(name));
  const loaded = (where = folder) =>
    ["one", "two"].map((name) => open(where).load(name));
  return { dir, files, keys, loaded };
}

describe("another master key", () => {
  it("K2 opens the same keys, in the copy too, and the old one opens none", () => {
    const { files, keys, loaded } = begin();
    const old = loadMasterKey(files.masterKeyFile);
    prepareRotation(files);
    commitRotation(files);
    expect(loaded()).toEqual(keys);
    expect(loaded(files.copy!)).toEqual(keys);
    expect(loadMasterKey(files.masterKeyFile).equals(old)).toBe(false);
    const before = createKeyStore(files.folder, old);
    expect(() => before.load("one")).toThrow(KeyGone);
  });

  it("K3 leaves the old one in force when it was cut off before the end", () => {
    const { dir, files, keys, loaded } = begin();
    const old = loadMasterKey(files.masterKeyFile);
    prepareRotation(files);
    rmSync(join(`${files.folder}.next`, "two"));
    expect(loaded()).toEqual(keys);
    finishRotation(files);
    expect(loaded()).toEqual(keys);
    expect(loadMasterKey(files.masterKeyFile).equals(old)).toBe(true);
    expect(readdirSync(dir).sort()).toEqual(["copy", "keys", "master.key"]);
  });

  it("K3 is finished by the next start when it was cut off after that", () => {
    const { dir, files, keys, loaded } = begin();
    prepareRotation(files);
    const { masterKeyFile, folder } = files;
    renameSync(`${masterKeyFile}.next`, masterKeyFile);
    renameSync(join(`${folder}.next`, "one"), join(folder, "one"));
    copyFileSync(join(folder, "one"), join(files.copy!, "one"));
    finishRotation(files);
    expect(loaded()).toEqual(keys);
    expect(loaded(files.copy!)).toEqual(keys);
    expect(readdirSync(dir).sort()).toEqual(["copy", "keys", "master.key"]);
  });

  it("J1 lets evenings go on, with their links and their codes, and waits for a stopped server", async () => {
    const server = await startServer();
    onTestFinished(() => server.remove());
    const evening = await planEvening(server, { title: "Blijft" });
    const griet = await evening.lead(0, "Griet");
    const port = new URL(server.url).port;
    const rotate = () =>
      spawnSync(process.execPath, [join(built, "server/rotate.js")], {
        env: {
          PATH: process.env["PATH"],
          DATA_DIR: server.dataDir,
          PORT: port,
        },
        encoding: "utf8",
      });
    expect(rotate()).toMatchObject({ status: 1 });
    const master = (): Buffer =>
      readFileSync(join(server.dataDir, "master.key"));
    const before = master();
    await server.stop();
    expect(rotate()).toMatchObject({ status: 0, stderr: "" });
    expect(master().equals(before)).toBe(false);
    await server.start();
    const jo = await evening.join("Jo", "code");
    const rita = await evening.join("Rita");
    expect(rita.view().session.title).toBe("Blijft");
    expect(jo.latest()).toHaveProperty("waiting");
    for (const screen of [griet, jo, rita]) screen.close();
  });
});
