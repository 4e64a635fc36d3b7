import type {
  BoardMode,
  EqualVoiceMode,
  OrderRule,
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
