/** Parses what an organiser writes in a final report. */
import { z } from "zod";
import { finalLimits, finalTexts } from "./finalReport.ts";
import { noteLimits, swotMarks } from "./reportMessages.ts";

const line = z.string().max(noteLimits.remarkCharacters);
const short = z.string().trim().min(1).max(finalLimits.keptCharacters);
const listOf = <T extends z.ZodType>(item: T) =>
  z.array(item).max(finalLimits.items);

const finalWords = z.strictObject({
  texts: z.record(
    z.enum(finalTexts),
    z.string().max(finalLimits.textCharacters),
  ),
  swot: z.record(z.enum(swotMarks), listOf(line)),
  obstacles: listOf(z.strictObject({ obstacle: line, proposal: line })),
  leftOut: z.array(z.string().max(32)).max(finalLimits.leftOut),
});

export const changeFinalReport = z.strictObject({
  revision: z.int().min(0),
  words: finalWords,
  kept: z
    .array(z.strictObject({ words: short, reason: short }))
    .max(finalLimits.kept),
  signed: z.boolean(),
});
