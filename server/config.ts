import { resolve, sep } from "node:path";
import { z } from "zod";
import { logLevels } from "./log.ts";
import type { LogLevel } from "./log.ts";

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** PostgreSQL; null for SQLite in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Where people reach it; null when that is simply host and port. */
  readonly publicUrl: string | null;
  readonly masterKeyFile: string;
  /** Where a copy of the database goes each night; null for none. */
  readonly backupDir: string | null;
  /** Where each key is kept a second time, and wiped with the first; null for nowhere. */
  readonly keysCopyDir: string | null;
  readonly logLevel: LogLevel;
  /** Where the test clock starts, epoch milliseconds; null for the real clock. */
  readonly testClock: number | null;
  /** Whose word about the address of a caller counts: names or networks, as Express takes them. */
  readonly trustedProxies: readonly string[];
  /** Phones in the room reach this machine, over a line that is not encrypted. */
  readonly lan: boolean;
}

/** A start that must not go on; the message is for the person at the terminal. */
export class WrongConfig extends Error {
  override readonly name = "WrongConfig";
}

const mayBe = {
  PORT: "a whole number from 0 to 65535",
  HOST: "an address of this machine, such as 127.0.0.1 or 0.0.0.0",
  DATA_DIR: "a folder",
  DATABASE_URL:
    "an address such as postgres://user@host/name; left out, everything is in DATA_DIR",
  PUBLIC_URL:
    "an http or https address without a path, such as https://kring.example.org",
  MASTER_KEY_FILE:
    "a file of at least 32 bytes, or one that does not exist yet",
  BACKUP_DIR: "a folder, best on another disk",
  KEYS_COPY_DIR: "a folder, on another disk than BACKUP_DIR",
  LOG_LEVEL: `one of ${logLevels.join(", ")}`,
  TRUSTED_PROXIES:
    "loopback, linklocal, uniquelocal, addresses or networks, with commas between them",
  TEST_CLOCK:
    "an ISO 8601 time with its zone, such as 2026-03-12T19:30:00+01:00",
} as const;

const origin = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const { protocol, username, pathname, search, hash } = new URL(text);
  const bare = [username, search, hash].every((part) => part === "");
  return /^https?:$/.test(protocol) && pathname === "/" && bare;
});

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .optional(),
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .refine((text) => URL.canParse(text))
    .optional(),
  PUBLIC_URL: origin.transform((text) => new URL(text).origin).optional(),
  MASTER_KEY_FILE: z.string().min(1).optional(),
  BACKUP_DIR: z.string().min(1).optional(),
  KEYS_COPY_DIR: z.string().min(1).optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^[\w.:/]+(,[\w.:/]+)*$/)
    .default("loopback")
    .transform((text) => text.split(",")),
  LOG_LEVEL: z.enum(logLevels).default("info"),
  TEST_CLOCK: z.iso
    .datetime({ offset: true })
    .transform((text) => Date.parse(text))
    .optional(),
});

/** Reads and checks everything at once, before anything is opened. Throws `WrongConfig`. */
export function readConfig(
  variables: Readonly<Record<string, string | undefined>>,
  options: readonly string[],
): Config {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== ""),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new WrongConfig(complaint(parsed.error));
  const {
    PORT,
    HOST,
    DATA_DIR,
    DATABASE_URL,
    PUBLIC_URL,
    MASTER_KEY_FILE,
    BACKUP_DIR,
    KEYS_COPY_DIR,
    TRUSTED_PROXIES,
    LOG_LEVEL,
    TEST_CLOCK,
  } = parsed.data;
  const lan = readOptions(options);
  const config = {
    port: PORT,
    host: HOST ?? (lan ? "0.0.0.0" : "127.0.0.1"),
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL ?? null,
    publicUrl: PUBLIC_URL ?? null,
    masterKeyFile: MASTER_KEY_FILE ?? `${DATA_DIR}/master.key`,
    backupDir: BACKUP_DIR ?? null,
    keysCopyDir: KEYS_COPY_DIR ?? null,
    trustedProxies: TRUSTED_PROXIES,
    logLevel: LOG_LEVEL,
    testClock: TEST_CLOCK ?? null,
    lan,
  };
  refusePublicTestClock(config);
  refuseBackupsOfPostgres(config);
  refuseMixedFolders(config);
  return config;
}

export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
}

/** Never the value itself: it may be a secret that landed in the wrong variable. */
function complaint(error: z.ZodError): string {
  const names = new Set(error.issues.map((issue) => issue.path[0]));
  return Object.entries(mayBe)
    .filter(([name]) => names.has(name))
    .map(([name, what]) => `${name} must be ${what}.`)
    .join("\n");
}

function readOptions(options: readonly string[]): boolean {
  const unknown = options.find((option) => option !== "--lan");
  if (unknown !== undefined) throw new WrongConfig("The only option is --lan.");
  return options.includes("--lan");
}

function refuseBackupsOfPostgres({ databaseUrl, backupDir }: Config): void {
  if (databaseUrl !== null && backupDir !== null)
    throw new WrongConfig(
      "BACKUP_DIR is for SQLite. Back PostgreSQL up with its own pg_dump.",
    );
}

/** Keys beside what they open keep nothing apart; and whatever is wiped in one folder must touch no other. */
function refuseMixedFolders({ dataDir, backupDir, keysCopyDir }: Config): void {
  if (keysCopyDir === null) return;
  const others = backupDir === null ? [dataDir] : [dataDir, backupDir];
  const isIn = (inner: string, outer: string): boolean =>
    `${resolve(inner)}${sep}`.startsWith(`${resolve(outer)}${sep}`);
  if (others.some((one) => isIn(keysCopyDir, one) || isIn(one, keysCopyDir)))
    throw new WrongConfig(
      "KEYS_COPY_DIR must be a folder of its own, outside DATA_DIR and BACKUP_DIR.",
    );
}

/** Whoever can move the clock can end a pause; that is for tests on this machine alone. */
function refusePublicTestClock({
  testClock,
  lan,
  host,
  publicUrl,
}: Config): void {
  if (testClock === null) return;
  const reachable =
    lan ||
    !isLoopback(host) ||
    (publicUrl !== null && !isLoopback(new URL(publicUrl).hostname));
  if (reachable)
    throw new WrongConfig(
      "TEST_CLOCK must be left out when others can reach this server (HOST, PUBLIC_URL, --lan).",
    );
}
