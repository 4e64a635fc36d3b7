import type { Locator } from "playwright-core";
import type { Presence } from "../../../shared/domain/viewTypes.ts";
import type { TextKey } from "../../../shared/text/text.ts";
import {
  basics,
  idOf,
  noteCount,
  peopleIn,
  phaseNamed,
  readScreen,
  ringOn,
  textOf,
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

interface Row {
  readonly id: string;
  readonly facts: readonly string[];
  readonly inCircle: boolean;
}

/** What a facilitator can read on the console. */
export async function leadSees(
  ...screen: Parameters<typeof readScreen>
): Promise<Seen> {
  const reading = await readScreen(...screen);
  const base = await basics(reading);
  if (reading.heading === reading.t("facilitator.closedTitle")) return base;
  const rows = await readRows(reading);
  return {
    ...base,
    ...(await turn(reading)),
    ...(await phase(reading)),
    ...people(reading, rows),
    signals: await calls(reading),
    ...(await noteCount(reading.page)),
  };
}

async function turn(reading: Reading): Promise<Shown> {
  const { page, t, heading, owner } = reading;
  const pause = Object.entries(pauses).find(
    ([key]) => t(key as TextKey) === heading,
  );
  if (pause !== undefined) return { paused: pause[1] };
  const pair = peopleIn(reading, heading, "facilitator.pairSpeaks");
  const one = peopleIn(reading, heading, "facilitator.speaks");
  const turnLeft = await ringOn(page);
  if (pair !== null)
    return { speaker: [pair.first ?? "", pair.second ?? ""], paused: null };
  if (heading === t("facilitator.youSpeak"))
    return { speaker: [owner ?? ""], turnLeft, paused: null };
  if (one !== null)
    return { speaker: [one.name ?? ""], turnLeft, paused: null };
  return nobody.some((key) => t(key) === heading)
    ? { speaker: [], paused: null }
    : {};
}

async function phase(reading: Reading): Promise<Shown> {
  const step = await textOf(
    reading.page,
    ".steps [aria-current=step] span:first-child",
  );
  const found = phaseNamed(reading, step ?? "");
  return found === undefined ? {} : { phase: found };
}

async function readRows({ page, evening }: Reading): Promise<Row[]> {
  const read = async (row: Locator): Promise<Row> => {
    const facts = row.locator(".person-facts");
    const told = (await facts.count()) > 0 ? await facts.innerText() : "";
    const beside = row.locator(
      "xpath=ancestor::ol[preceding-sibling::*[1][self::h3]]",
    );
    return {
      id: idOf(evening, await row.locator(".person-name").innerText()),
      facts: told.split(" · "),
      inCircle: (await beside.count()) === 0,
    };
  };
  return Promise.all((await page.locator("li.person").all()).map(read));
}

function people(reading: Reading, rows: readonly Row[]): Shown {
  const { t } = reading;
  const marked = (key: TextKey): string[] =>
    rows.filter(({ facts }) => facts.includes(t(key))).map(({ id }) => id);
  return {
    order: rows.filter(({ inCircle }) => inCircle).map(({ id }) => id),
    queue: queueIn(reading, rows),
    hadTurn: marked("facilitator.markHadTurn"),
    listeners: marked("facilitator.markListening"),
    seats: Object.fromEntries(
      rows.map(({ id, facts }) => [id, presenceIn(reading, facts)]),
    ),
  };
}

/** The first in line is marked as next, the others with their place. */
function queueIn(reading: Reading, rows: readonly Row[]): string[] {
  const places = rows.flatMap(({ id, facts }) => {
    const places = facts.flatMap((fact) => {
      const found = peopleIn(reading, fact, "facilitator.markInLine");
      return found?.place === undefined ? [] : [Number(found.place)];
    });
    if (facts.includes(reading.t("facilitator.markNext"))) places.push(1);
    return places.map((place) => ({ id, place }));
  });
  return places.sort((a, b) => a.place - b.place).map(({ id }) => id);
}

function presenceIn({ t }: Reading, facts: readonly string[]): Presence {
  if (facts.includes(t("facilitator.presenceAway"))) return "away";
  return facts.includes(t("facilitator.presenceAsleep")) ? "asleep" : "here";
}

async function calls(reading: Reading): Promise<string[]> {
  const told = await reading.page.locator(".calls li > span").allInnerTexts();
  return told.map(
    (words) =>
      peopleIn(reading, words, "facilitator.signalNeedSomeone")?.name ?? words,
  );
}
