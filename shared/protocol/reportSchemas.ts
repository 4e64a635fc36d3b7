/** Parses what those who write and review a note send; everything else of the wire is in `schemas.ts`. */
import { z } from "zod";
import {
  crowdBands,
  noteLimits,
  perspectives,
  swotMarks,
} from "./reportMessages.ts";
import { categories, reviewLimits, storyRisks } from "./reviewMessages.ts";

const words = (limit: number) => z.string().max(limit);
const line = words(noteLimits.remarkCharacters);
const listOf = <T extends z.ZodType>(item: T) =>
  z.array(item).max(noteLimits.items);
const answer = z.boolean().nullable();

const remark = z.strictObject({
  text: line,
  swot: z.enum(swotMarks).nullable(),
});
const crowd = z.enum(crowdBands).nullable();

const remarks = z.strictObject({
  wentWell: listOf(remark),
  wasHard: listOf(remark),
  next: listOf(remark),
  obstacles: listOf(z.strictObject({ obstacle: line, proposal: line })),
  partners: listOf(words(noteLimits.wordCharacters)),
  themes: listOf(words(noteLimits.wordCharacters)),
  technicalTrouble: line,
  perspectives: z.record(z.enum(perspectives), answer),
  newcomers: crowd,
  returning: crowd,
  professionalLead: answer,
  expertLead: answer,
  interpreter: answer,
});

export const changeRemarks = z.strictObject({
  revision: z.int().min(0),
  remarks,
});

const offset = z.int().min(0).max(10_000);
const stretch = {
  start: offset,
  end: offset,
  category: z.enum(categories),
};
const replacement = words(reviewLimits.replacementCharacters).optional();

const decision = z.strictObject({
  ...stretch,
  decision: z.enum(["accept", "keep", "edit"]),
  replacement,
  reason: words(reviewLimits.reasonCharacters).optional(),
});
const mark = z.strictObject({ ...stretch, replacement });

const term = z.strictObject({
  text: z.string().trim().min(1).max(reviewLimits.termCharacters),
  category: z.enum(categories),
});

const textDecisions = z.strictObject({
  noteId: words(100),
  sourceHash: words(100),
  decisions: z.array(decision).max(reviewLimits.stretches),
  marks: z.array(mark).max(reviewLimits.stretches),
  read: z.boolean(),
  storyRisk: z.enum(storyRisks),
});

export const reviewChange = z.strictObject({
  texts: z.array(textDecisions).max(reviewLimits.texts).optional(),
  always: z.array(term).max(reviewLimits.terms).optional(),
  signed: z.boolean().optional(),
});
