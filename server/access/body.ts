import type { Request, Response } from "express";
import type { z } from "zod";
import { problem } from "./problem.ts";

/** The body as the schema wants it; null after answering that it is malformed. */
export function bodyOf<T>(
  schema: z.ZodType<T>,
  request: Request,
  response: Response,
): T | null {
  const parsed = schema.safeParse(request.body);
  if (parsed.success) return parsed.data;
  problem(response, 400, "Malformed");
  return null;
}
