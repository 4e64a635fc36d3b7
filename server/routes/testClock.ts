import { Router } from "express";
import { clockMove } from "../../shared/protocol/schemas.ts";
import { bodyOf } from "../access/body.ts";
import { problem } from "../access/problem.ts";
import type { HandClock } from "../clock.ts";
import { isLoopback } from "../config.ts";

/** Mounted only with TEST_CLOCK, which is refused on a server that others can reach; from this machine alone, still. */
export function testClockRoutes(
  clock: HandClock,
  screens: { repeatViews(): Promise<void> },
): Router {
  const router = Router();
  router.post("/test/clock", async (request, response) => {
    const address = request.socket.remoteAddress ?? "";
    if (!isLoopback(address.replace(/^::ffff:/, ""))) {
      problem(response, 403, "NotAllowed");
      return;
    }
    const body = bodyOf(clockMove, request, response);
    if (body === null) return;
    await clock.moveTo(body.to);
    // Screens reckon with a clock that runs; this one only jumps, so they must be told.
    await screens.repeatViews();
    response.status(204).end();
  });
  return router;
}
