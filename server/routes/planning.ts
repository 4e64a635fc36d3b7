import type { Router } from "express";
import { formatRoutes } from "./formats.ts";
import { seriesRoutes } from "./series.ts";
import type { SeriesRouteParts } from "./series.ts";
import { sessionRoutes } from "./sessions.ts";
import type { SessionRouteParts } from "./sessions.ts";

/** Before the evening: meetings, the series they are in, and the formats they are made from. */
export function planningRoutes(
  parts: SessionRouteParts & SeriesRouteParts,
): Router[] {
  return [sessionRoutes(parts), seriesRoutes(parts), formatRoutes(parts)];
}
