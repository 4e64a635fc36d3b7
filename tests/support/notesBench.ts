/** The notes gateway on a real port over a real database, with sessions and cookies that a test sets as it likes. */
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { realTime } from "../../server/clock.ts";
import type { RealTime } from "../../server/clock.ts";
import type { Database } from "../../server/database/database.ts";
import { openSqliteDatabase } from "../../server/database/sqliteDatabase.ts";
import { sql } from "../../server/database/schema.ts";
import { createKeyStore } from "../../server/keeping/keyStore.ts";
import { createSeals } from "../../server/keeping/seal.ts";
import type { Seals } from "../../server/keeping/seal.ts";
import { createLog } from "../../server/log.ts";
import { decodeEntry } from "../../server/notes/notesEntries.ts";
import type { NotesEntry } from "../../server/notes/notesEntries.ts";
import type { Notes } from "../../server/notes/notesParts.ts";
import { attachNotes } from "../../server/notes/notesServer.ts";
import { createSessionEvents } from "../../server/session/sessionEvents.ts";
import type { SessionEvents } from "../../server/session/sessionEvents.ts";
import { createSessionRegistry } from "../../server/session/sessionRegistry.ts";
import { SqlSessionStore } from "../../server/sessionStore/sqlSessionStore.ts";
import type { StoredSession } from "../../server/sessionStore/sessionStore.ts";
import type { BoardMode } from "../../shared/domain/format.ts";
import { initialState } from "../../shared/domain/start.ts";
import type { Seat, SessionState } from "../../shared/domain/state.ts";
import { roles } from "../../shared/domain/viewTypes.ts";
import { formats } from "../../shared/formats/formats.ts";
import { planOf } from "../../shared/formats/plan.ts";

export const sessionId = "een-avond-in-de-";

const seat = (id: string, over: Partial<Seat> = {}): Seat => ({
  id,
  device: "own",
  with: null,
  place: "room",
  language: null,
  facilitator: false,
  waiting: false,
  listening: false,
  left: false,
  factor: 1,
  roles: [],
  turns: 0,
  ...over,
});

export interface NotesBench {
  readonly port: number;
  readonly notes: Notes;
  readonly database: Database;
  readonly seals: Seals;
  readonly events: SessionEvents;
  rootOf(seatId: string): string;
  setMode(mode: BoardMode): Promise<void>;
  setSeats(change: (seats: readonly Seat[]) => readonly Seat[]): Promise<void>;
  closeSession(): Promise<void>;
  /** Cookies that are not good any more. */
  readonly revoked: Set<string>;
  /** What the database holds, opened. */
  rows(): Promise<NotesEntry[]>;
  stop(): Promise<void>;
  remove(): Promise<void>;
}

interface BenchOptions {
  /** Of a bench that ran before. */
  readonly dataDir?: string;
  readonly time?: RealTime;
  /** Stands between the gateway and the disk. */
  readonly over?: (database: Database) => Database;
}

/** Jo, Rita and Fien (on Jo's phone) take part, Abena waits, Griet leads, Luc is the scribe. */
const circle: readonly Seat[] = [
  seat("griet", { facilitator: true }),
  seat("jo"),
  seat("rita"),
  seat("fien", { device: "shared", with: "jo" }),
  seat("luc", { roles: ["scribe"] }),
  seat("abena", { waiting: true }),
];

export async function startNotes(
  options: BenchOptions = {},
): Promise<NotesBench & { readonly dataDir: string }> {
  const dataDir =
    options.dataDir ?? (await mkdtemp(join(tmpdir(), "kring-notes-")));
  const master = Buffer.alloc(32, 7);
  const seals = createSeals(
    createKeyStore(join(dataDir, "keys"), master),
    master,
  );
  const database = await openSqliteDatabase(join(dataDir, "kring.sqlite"));
  const store = new SqlSessionStore(database, seals);
  if (options.dataDir === undefined) await plan(database, store);
  const registry = createSessionRegistry(store);
  const events = createSessionEvents();
  const revoked = new Set<string>();
  const httpServer = createServer();
  const notes = attachNotes({
    httpServer,
    database: options.over?.(database) ?? database,
    seals,
    events,
    sessions: registry,
    log: createLog("silent"),
    time: options.time ?? realTime,
    origins: ({ headers }) =>
      headers.origin === undefined || headers.origin === "http://kring.test",
    authenticate: ({ headers: { cookie = "" } }, _sessionId, as) => {
      const [role, seatId] = cookie.split("=");
      const known = roles.find((one) => one === role);
      const isGood = known === as && !revoked.has(cookie);
      return Promise.resolve(
        isGood
          ? {
              role: as,
              seatIds: seatId === undefined ? [] : [seatId],
              facilitator: as === "facilitator",
              scribe: false,
            }
          : null,
      );
    },
  });
  httpServer.listen(0, "127.0.0.1");
  await once(httpServer, "listening");
  const change = async (patch: (state: SessionState) => SessionState) => {
    const session = await registry.current(sessionId);
    if (session?.state == null) throw new Error("The session is closed.");
    const next: StoredSession = { ...session, state: patch(session.state) };
    registry.keep(next);
    events.changed(next);
  };
  await change((state) => ({ ...state, seats: circle }));
  const bench: NotesBench = {
    port: (httpServer.address() as AddressInfo).port,
    notes,
    database,
    seals,
    events,
    revoked,
    rootOf: (seatId) => seals.notesRoot(sessionId, seatId),
    setMode: (board) =>
      change((state) => ({ ...state, phase: { ...state.phase, board } })),
    setSeats: (patch) =>
      change((state) => ({ ...state, seats: patch(state.seats) })),
    closeSession: async () => {
      const session = await registry.current(sessionId);
      if (session !== null)
        registry.keep({ ...session, state: null, status: "closed" });
      events.ended(sessionId, "closed");
    },
    rows: () => rowsOf(database, seals),
    stop: async () => {
      httpServer.close();
      httpServer.closeAllConnections();
      await notes.close();
      await database.close();
    },
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
  await bench.setMode("open");
  return { ...bench, dataDir };
}

async function plan(database: Database, store: SqlSessionStore): Promise<void> {
  const planned = planOf(formats.multilogem, {
    setting: "room",
    leadsTakeTurns: true,
    phases: {},
  });
  if ("problem" in planned) throw new Error(planned.problem);
  const organisation = { id: "house", details: "{}", createdAt: 0 };
  await database.write([
    sql.insertInto("organisations").values(organisation).compile(),
  ]);
  const record = {
    sessionId,
    organisationId: organisation.id,
    wishes: {
      format: "multilogem",
      language: "nl",
      setting: "room",
    },
    plan: planned.plan,
    language: "nl",
    lobby: false,
    joinCode: "481902",
    joinSecret: "x".repeat(22),
    createdAt: 0,
    keptUntil: 0,
  } as const;
  await store.create(record, initialState(planned.plan, 0));
}

async function rowsOf(database: Database, seals: Seals): Promise<NotesEntry[]> {
  const query = sql.selectFrom("noteUpdates").selectAll().orderBy("number");
  const rows = await database.read(query.compile());
  return rows.map(({ number, bytes }) =>
    decodeEntry(seals.open(sessionId, `notes:${number}`, bytes)),
  );
}
