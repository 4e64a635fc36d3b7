/** A format of an organisation's own, as it comes in. Whether it contradicts itself is for `shared/formats/check.ts`. */
import { z } from "zod";
import {
  boardModes,
  crossTalkModes,
  equalVoiceModes,
  formatIds,
  orderRules,
  speakerRules,
} from "../domain/format.ts";
import { formatLimits } from "../domain/formatLimits.ts";
import { limits } from "./limits.ts";

const words = z.string().min(1).max(limits.promptCharacters).exactOptional();

export const ownWords = z
  .strictObject({ nl: words, en: words, fr: words, tr: words })
  .readonly();

const seconds = z.int().min(5).max(limits.extendSeconds).nullable();

/** An id of a shipped step, or of a repeat of one. */
export const phaseId = z.string().regex(/^[a-zA-Z0-9]{1,40}(-\d{1,2})?$/);

const phase = z
  .strictObject({
    id: phaseId,
    on: z.boolean(),
    speakers: z.enum(speakerRules),
    order: z.enum(orderRules),
    minutes: z.int().min(1).max(formatLimits.phaseMinutes).nullable(),
    turnSeconds: seconds,
    equalVoice: z.enum(equalVoiceModes),
    minTurnSeconds: seconds,
    maxTurnSeconds: seconds,
    reserveSeconds: z.int().min(0).max(limits.extendSeconds),
    crossTalk: z.enum(crossTalkModes),
    board: z.enum(boardModes),
    last: z.enum(["nobody", "bringer", "newcomers"]),
    chairs: z.int().min(2).max(formatLimits.chairs).nullable(),
    name: ownWords.exactOptional(),
    prompt: ownWords.exactOptional(),
  })
  .readonly();

export const ownFormat = z
  .strictObject({
    from: z.enum(formatIds),
    name: ownWords,
    phases: z.array(phase).max(formatLimits.formatPhases).readonly(),
  })
  .readonly();
