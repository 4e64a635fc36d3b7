import type { Presence } from "../../../shared/domain/viewTypes.ts";
import type { TextKey } from "../../../shared/text/text.ts";
import {
  basics,
  idOf,
  peopleIn,
  phaseNamed,
  readScreen,
} from "./browserReading.ts";
import type { Reading, Shown } from "./browserReading.ts";
import type { Seen } from "./driver.ts";

const pauses = {
  "facilitator.pausedPause": "pause",
  "facilitator.pausedBreak": "break",
  "facilitator.pausedQuiet": "quiet",
  "facilitator.pausedAway": "facilitatorAway",
} as const satisfies Partial<Record<TextKey, Seen["paused"]>>;

const nobody: readonly TextKey[] = [
  "facilitator.nobodySpeaks",
  "facilitator.silent",
  "facilitator.free",
];

/** What a facilitator can read on the console. */
export async function leadSees(
  ...screen: Parameters<typeof readScreen>
): Promise<Seen> {
  const reading = await readScreen(...screen);
  const base = basics(reading);
  if (reading.heading === reading.t("facilitator.closedTitle")) return base;
  const phase = phaseNamed(reading, reading.step);
  return {
    ...base,
    ...turn(reading),
    ...(phase !== undefined && { phase }),
    ...people(reading),
    signals: calls(reading),
    ...(reading.notes !== null && { notes: reading.notes }),
  };
}

function turn(reading: Reading): Shown {
  const { t, heading, owner, ring } = reading;
  const pause = Object.entries(pauses).find(
    ([key]) => t(key as TextKey) === heading,
  );
  if (pause !== undefined) return { paused: pause[1] };
  if (nobody.some((key) => t(key) === heading))
    return { speaker: [], paused: null };
  if (heading === t("facilitator.youSpeak"))
    return { speaker: [owner ?? ""], turnLeft: ring, paused: null };
  const pair = peopleIn(reading, heading, "facilitator.pairSpeaks");
  if (pair !== null)
    return { speaker: [pair.first ?? "", pair.second ?? ""], paused: null };
  const one = peopleIn(reading, heading, "facilitator.speaks")?.name;
  return one === undefined
    ? {}
    : { speaker: [one], turnLeft: ring, paused: null };
}

function people(reading: Reading): Shown {
  const { t, evening } = reading;
  const rows = reading.rows.map((row) => ({
    ...row,
    id: idOf(evening, row.name),
  }));
  const marked = (key: TextKey): string[] =>
    rows.filter(({ facts }) => facts.includes(t(key))).map(({ id }) => id);
  return {
    order: rows.filter(({ inCircle }) => inCircle).map(({ id }) => id),
    queue: queueIn(reading),
    hadTurn: marked("facilitator.markHadTurn"),
    listeners: marked("facilitator.markListening"),
    seats: Object.fromEntries(
      rows.map(({ id, facts }) => [id, presenceIn(reading, facts)]),
    ),
  };
}

/** The first in line is marked as next, the others with their place. */
function queueIn(reading: Reading): string[] {
  const places = reading.rows.flatMap(({ name, facts }) => {
    const found = facts.map((fact) =>
      fact === reading.t("facilitator.markNext")
        ? 1
        : Number(peopleIn(reading, fact, "facilitator.markInLine")?.place),
    );
    const id = idOf(reading.evening, name);
    return found
      .filter((place) => !Number.isNaN(place))
      .map((place) => ({ id, place }));
  });
  return places.sort((a, b) => a.place - b.place).map(({ id }) => id);
}

function presenceIn({ t }: Reading, facts: readonly string[]): Presence {
  if (facts.includes(t("facilitator.presenceAway"))) return "away";
  return facts.includes(t("facilitator.presenceAsleep")) ? "asleep" : "here";
}

function calls(reading: Reading): string[] {
  return reading.calls.map(
    (words) =>
      peopleIn(reading, words, "facilitator.signalNeedSomeone")?.name ?? words,
  );
}
