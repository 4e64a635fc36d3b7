/**
 * The tables. Every word a person typed, every name and every state is in a sealed column (`Sealed`): bytes that
 * only the key of that session opens. Times are epoch milliseconds, yes and no are 1 and 0.
 */
import {
  DummyDriver,
  HandleEmptyInListsPlugin,
  Kysely,
  replaceWithNoncontingentExpression,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";

type Sealed = Uint8Array;

export interface Tables {
  organisations: {
    id: string;
    /** JSON: the organisation's name, help numbers and retention; no person. */
    details: string;
    createdAt: number;
  };
  sessions: {
    id: string;
    organisationId: string;
    /** Title, neighbourhood, meeting link, join code and secret. */
    details: Sealed;
    /** JSON: what the format became for this evening. */
    plan: string;
    language: string;
    lobby: number;
    plannedFor: string | null;
    status: "planned" | "arriving" | "running" | "closed" | "reviewed";
    createdAt: number;
    closedAt: number | null;
    keptUntil: number;
  };
  states: { sessionId: string; position: number; state: Sealed };
  commandKeys: { sessionId: string; key: string; position: number };
  roster: { sessionId: string; seatId: string; name: Sealed };
  /** What a seat was called before; `position` is that of the change that replaced it. */
  formerNames: {
    sessionId: string;
    seatId: string;
    position: number;
    name: Sealed;
  };
  texts: { sessionId: string; textId: string; text: Sealed };
  credentials: {
    /** SHA-256 of the secret, base64url. */
    hash: string;
    kind: "link" | "cookie";
    role: "organiser" | "facilitator" | "room" | "join" | "participant";
    organisationId: string | null;
    sessionId: string | null;
    seatId: string | null;
    /** Which of the two facilitators' links. */
    number: number | null;
    usedAt: number | null;
    createdAt: number;
  };
  series: {
    id: string;
    organisationId: string;
    /** JSON: neighbourhood, format and rhythm; no person. */
    details: string;
    createdAt: number;
  };
  /** A session is in one series at most: its id is the key. */
  seriesSessions: { sessionId: string; seriesId: string };
  formats: {
    id: string;
    organisationId: string;
    /** JSON: steps and the organisation's own words for them; no person. */
    format: string;
    createdAt: number;
  };
  /** What an organiser writes over a series; sealed with a key of the series' own. */
  finalReports: { seriesId: string; revision: number; report: Sealed };
  joinCodes: { hash: string; sessionId: string };
  noteUpdates: { sessionId: string; number: number; bytes: Sealed };
  sessionNotes: { sessionId: string; note: Sealed };
  /** Answers added up; no row belongs to a person. */
  evaluations: { sessionId: string; evaluation: Sealed };
  reviews: { sessionId: string; version: number; review: Sealed };
  exportLog: {
    id: string;
    sessionId: string;
    at: number;
    /** JSON: format and counts; never a surface. */
    entry: string;
  };
}

/** Builds and compiles queries; it never runs one. */
export const sql = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
  // SQLite reads `in ()`, PostgreSQL does not.
  plugins: [
    new HandleEmptyInListsPlugin({
      strategy: replaceWithNoncontingentExpression,
    }),
  ],
});
