import { destination, pino } from "pino";

/**
 * All that a log line may hold. Names, texts, codes, secrets and addresses have no field here, so they cannot get
 * in; free text has none either.
 */
export interface LogFields {
  readonly sessionId?: string;
  readonly code?: string;
  readonly event?: string;
  readonly route?: string;
  readonly status?: number;
  readonly count?: number;
  readonly milliseconds?: number;
  readonly fault?: Fault;
}

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** Where it went wrong, without the message: a message may quote what somebody typed. */
export interface Fault {
  readonly name: string;
  readonly code: string | null;
  readonly at: readonly string[];
}

export const logLevels = [
  "fatal",
  "error",
  "warn",
  "info",
  "debug",
  "silent",
] as const;
export type LogLevel = (typeof logLevels)[number];

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error))
    return { name: typeof error, code: null, at: [] };
  const code =
    "code" in error && typeof error.code === "string" ? error.code : null;
  const frames = (error.stack ?? "").split("\n").map((line) => line.trim());
  return {
    name: error.name,
    code,
    at: frames.filter((line) => line.startsWith("at ")).slice(0, 8),
  };
}

/** Lines of JSON on standard error; what a person must read at the start goes to standard output. */
export function createLog(level: LogLevel): Log {
  const out = pino({ level, base: null }, destination({ dest: 2, sync: true }));
  return {
    info: (event, fields = {}) => out.info(only(fields), event),
    warn: (event, fields = {}) => out.warn(only(fields), event),
    error: (event, fields = {}) => out.error(only(fields), event),
  };
}

/** The compiler stops a foreign field in our own code; this stops one that came in through an object from outside. */
function only(fields: LogFields): LogFields {
  const { sessionId, code, event, route, status, count, milliseconds, fault } =
    fields;
  return {
    ...(sessionId === undefined ? {} : { sessionId }),
    ...(code === undefined ? {} : { code }),
    ...(event === undefined ? {} : { event }),
    ...(route === undefined ? {} : { route }),
    ...(status === undefined ? {} : { status }),
    ...(count === undefined ? {} : { count }),
    ...(milliseconds === undefined ? {} : { milliseconds }),
    ...(fault === undefined ? {} : { fault }),
  };
}
