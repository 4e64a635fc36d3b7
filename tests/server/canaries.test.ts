import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { logLevels } from "../../server/log.ts";
import { exportFormats } from "../../shared/protocol/reviewMessages.ts";
import {
  foundIn,
  foundInFolder,
  foundInText,
  partsOf,
} from "../support/canaries.ts";
import type { Canaries } from "../support/canaries.ts";
import { canaryEvening, people } from "../support/canaryEvening.ts";
import { deskOf, finishReview } from "../support/reviewDesk.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { until } from "../support/until.ts";

const start = "2026-03-12T19:30:00+01:00";
const nightMs = 24 * 60 * 60 * 1_000;
const withinMs = 60_000;

describe("a word nobody else uses, wherever a word can be", () => {
  let away: string;
  beforeEach(() => {
    away = mkdtempSync(join(tmpdir(), "kring-canary-"));
    onTestFinished(() => rmSync(away, { recursive: true }));
  });

  async function open(level = "debug"): Promise<RunningServer> {
    const server = await startServer({
      testClock: start,
      variables: {
        LOG_LEVEL: level,
        BACKUP_DIR: join(away, "backups"),
        KEYS_COPY_DIR: join(away, "keys"),
      },
    });
    onTestFinished(() => server.remove());
    return server;
  }

  const begin = async (server: RunningServer) => {
    const evening = await canaryEvening(server);
    onTestFinished(() => evening.end());
    return evening;
  };

  /** The next night's, so that it is there whatever was made before. */
  async function backedUp(server: RunningServer, nights: number) {
    await server.moveClock(Date.parse(start) + nights * nightMs);
    await until("the copy is there", () => {
      const folder = join(away, "backups");
      const made = server.output().split("backed up").length - 1;
      return made >= nights && readdirSync(folder).length > 0 ? true : null;
    });
  }

  const onDisk = ({ dataDir }: RunningServer, canaries: Canaries) => ({
    ...foundInFolder(dataDir, canaries),
    ...foundInFolder(away, canaries),
  });

  /** The organiser's own link is printed once, for whoever starts the server. */
  const logged = (server: RunningServer, canaries: Canaries): string[] =>
    foundInText(server.output().replace(/\/organise#[\w-]+/, ""), canaries);

  it.each([
    ["as it is", (text: string) => Buffer.from(text)],
    ["in capitals", (text: string) => Buffer.from(text.toUpperCase())],
    ["without its accent", () => Buffer.from("de quivandere")],
    ["in UTF-16", (text: string) => Buffer.from(`x${text}`, "utf16le")],
    [
      "in UTF-16 the other way round",
      (text: string) => Buffer.from(text, "utf16le").swap16(),
    ],
    [
      "in base64",
      (text: string) => Buffer.from(Buffer.from(text).toString("base64")),
    ],
    [
      "in base64 of UTF-16, amid other words",
      (text: string) =>
        Buffer.from(Buffer.from(`ab${text}c`, "utf16le").toString("base64url")),
    ],
    [
      "in hexadecimal",
      (text: string) => Buffer.from(Buffer.from(text).toString("hex")),
    ],
  ])("is found %s", (_, written) => {
    const bytes = Buffer.concat([
      Buffer.from([0, 255, 7]),
      written(` ${people.facilitator} `),
    ]);
    expect(foundIn(bytes, people)).toEqual(["facilitator"]);
    expect(foundIn(Buffer.from("niets 123456789"), people)).toEqual([]);
  });

  it("K2 K4 K8 stands in no file, log or backup, neither while it runs nor after", async () => {
    const server = await open();
    const evening = await begin(server);
    const { canaries } = evening;
    expect(onDisk(server, canaries)).toEqual({});
    await evening.close();
    expect(onDisk(server, canaries)).toEqual({});
    await backedUp(server, 1);
    expect(onDisk(server, canaries)).toEqual({});
    await server.kill();
    expect(onDisk(server, canaries)).toEqual({});
    const calls = { call: "needSomeone" };
    expect(onDisk(server, calls)).toEqual({});
    expect(logged(server, { ...canaries, ...calls })).toEqual([]);
  });

  it("K4 stands in no log line, at whatever level", async () => {
    for (const level of logLevels) {
      const server = await open(level);
      const evening = await begin(server);
      const { device } = evening.screens.jo;
      const { joinCode: code = "" } = evening.canaries;
      await device.send("POST", `/api/join?x=${people.chair}`, {
        code: `${code}7`,
        name: people.chair,
      });
      await evening.close();
      await server.stop();
      expect(logged(server, evening.canaries), level).toEqual([]);
      await server.remove();
      rmSync(join(away, "keys"), { recursive: true });
    }
  });

  it("J2 reaches no screen whose role may not know it", async () => {
    const server = await open();
    const { screens, canaries, path } = await begin(server);
    const { griet, room, jo, late } = screens;
    const without = (...known: string[]): Canaries =>
      Object.fromEntries(
        Object.entries(canaries).filter(([what]) => !known.includes(what)),
      );
    const seenBy = (screen: typeof jo, which: Canaries): string[] =>
      foundInText(JSON.stringify(screen.latest()), which);
    const circle = ["facilitator", "renamed", "chair"];
    const told = [...circle, "title", "meeting", "prompt"];
    expect(seenBy(jo, canaries)).toEqual(expect.arrayContaining(circle));
    expect(seenBy(jo, without(...told))).toEqual([]);
    const door = ["joinCode", "joinSecret"];
    expect(seenBy(room, without(...told, ...door))).toEqual([]);
    expect(seenBy(griet, canaries)).toContain("waiting");
    expect(seenBy(griet, without(...told, ...door, "waiting"))).toEqual([]);
    expect(seenBy(late, without("waiting", "title"))).toEqual([]);
    const { device } = jo;
    for (const what of ["", "/note", "/review", "/evaluation", "/export?as=md"])
      expect(
        foundIn((await device.send("GET", `${path}${what}`)).bytes, canaries),
        what,
      ).toEqual([]);
  });

  it("X5 X6 X8 stands in no file but where its writer let it go", async () => {
    const server = await open();
    const evening = await begin(server);
    await evening.close();
    const { griet, jo } = evening.screens;
    const { path, canaries } = evening;
    await griet.device.must("POST", `${path}/evaluation/close`);
    const desk = deskOf({ path }, griet.device);
    await finishReview(desk);
    const mayLeave = ["evaluation", "offered", "remark", "theme"];
    for (const format of exportFormats) {
      const file = await desk.file(format);
      expect(file.status, format).toBe(200);
      const parts = await partsOf(file.bytes);
      const found = parts.flatMap((part) => foundIn(part, canaries));
      // The CSV holds counts and facts, and no text of anybody.
      expect([...new Set(found)].sort(), format).toEqual(
        format === "csv" ? [] : mayLeave,
      );
      const refused = await deskOf({ path }, jo.device).file(format);
      expect(foundIn(refused.bytes, canaries), format).toEqual([]);
    }
    expect(onDisk(server, canaries)).toEqual({});
  });

  it("K7 is gone once the review is finished, but for the words that were read", async () => {
    const server = await open();
    const evening = await begin(server);
    await evening.close();
    const { griet } = evening.screens;
    const { path, canaries } = evening;
    await griet.device.must("POST", `${path}/evaluation/close`);
    await finishReview(deskOf({ path }, griet.device));
    await griet.device.must("POST", `${path}/review/finish`);
    const { neighbourhood: _, title: __, theme: ___, ...most } = canaries;
    // Remarks were read, and stay as they were read.
    const { remark: ____, ...gone } = most;
    for (const device of [griet.device, evening.organiser])
      for (const what of ["", "/note", "/review", "/evaluation", "/me"]) {
        const { bytes } = await device.send("GET", `${path}${what}`);
        expect(foundIn(bytes, gone), what).toEqual([]);
      }
    await backedUp(server, 1);
    expect(onDisk(server, canaries)).toEqual({});
    expect(logged(server, canaries)).toEqual([]);
  });

  it("K1 is gone within a minute of Wis nu, and the session's id with it", async () => {
    const server = await open();
    const evening = await begin(server);
    await evening.close();
    const { path, planned, organiser, canaries } = evening;
    const { sessionId } = planned;
    const all = { ...canaries, sessionId };
    expect(Object.keys(onDisk(server, all))).not.toEqual([]);
    const pressed = performance.now();
    await organiser.must("DELETE", path);
    await until(
      "nothing is left on any disk",
      () => (Object.keys(onDisk(server, all)).length === 0 ? true : null),
      withinMs,
    );
    expect(performance.now() - pressed).toBeLessThan(withinMs);
    await server.kill();
    expect(onDisk(server, all)).toEqual({});
    expect(logged(server, canaries)).toEqual([]);
  });
});
