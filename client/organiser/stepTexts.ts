import type {
  BoardMode,
  EqualVoiceMode,
  OrderRule,
  Phase,
} from "../../shared/domain/format.ts";
import type { TextKey } from "../../shared/text/text.ts";

export const orderTexts: Readonly<Record<OrderRule, TextKey>> = {
  circle: "organiser.orderCircle",
  queue: "organiser.orderQueue",
  notYetSpokenFirst: "organiser.orderNotYetSpokenFirst",
  piece: "organiser.orderPiece",
  pair: "organiser.orderPair",
  free: "organiser.orderFree",
  silent: "organiser.orderSilent",
  fixed: "organiser.orderFixed",
};

export const voiceTexts: Readonly<Record<EqualVoiceMode, TextKey>> = {
  off: "organiser.voiceOff",
  same: "organiser.voiceSame",
  share: "organiser.voiceShare",
};

export const boardTexts: Readonly<Record<BoardMode, TextKey>> = {
  off: "organiser.boardOff",
  read: "organiser.boardRead",
  drafts: "organiser.boardDrafts",
  scribe: "organiser.boardScribe",
  open: "organiser.boardOpen",
};

/** Who comes when, in a few words. */
export function orderText({ order, speakers }: Phase): TextKey {
  if (speakers === "facilitators") return "organiser.byFacilitators";
  return speakers === "bringer" ? "organiser.byBringer" : orderTexts[order];
}
