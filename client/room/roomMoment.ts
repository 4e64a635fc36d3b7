import type { OrderRule } from "../../shared/domain/format.ts";
import type { View } from "../../shared/domain/viewTypes.ts";
import type { TextKey, TextValues } from "../../shared/text/text.ts";
import type { NameOf } from "../components/names.ts";

/** What the big screen says: one sentence, and at most one line under it. */
export interface RoomMoment {
  readonly id: "lobby" | "silence" | "pause" | "away" | "speaking" | "rest";
  readonly title: Said;
  readonly line: Said | null;
}

export interface Said {
  readonly key: TextKey;
  readonly values?: TextValues;
}

export function roomMoment(view: View, nameOf: NameOf): RoomMoment {
  return calm(view) ?? speaking(view, nameOf) ?? rest(view, nameOf);
}

function calm({ session, phase }: View): RoomMoment | null {
  const kind = session.paused?.kind;
  if (kind === "quiet") return silence;
  if (kind === "facilitatorAway")
    return said("away", "room.away", "room.awayLine");
  if (kind !== undefined || phase.id === "break")
    return said("pause", "room.pause", "room.pauseLine");
  if (session.status === "arriving") return said("lobby", "room.welcome");
  return phase.order === "silent" ? silence : null;
}

function speaking(view: View, nameOf: NameOf): RoomMoment | null {
  if (view.turn === null) return null;
  const [one, other] = view.turn.seatIds;
  if (other !== undefined)
    return {
      id: "speaking",
      title: {
        key: "room.pairSpeaking",
        values: { one: nameOf(one), other: nameOf(other) },
      },
      line: { key: "room.pairListening" },
    };
  const values = { name: nameOf(one) };
  const line: Said | null =
    view.next === null
      ? null
      : { key: "room.then", values: { name: nameOf(view.next) } };
  return { id: "speaking", title: { key: "room.speaking", values }, line };
}

function rest(view: View, nameOf: NameOf): RoomMoment {
  if (view.drawn !== null)
    return {
      id: "rest",
      title: { key: "room.drawn", values: { name: nameOf(view.drawn) } },
      line: null,
    };
  const said = bySpeakers(view);
  if (view.next === null) return said;
  const values = { name: nameOf(view.next) };
  return { ...said, line: { key: "room.next", values } };
}

function bySpeakers(view: View): RoomMoment {
  switch (view.phase.speakers) {
    case "none":
      return said("rest", "room.linger", "room.lingerLine");
    case "facilitators":
      return view.phase.id === "welcome"
        ? said("rest", "room.welcomeTalk")
        : said("rest", "room.listenTogether");
    case "bringer":
      return said("rest", "room.listenTogether");
    case "innerCircle":
      return said("rest", "room.inner", chairLine(view));
    case "all":
    case "allButBringer":
    case "holder":
    case "pair":
      return byOrder[view.phase.order](view);
  }
}

const byOrder: Readonly<Record<OrderRule, (view: View) => RoomMoment>> = {
  fixed: round,
  circle: round,
  queue: () => said("rest", "room.ask", "room.askLine"),
  notYetSpokenFirst: () => said("rest", "room.ask", "room.askLine"),
  piece: () => said("rest", "room.piece", "room.pieceLine"),
  pair: ({ phase }) =>
    phase.queueing
      ? said("rest", "room.ask", "room.askLine")
      : said("rest", "room.duoSoon", "room.duoSoonLine"),
  free: () => said("rest", "room.open"),
  silent: () => silence,
};

function round({ round: { toCome, done } }: View): RoomMoment {
  const over = toCome === 0 && done > 0;
  return said("rest", over ? "room.roundDone" : "room.roundSoon");
}

function said(
  id: RoomMoment["id"],
  key: TextKey,
  line: TextKey | null = null,
): RoomMoment {
  return { id, title: { key }, line: line === null ? null : { key: line } };
}

const silence = said("silence", "room.silence");

function chairLine({ phase: { freeChairs } }: View): TextKey | null {
  if (freeChairs === undefined) return null;
  return freeChairs === 0 ? "room.innerFull" : "room.innerFree";
}
