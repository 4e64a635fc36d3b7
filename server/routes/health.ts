import { Router } from "express";
import type { Request } from "express";
import { problem } from "../access/problem.ts";
import { isLoopback } from "../config.ts";
import type { Metrics } from "../metrics.ts";

interface Parts {
  readonly metrics: Metrics;
  /** Whether something can be stored now. */
  readonly canStore: () => Promise<boolean>;
}

/** For whoever keeps the server running. */
export function healthRoutes({ metrics, canStore }: Parts): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.type("text/plain").send("ok\n");
  });
  router.get("/readyz", async (_request, response) => {
    if (await canStore()) response.type("text/plain").send("ready\n");
    else problem(response, 503, "Unavailable");
  });
  router.get("/metrics", async (request, response) => {
    if (!isFromHere(request)) {
      problem(response, 403, "NotAllowed");
      return;
    }
    response.set("Content-Type", metrics.contentType);
    response.send(await metrics.text());
  });
  return router;
}

/** Not what a proxy on this machine passes on from elsewhere. */
function isFromHere({ socket, headers }: Request): boolean {
  const address = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  return isLoopback(address) && headers["x-forwarded-for"] === undefined;
}
