import type { SeatId } from "../../shared/domain/ids.ts";
import type { TextKey, TextValues } from "../../shared/text/text.ts";
import type { CardLook } from "../components/StateCard.tsx";

export type MomentId =
  | "lobby"
  | "listen"
  | "next"
  | "turn"
  | "passed"
  | "pause"
  | "silence"
  | "away"
  | "duo"
  | "duoMine"
  | "duoSoon"
  | "open"
  | "leads"
  | "ask"
  | "piece"
  | "roundSoon"
  | "roundDone"
  | "drawn"
  | "story"
  | "inner"
  | "linger";

export interface Line {
  readonly key: TextKey;
  readonly values?: TextValues;
}

/** What is now for one person: the answer to "wat is er nu?". */
export interface Moment {
  readonly id: MomentId;
  readonly look: CardLook;
  readonly title: Line;
  readonly line: Line | null;
  /** The seat on this phone that it is about, where there is one. */
  readonly seatId: SeatId | null;
}

export function plain(
  id: MomentId,
  key: TextKey,
  line: TextKey | null,
): Moment {
  const said = line === null ? null : { key: line };
  return { id, look: "surface", title: { key }, line: said, seatId: null };
}
