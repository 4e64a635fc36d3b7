import { z } from "zod";
import {
  evaluationGrades,
  evaluationLimits,
  evaluationQuestions,
} from "./evaluationMessages.ts";

/** Whoever skipped all has nothing to send: that would count as an answer and is none. */
export const evaluationAnswer = z
  .strictObject({
    grades: z.partialRecord(
      z.enum(evaluationQuestions),
      z.enum(evaluationGrades),
    ),
    words: z.string().trim().max(evaluationLimits.wordsCharacters),
  })
  .refine(
    ({ grades, words }) => words !== "" || Object.keys(grades).length > 0,
  );
