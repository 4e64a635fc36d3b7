import type { Router } from "express";
import { seriesRoutes } from "./series.ts";
import type { SeriesRouteParts } from "./series.ts";
import { sessionRoutes } from "./sessions.ts";
import type { SessionRouteParts } from "./sessions.ts";

/** Before the evening: meetings, and the series they are in. */
export function planningRoutes(
  parts: SessionRouteParts & SeriesRouteParts,
): Router[] {
  return [sessionRoutes(parts), seriesRoutes(parts)];
}
