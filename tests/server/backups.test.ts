import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { closedEvening } from "../support/closedEvening.ts";
import { deskOf, finishReview } from "../support/reviewDesk.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { until } from "../support/until.ts";

const built =
  process.env["KRING_BUILD"] ?? join(import.meta.dirname, "../../dist");
const start = "2026-03-12T19:30:00+01:00";
const dayMs = 24 * 60 * 60 * 1_000;

describe("a backup", () => {
  let away: string;
  let folders: { BACKUP_DIR: string; KEYS_COPY_DIR: string };
  beforeEach(() => {
    away = mkdtempSync(join(tmpdir(), "kring-away-"));
    onTestFinished(() => rmSync(away, { recursive: true }));
    folders = {
      BACKUP_DIR: join(away, "backups"),
      KEYS_COPY_DIR: join(away, "keys"),
    };
  });

  async function open(): Promise<RunningServer> {
    const server = await startServer({ testClock: start, variables: folders });
    onTestFinished(() => server.remove());
    return server;
  }

  const run = (command: string, dataDir: string, ...more: string[]) =>
    spawnSync(
      process.execPath,
      [join(built, `server/${command}.js`), ...more],
      {
        env: { PATH: process.env["PATH"], DATA_DIR: dataDir, ...folders },
        encoding: "utf8",
      },
    );
  const backups = (): string[] => readdirSync(folders.BACKUP_DIR).sort();
  const newest = (): string => join(folders.BACKUP_DIR, backups().at(-1)!);

  it("K8 brings everything back on an empty machine, but what was wiped since", async () => {
    const server = await open();
    const kept = await closedEvening(server, [
      { text: "Het was stil.", offered: true },
    ]);
    const gone = await closedEvening(server, []);
    expect(run("backup", server.dataDir)).toMatchObject({ status: 0 });
    expect(statSync(newest()).mode & 0o077).toBe(0);
    await gone.organiser.must("DELETE", gone.path);
    for (const evening of [kept, gone]) evening.end();
    await server.kill();

    const empty = mkdtempSync(join(tmpdir(), "kring-empty-"));
    onTestFinished(() => rmSync(empty, { recursive: true, force: true }));
    const without = run("restore", empty, newest());
    expect(without).toMatchObject({ status: 1 });
    expect(without.stderr).toContain("Put the master key at");
    cpSync(join(server.dataDir, "master.key"), join(empty, "master.key"));
    const restored = run("restore", empty, newest());
    expect(restored).toMatchObject({ status: 0, stderr: "" });
    expect(restored.stdout).toContain("1 sessions can be read");
    expect(restored.stdout).toContain("1 were wiped since");

    rmSync(server.dataDir, { recursive: true });
    cpSync(empty, server.dataDir, { recursive: true });
    await server.start();
    const desk = deskOf(kept, kept.facilitator);
    await finishReview(desk);
    expect((await desk.file("md")).status).toBe(200);
    expect(
      await kept.organiser.must<unknown[]>("GET", "/api/sessions"),
    ).toHaveLength(1);
    const file = readFileSync(join(server.dataDir, "kring.sqlite"), "latin1");
    expect(file).toContain(kept.sessionId);
    expect(file).not.toContain(gone.sessionId);
  });

  it("K8 is made each night, and the fifteenth lets the first go", async () => {
    const server = await open();
    for (let night = 1; night <= 15; night += 1) {
      await server.moveClock(Date.parse(start) + night * dayMs);
      await until(`the copy of night ${night}`, () =>
        existsSync(folders.BACKUP_DIR) &&
        backups()
          .at(-1)
          ?.startsWith(`kring-202603${12 + night}`) &&
        backups().at(-1)?.endsWith(".sqlite")
          ? true
          : null,
      );
    }
    await until("the first is gone", () =>
      backups()[0]?.includes("20260314") ? true : null,
    );
    expect(backups()).toHaveLength(14);
  });

  it("K8 keeps each key in two places, and wipes it in both", async () => {
    const server = await open();
    const evening = await closedEvening(server, []);
    const own = (): string[] => readdirSync(join(server.dataDir, "keys"));
    const copied = (): string[] => readdirSync(folders.KEYS_COPY_DIR);
    expect(copied()).toEqual(own());
    expect(copied()).toContain(evening.sessionId);
    await server.stop();
    rmSync(join(folders.KEYS_COPY_DIR, evening.sessionId));
    const key = Buffer.alloc(60);
    writeFileSync(join(folders.KEYS_COPY_DIR, "wiped-while-away"), key);
    await server.start();
    expect(copied()).toEqual(own());
    await evening.organiser.must("DELETE", evening.path);
    expect([...own(), ...copied()]).toEqual([]);
    evening.end();
  });

  it("K8 leaves alone what is no key beside the copies", async () => {
    const server = await open();
    const strange = join(folders.KEYS_COPY_DIR, "holiday.jpg");
    const folder = join(folders.KEYS_COPY_DIR, "lost+found");
    await server.stop();
    writeFileSync(strange, "not ours");
    mkdirSync(folder);
    await server.start();
    expect(readFileSync(strange, "utf8")).toBe("not ours");
    expect(existsSync(folder)).toBe(true);
  });

  it("is refused where a database is, and for what is none", async () => {
    const server = await open();
    run("backup", server.dataDir);
    const over = run("restore", server.dataDir, newest());
    expect(over).toMatchObject({ status: 1 });
    expect(over.stderr).toContain("There is a database at");
    const empty = mkdtempSync(join(away, "empty-"));
    cpSync(join(server.dataDir, "master.key"), join(empty, "master.key"));
    const nothing = join(away, "nothing.sqlite");
    writeFileSync(nothing, "no database");
    for (const [file, words] of [
      [nothing, "is not a sound database"],
      [join(away, "absent"), "There is no file"],
    ] as const) {
      const refused = run("restore", empty, file);
      expect(refused.status).toBe(1);
      expect(refused.stderr).toContain(words);
      expect(readFileSync(join(empty, "master.key"))).toHaveLength(32);
    }
  });
});
