/** Whether a format can be played: asked of the shipped ones at the start, of what is saved or imported, and as one types. */
import { formatIds, kindOf } from "../domain/format.ts";
import type { Format, FormatId, OwnFormat, Phase } from "../domain/format.ts";
import { formatLimits } from "../domain/formatLimits.ts";
import { contradictionsIn } from "./contradictions.ts";
import { areWords, isObject, phaseFields, valueAgainst } from "./fields.ts";
import { formats } from "./formats.ts";
import { reasonsFor } from "./reasons.ts";
import type { FormatProblem, FormatReason } from "./reasons.ts";

/** Every step that some shipped format has, the first of its id. */
export const shippedPhases: ReadonlyMap<string, Phase> = new Map(
  Object.values(formats)
    .flatMap(({ phases }) => phases)
    .reverse()
    .map((phase) => [phase.id, phase]),
);

/** Everything that keeps this from being a format of one's own; nothing when it can be saved and played. */
export function problemsIn(given: unknown): FormatProblem[] {
  if (!isObject(given)) return [{ path: "", reason: "wrongValue" }];
  const { from, name, phases, ...others } = given;
  const found = strangeFields(others, "");
  if (!(formatIds as readonly unknown[]).includes(from))
    found.push({ path: "from", reason: "wrongValue" });
  if (!areWords(name)) found.push({ path: "name", reason: "wrongValue" });
  else if (Object.keys(name as object).length === 0)
    found.push({ path: "name", reason: "nameless" });
  if (!Array.isArray(phases))
    return [...found, { path: "phases", reason: "wrongValue" }];
  return [...found, ...problemsInPhases(phases)];
}

/** True when it may be saved and played. */
export const isSound = (given: unknown): given is OwnFormat =>
  problemsIn(given).length === 0;

/** What is wrong with the formats that came with this version, one line each. */
export function wrongAmong(
  shipped: Readonly<Record<FormatId, Format>>,
): string[] {
  return Object.values(shipped).flatMap(({ id, phases }) =>
    problemsInPhases(phases).map(
      ({ path, reason }) => `${id}.${path}: ${reasonsFor[reason]}`,
    ),
  );
}

function problemsInPhases(phases: readonly unknown[]): FormatProblem[] {
  const shape = phases.flatMap(problemsInShape);
  // Whatever is not shaped as a step cannot contradict another.
  if (shape.length > 0) return shape;
  const sound = phases as readonly Phase[];
  return [...problemsInList(sound), ...sound.flatMap(contradictionsIn)];
}

function problemsInShape(phase: unknown, index: number): FormatProblem[] {
  if (!isObject(phase))
    return [{ path: `phases.${index}`, reason: "wrongValue" }];
  const id = String(phase["id"]);
  if (!isKnown(id))
    return [{ path: `phases.${index}.id`, reason: "unknownStep" }];
  const path = `phases.${id}.`;
  const others = Object.entries(phase).filter(([key]) => !isField(key));
  const wrong = Object.entries(phaseFields)
    .filter(([field, fits]) => !fits(phase[field]))
    .map(([field]) => ({
      path: path + field,
      reason: valueAgainst(phase[field]) ?? ("wrongValue" as const),
    }));
  return [...strangeFields(Object.fromEntries(others), path), ...wrong];
}

const isField = (key: string): boolean => Object.hasOwn(phaseFields, key);

function isKnown(id: string): boolean {
  return shippedPhases.has(kindOf(id)) && /^[a-zA-Z0-9]+(-\d{1,2})?$/.test(id);
}

function strangeFields(others: object, path: string): FormatProblem[] {
  return Object.keys(others).map((key) => ({
    path: path + key.slice(0, longestKey),
    reason: valueAgainst(key) ?? "unknownField",
  }));
}

const longestKey = 40;

function problemsInList(phases: readonly Phase[]): FormatProblem[] {
  const ids = phases.map(({ id }) => id);
  const arriving = ids.map((id) => kindOf(id) === "arriving");
  const whole: [boolean, FormatReason][] = [
    [arriving.lastIndexOf(true) !== 0, "arrivingFirst"],
    [!phases.some(({ on }, index) => on && index > 0), "nothingOn"],
    [phases.length > formatLimits.formatPhases, "tooMany"],
  ];
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...whole
      .filter(([is]) => is)
      .map(([, reason]) => ({ path: "phases", reason })),
    ...twice.map((id) => ({
      path: `phases.${id}.id`,
      reason: "twice" as const,
    })),
  ];
}
