import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import express from "express";
import type {
  ErrorRequestHandler,
  Express,
  RequestHandler,
  Router,
} from "express";
import helmet from "helmet";
import sirv from "sirv";
import { limits } from "../shared/protocol/limits.ts";
import { problem } from "./access/problem.ts";
import { Conflict } from "./database/database.ts";
import { faultOf } from "./log.ts";
import type { Log } from "./log.ts";

/** Beside the built server, and beside the sources. */
export const clientDir = join(
  import.meta.dirname,
  import.meta.filename.endsWith(".ts") ? "../dist/client" : "../client",
);

interface Parts {
  readonly routers: readonly Router[];
  /** The built client; may be absent while developing. */
  readonly clientDir: string;
  readonly publicUrl: () => string;
  readonly encrypted: boolean;
  readonly origins: (request: IncomingMessage) => boolean;
  readonly trustedProxies: readonly string[];
  readonly log: Log;
}

/** Pages of ours, and programs, which send no Origin and have no one's cookies. */
export function createOriginCheck(
  publicUrl: () => string,
): (request: IncomingMessage) => boolean {
  return ({ headers }) => {
    const { origin, host } = headers;
    if (origin === undefined || origin === publicUrl()) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  };
}

export function createHttpApp(parts: Parts): Express {
  const { routers, clientDir, origins, trustedProxies, log } = parts;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", [...trustedProxies]);
  app.use(securityHeaders(parts));
  app.use(refuseOtherSites(origins));
  app.use("/api", (_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  app.use(express.json({ limit: limits.bodyBytes }));
  app.use(express.urlencoded({ extended: false, limit: "8kb" }));
  for (const router of routers) app.use(router);
  app.use(["/api", "/test"], (_request, response) =>
    problem(response, 404, "NotFound"),
  );
  if (existsSync(clientDir)) app.use(clientFiles(clientDir));
  app.use((_request, response) => problem(response, 404, "NotFound"));
  app.use(answerFault(log));
  return app;
}

function securityHeaders({
  clientDir,
  publicUrl,
  encrypted,
}: Parts): RequestHandler {
  const inline = inlineHashes(join(clientDir, "index.html"));
  // Older Safari does not count a websocket to the same host as 'self'.
  const socketOrigin = (): string => publicUrl().replace(/^http/, "ws");
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...inline.scripts],
        styleSrc: ["'self'", ...inline.styles],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'", socketOrigin],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        // The preview of a plan shows our own screens in frames.
        frameAncestors: ["'self'"],
        ...(encrypted ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: encrypted,
    // `no-referrer` would make a browser hide where our own form comes from.
    referrerPolicy: { policy: "same-origin" },
    crossOriginOpenerPolicy: encrypted,
    originAgentCluster: encrypted,
  });
}

function inlineHashes(page: string): { scripts: string[]; styles: string[] } {
  const html = existsSync(page) ? readFileSync(page, "utf8") : "";
  const hashesOf = (tag: string): string[] =>
    [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, "g"))].map(
      ([, text = ""]) =>
        `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
    );
  return { scripts: hashesOf("script"), styles: hashesOf("style") };
}

const harmless: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

function refuseOtherSites(origins: Parts["origins"]): RequestHandler {
  return (request, response, next) => {
    if (harmless.has(request.method) || origins(request)) next();
    else problem(response, 403, "WrongOrigin");
  };
}

/** Every page is the same file; the client looks at the address. */
function clientFiles(clientDir: string): RequestHandler {
  const serve = sirv(clientDir, {
    gzip: true,
    brotli: true,
    etag: true,
    single: true,
    setHeaders: (response, path) => {
      const forever = path.startsWith("/assets/");
      response.setHeader(
        "Cache-Control",
        forever ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
  return (request, response, next) => {
    if (request.method === "GET" || request.method === "HEAD")
      serve(request, response, next);
    else next();
  };
}

function answerFault(log: Log): ErrorRequestHandler {
  // Express knows an error handler by its four parameters.
  // eslint-disable-next-line @typescript-eslint/max-params
  return (error: unknown, _request, response, next) => {
    const status = statusOf(error);
    if (response.headersSent) next(error);
    else if (status === 413) problem(response, 413, "TooLarge");
    else if (status !== null && status < 500)
      problem(response, 400, "Malformed");
    else if (error instanceof Conflict) problem(response, 409, "Changed");
    else {
      log.error("request failed", { fault: faultOf(error) });
      problem(response, 503, "Unavailable");
    }
  };
}

/** What the body parser and the router put on their errors. */
function statusOf(error: unknown): number | null {
  const known = error instanceof Error && "status" in error;
  return known && typeof error.status === "number" ? error.status : null;
}
