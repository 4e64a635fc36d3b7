import { formats } from "../../../shared/formats/formats.ts";
import { phaseName } from "../../../shared/text/formatNames.ts";
import type { TextKey, Translate } from "../../../shared/text/text.ts";
import type { BrowserDevice } from "./browserDevice.ts";
import type { Case } from "./caseFile.ts";
import type { Seen } from "./driver.ts";
import { contentOf } from "./pageContent.ts";
import type { PageContent } from "./pageContent.ts";

/** A screen as a person reads it, in its own language. */
export interface Reading extends PageContent {
  readonly device: BrowserDevice;
  readonly t: Translate;
  readonly evening: Case;
  /** Whose screen it is; null for the room's. */
  readonly owner: string | null;
}

/** What of `Seen` a screen adds to its basics. */
export type Shown = Partial<Omit<Seen, "position" | "turnNumber" | "text">>;

export async function readScreen(
  device: BrowserDevice,
  evening: Case,
  owner: string | null,
): Promise<Reading> {
  const content = await device.page().evaluate(contentOf);
  return { ...content, device, t: device.t, evening, owner };
}

/** How new the screen is, and every word on it. */
export function basics({
  device,
  title,
  address,
  words,
}: Reading): Pick<Seen, "position" | "turnNumber" | "text"> {
  const view = device.tap().view();
  return {
    position: view?.position ?? 0,
    turnNumber: view !== null && "turnNumber" in view ? view.turnNumber : 0,
    text: [title, address, words].join("\n"),
  };
}

const slots = [
  "name",
  "one",
  "other",
  "first",
  "second",
  "place",
  "index",
  "count",
] as const;

/** The people named in a text of this screen, by slot; null when the words are not that text. */
export function peopleIn(
  { t, evening }: Pick<Reading, "t" | "evening">,
  words: string,
  key: TextKey,
): Partial<Record<(typeof slots)[number], string>> | null {
  const marks = Object.fromEntries(slots.map((slot) => [slot, `@${slot}@`]));
  const pattern = t(key, marks)
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/@(\w+)@/g, "(?<$1>.+?)");
  const found = new RegExp(`^${pattern}$`, "u").exec(words);
  if (found === null) return null;
  return Object.fromEntries(
    Object.entries(found.groups ?? {}).map(([slot, name]) => [
      slot,
      idOf(evening, name),
    ]),
  );
}

export function idOf(evening: Case, name: string): string {
  return evening.people.find((person) => person.name === name)?.id ?? name;
}

/** The id of the phase with this name. */
export function phaseNamed(
  { t, evening }: Reading,
  name: string,
): string | undefined {
  const { phases } = formats[evening.format];
  return phases.find((phase) => phaseName(t, phase) === name)?.id;
}

/** The id of the phase with this number among those of the evening; 0 is arriving. */
export function phaseNumbered(
  { evening }: Reading,
  index: number,
): string | undefined {
  const phases = formats[evening.format].phases.filter(
    ({ id, on }) => evening.phases?.[id]?.on ?? (on || id === "arriving"),
  );
  return phases[index]?.id;
}

/** Whether the phase that runs is a silence, which looks like a moment of quiet. */
export function isSilentPhase({ device }: Reading): boolean {
  const view = device.tap().view();
  return view !== null && "phase" in view && view.phase.order === "silent";
}
