/**
 * The history checker. It looks at nothing but what was recorded: no acknowledged command is missing, positions have
 * no gap, no turn has two holders, every view is a prefix of the truth, and nobody was shown what their role may not
 * know.
 */
import { leftOnDisk } from "./ledger.ts";
import { isDeepStrictEqual } from "node:util";
import type { SessionState } from "../../shared/domain/state.ts";
import { viewFor } from "../../shared/domain/view.ts";
import type { ViewFacts } from "../../shared/domain/view.ts";
import type { Presence } from "../../shared/domain/viewTypes.ts";
import type { History, Seen } from "./history.ts";
import { leaksIn } from "./roleKnowledge.ts";

export function violationsIn(history: History): string[] {
  return [
    ...missing(history),
    ...gaps(history),
    ...twoHolders(history),
    ...untrueViews(history),
    ...history.seen.flatMap((seen) => leaksIn(history, seen)),
  ];
}

function missing({ acknowledged, keys, written, kept }: History): string[] {
  const positions = new Map(
    written.map(({ commandKey, position }) => [commandKey, position]),
  );
  const told = new Map<string, number>();
  return acknowledged.flatMap(({ commandId, position }) => {
    const key = keys.get(commandId) ?? "";
    const before = told.get(commandId) ?? position;
    told.set(commandId, position);
    return [
      ...(before === position ? [] : [`${commandId} was done twice`]),
      ...(positions.get(key) === position && kept.get(key) === position
        ? []
        : [`${commandId} was acknowledged at ${position} and is missing`]),
    ];
  });
}

function gaps({ begun, written, newest }: History): string[] {
  const broken = written.filter(
    ({ position }, index) => position !== begun.position + index + 1,
  );
  const keys = written.flatMap(({ commandKey }) => commandKey ?? []);
  const right = leftOnDisk(begun, written);
  return [
    ...broken.map(({ position }) => `a gap at position ${position}`),
    ...(new Set(keys).size === keys.length ? [] : ["a command stands twice"]),
    ...(isDeepStrictEqual(newest, right)
      ? []
      : ["the disk holds something else than was written"]),
  ];
}

function twoHolders({ written, seen }: History): string[] {
  const holders = new Map<number, string>();
  const turns = [
    ...written.map(({ state }) => state?.turn),
    ...seen.map(({ view }) => ("waiting" in view ? null : view.turn)),
  ];
  return turns.flatMap((turn) => {
    if (turn == null) return [];
    const holder = turn.seatIds.join(" and ");
    const known = holders.get(turn.number) ?? holder;
    holders.set(turn.number, holder);
    return known === holder
      ? []
      : [`turn ${turn.number} is of ${known}, and of ${holder}`];
  });
}

type Moment = Pick<ViewFacts, "state" | "names" | "prompt">;

/** What was true at each position, as far as it was written. */
function truthOf({ begun, written }: History): Map<number, Moment> {
  const truth = new Map<number, Moment>();
  let names: Readonly<Record<string, string>> = {};
  let texts: Readonly<Record<string, string>> = {};
  const add = (state: SessionState): void => {
    const prompt = texts[state.phase.prompt ?? ""] ?? null;
    truth.set(state.position, { state, names, prompt });
  };
  add(begun);
  for (const change of written) {
    names = { ...names, ...change.names };
    texts = { ...texts, ...change.texts };
    if (change.state !== null) add(change.state);
  }
  return truth;
}

function untrueViews(history: History): string[] {
  const truth = truthOf(history);
  const newestOn = new Map<string, number>();
  return history.seen.flatMap((seen) => {
    const { device, line, view, heldThen } = seen;
    const { position } = view;
    const before = newestOn.get(`${device} ${line}`) ?? 0;
    newestOn.set(`${device} ${line}`, position);
    const moment = truth.get(position);
    if (position > heldThen || moment === undefined)
      return [`${device} saw ${position}, which was not written`];
    return [
      ...(position < before
        ? [`${device} saw ${position} after ${before}`]
        : []),
      ...(isDeepStrictEqual(view, viewThen(history, moment, seen))
        ? []
        : [`${device} saw something else at ${position} than was written`]),
    ];
  });
}

/** As the product's own code makes it; what it may hold at all is checked apart (roleKnowledge). */
function viewThen(history: History, moment: Moment, seen: Seen): object {
  const { record, joinLink, notesRoot } = history;
  const { title, meetingLink } = record.wishes;
  const facts: ViewFacts = {
    ...moment,
    ...{ sessionId: record.sessionId, plan: record.plan },
    language: record.language,
    ...(title === undefined ? {} : { title }),
    ...(meetingLink === undefined ? {} : { meetingLink }),
    // Who can be reached changes between positions.
    presence: presenceIn(seen),
    codes: { joinCode: record.joinCode, joinLink },
    serverTime: seen.view.serverTime,
    notesRoot,
  };
  return viewFor(facts, seen.peer);
}

function presenceIn({ view }: Seen): Record<string, Presence> {
  const presence: Record<string, Presence> = {};
  for (const seat of view.seats)
    if ("presence" in seat) presence[seat.seatId] = seat.presence;
  return presence;
}
