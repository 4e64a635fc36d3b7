import { createHash } from "node:crypto";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { CompiledQuery } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Database } from "../../server/database/database.ts";
import { sql } from "../../server/database/schema.ts";
import { createReportStore } from "../../server/keeping/reportStore.ts";
import { noticeVersion } from "../../server/report/notice.ts";
import { SqlSessionStore } from "../../server/sessionStore/sqlSessionStore.ts";
import type { Closing } from "../../server/sessionStore/sessionStore.ts";
import { initialState } from "../../shared/domain/start.ts";
import { categories } from "../../shared/protocol/reviewMessages.ts";
import { closedEvening } from "../support/closedEvening.ts";
import { readProjectFile } from "../support/files.ts";
import { openSql } from "../support/openSql.ts";
import { deskOf, finishReview, remark } from "../support/reviewDesk.ts";
import { recordOf } from "../support/sessionStoreContract.ts";
import { startServer } from "../support/startServer.ts";

const closing: Closing = {
  position: 1,
  facts: {
    phasesDone: [],
    breakHeld: false,
    minutes: 120,
    present: 8,
    facilitators: 2,
    languages: [],
    withoutPhone: true,
    remote: false,
    evenness: 0.9,
  },
  closedAt: 10,
  keptUntil: 20,
  commandKey: "close",
  facilitators: ["g"],
};

describe("closing an evening", () => {
  it("N2 stores the session note and deletes the states in one unit, or does neither", async () => {
    const { database, seals } = await openSql();
    const record = recordOf("one");
    const open = new SqlSessionStore(database, seals);
    await open.create(record, initialState(record.plan, 0));

    const failing = new SqlSessionStore(failingAtTheEnd(database), seals);
    await expect(failing.close("one", closing)).rejects.toThrow();
    expect(await rowsOf(database, "states")).toBe(1);
    expect(await rowsOf(database, "sessionNotes")).toBe(0);

    const units: number[] = [];
    await new SqlSessionStore(counting(database, units), seals).close(
      "one",
      closing,
    );
    expect(units).toHaveLength(1);
    expect(await rowsOf(database, "states")).toBe(0);
    expect(await rowsOf(database, "sessionNotes")).toBe(1);
  });

  it("N1 says which notice people were shown, also once it was written anew", async () => {
    const { database, seals } = await openSql();
    const record = recordOf("one");
    const store = new SqlSessionStore(database, seals);
    await store.create(record, initialState(record.plan, 0));
    await store.close("one", closing);
    const reports = createReportStore(database, seals);
    expect(await reports.note("one")).toMatchObject({ notice: noticeVersion });
    const server = await startServer();
    onTestFinished(() => server.remove());
    const evening = await closedEvening(server, []);
    onTestFinished(() => evening.end());
    expect((await remark(evening, "Goed.")).notice).toBe(noticeVersion);
    const file = "shared/text/nl/sheets.json";
    const texts = JSON.parse(readProjectFile(file)) as Record<string, string>;
    const words = Object.entries(texts).filter(([key]) => /^kept/.test(key));
    const mark = createHash("sha256").update(JSON.stringify(words));
    // Other words are another notice: then `noticeVersion` grows, and this with it.
    expect([noticeVersion, mark.digest("hex").slice(0, 8)]).toEqual([
      2,
      "d46186af",
    ]);
  });

  it("X7 leaves counts and roles in the log of exports, and no word of anybody", async () => {
    const server = await startServer();
    onTestFinished(() => server.remove());
    const evening = await closedEvening(server, [
      { text: "Rita uit Ledeberg zwaaide. Bel 0478 12 34 56.", offered: true },
    ]);
    onTestFinished(() => evening.end());
    const desk = deskOf(evening, evening.facilitator);
    await finishReview(desk);
    expect((await desk.file("html")).status).toBe(200);

    const file = new Sqlite(join(server.dataDir, "kring.sqlite"), {
      readonly: true,
    });
    onTestFinished(() => void file.close());
    const rows = file.prepare("select * from exportLog").all() as {
      entry: string;
    }[];
    expect(rows).toHaveLength(1);
    const entry = JSON.parse(rows[0]!.entry) as Record<string, unknown>;
    expect(entry["texts"]).toBe(1);
    const words = stringsIn(entry);
    const known = ["html", "facilitator", "organiser", ...categories];
    expect(words.filter((word) => !known.includes(word))).toEqual([]);
  });
});

/** The disk gives out after everything of the unit but its end. */
function failingAtTheEnd(database: Database): Database {
  const row = { id: "organisation", details: "{}", createdAt: 0 };
  const taken = sql.insertInto("organisations").values(row).compile();
  return {
    ...through(database),
    write: (queries) => database.write([...queries, taken]),
  };
}

function counting(database: Database, units: number[]): Database {
  return {
    ...through(database),
    write: (queries) => {
      units.push(queries.length);
      return database.write(queries);
    },
  };
}

function through(database: Database): Database {
  return {
    read: <Row>(query: CompiledQuery<Row>) => database.read(query),
    write: (queries) => database.write(queries),
    readTogether: (queries) => database.readTogether(queries),
    forget: () => database.forget(),
    close: () => database.close(),
  };
}

async function rowsOf(
  database: Database,
  table: "states" | "sessionNotes",
): Promise<number> {
  const rows = await database.read(
    sql.selectFrom(table).select("sessionId").compile(),
  );
  return rows.length;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap(stringsIn)
    : [];
}
