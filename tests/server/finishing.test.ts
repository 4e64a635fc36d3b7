import { copyFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  createKeyStore,
  KeyGone,
  loadMasterKey,
} from "../../server/keeping/keyStore.ts";
import { createSeals } from "../../server/keeping/seal.ts";
import { exportFormats } from "../../shared/protocol/reviewMessages.ts";
import { closedEvening } from "../support/closedEvening.ts";
import type { ClosedEvening } from "../support/closedEvening.ts";
import { deskOf, finishReview, remark } from "../support/reviewDesk.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { until } from "../support/until.ts";

const start = "2026-03-12T19:30:00+01:00";
const dayMs = 24 * 60 * 60 * 1_000;

const left = [
  { text: "Rita zwaaide naar mij.", offered: true },
  { text: "Het werd stil en dat was goed.", offered: true },
  { text: "Dit is alleen voor mij.", offered: false },
];

describe("when the review is finished", () => {
  let server: RunningServer;
  let closed: ClosedEvening;
  beforeEach(async () => {
    server = await startServer({ testClock: start });
    closed = await closedEvening(server, left, "Zulma");
    await remark(closed, "Griet leidde goed.");
  });
  afterEach(async () => {
    closed.end();
    await server.remove();
  });

  const finish = () =>
    closed.facilitator.send<{ code: string }>(
      "POST",
      `${closed.path}/review/finish`,
    );

  /** Its lines, as each file has them in an order of its own. */
  async function markdown(): Promise<string[]> {
    const { facilitator, path } = closed;
    const { bytes } = await facilitator.send("GET", `${path}/export?as=md`);
    return bytes.toString().split("\n").sort();
  }

  /** A copy as a backup has it: whole, and with what is still in the log of writes. */
  function backup(): string {
    const copy = join(server.dataDir, "backup.sqlite");
    const database = new Sqlite(join(server.dataDir, "kring.sqlite"));
    database.exec(`VACUUM INTO '${copy}'`);
    database.close();
    return copy;
  }

  function rowsIn(file: string, table: string): Record<string, unknown>[] {
    const database = new Sqlite(file, { readonly: true });
    const rows = database
      .prepare(`select * from "${table}" where "sessionId" = ?`)
      .all(closed.sessionId);
    database.close();
    return rows as Record<string, unknown>[];
  }

  it("K7 is refused while anything is open, and to whoever only took part", async () => {
    expect(await finish()).toMatchObject({
      status: 409,
      body: { code: "StillOpen" },
    });
    const path = `${closed.path}/review/finish`;
    expect((await closed.writer.send("POST", path)).status).toBe(401);
  });

  it("K7 names, codes, notes and first words go, and the note as it was read stays", async () => {
    const desk = deskOf(closed, closed.facilitator);
    await finishReview(desk);
    const before = await markdown();
    expect((await finish()).status).toBe(204);
    const file = join(server.dataDir, "kring.sqlite");
    for (const table of [
      "roster",
      "formerNames",
      "texts",
      "noteUpdates",
      "reviews",
      "joinCodes",
      "states",
      "commandKeys",
    ])
      expect(rowsIn(file, table), table).toEqual([]);
    const roles = rowsIn(file, "credentials").map(({ role }) => role);
    expect(new Set(roles)).toEqual(new Set(["facilitator"]));
    expect(readdirSync(join(server.dataDir, "keys"))).toEqual([
      closed.sessionId,
    ]);
    expect(before.join()).toContain("Het werd stil");
    expect(await markdown()).toEqual(before);
    for (const format of exportFormats)
      expect((await desk.file(format)).status).toBe(200);
  });

  it("K7 what is finished is not written or read again", async () => {
    await finishReview(deskOf(closed, closed.facilitator));
    await finish();
    const { facilitator, organiser, path } = closed;
    const note = await organiser.must<{ finished: boolean; revision: number }>(
      "GET",
      `${path}/note`,
    );
    expect(note.finished).toBe(true);
    expect(JSON.stringify(note)).not.toContain("Griet");
    const { remarks } = note as unknown as { remarks: unknown };
    const change = { revision: note.revision, remarks };
    for (const answer of [
      await facilitator.send("PUT", `${path}/note`, change),
      await facilitator.send("GET", `${path}/review`),
      await facilitator.send("PUT", `${path}/review`, { signed: true }),
      await finish(),
    ])
      expect(answer).toMatchObject({ status: 409, body: { code: "Finished" } });
    expect(
      await organiser.must<unknown[]>("GET", "/api/sessions"),
    ).toMatchObject([{ status: "reviewed" }]);
  });

  it("K5 the report stays when the time of names is over, for the organiser alone", async () => {
    await finishReview(deskOf(closed, closed.facilitator));
    await finish();
    await server.moveClock(Date.parse(start) + 31 * dayMs);
    const { facilitator, organiser, path } = closed;
    await until("the facilitators are forgotten", async () =>
      (await facilitator.send("GET", `${path}/note`)).status === 401
        ? true
        : null,
    );
    expect(await deskOf(closed, organiser).file("docx")).toMatchObject({
      status: 200,
    });
  });

  it("K7 a backup from before opens no name, and put back it shows nothing", async () => {
    const copy = backup();
    await finishReview(deskOf(closed, closed.facilitator));
    await finish();
    const rows = rowsIn(copy, "roster");
    expect(rows).toHaveLength(3);
    const masterKey = loadMasterKey(join(server.dataDir, "master.key"));
    const keys = createKeyStore(join(server.dataDir, "keys"), masterKey);
    const seals = createSeals(keys, masterKey);
    for (const { seatId, name } of rows)
      expect(() =>
        seals.openText(
          closed.sessionId,
          `name:${String(seatId)}`,
          name as Uint8Array,
        ),
      ).toThrow(KeyGone);
    await server.stop();
    copyFileSync(copy, join(server.dataDir, "kring.sqlite"));
    await server.start();
    const { organiser, path } = closed;
    expect(await organiser.must("GET", "/api/sessions")).toEqual([]);
    expect((await organiser.send("GET", `${path}/note`)).status).toBe(401);
  });
});
