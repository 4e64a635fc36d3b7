/** Changing a format, one step at a time; every change gives a new one. */
import { kindOf } from "../../shared/domain/format.ts";
import type {
  FormatId,
  Language,
  OwnFormat,
  OwnWords,
  Phase,
} from "../../shared/domain/format.ts";
import { shippedPhases } from "../../shared/formats/check.ts";
import { formats } from "../../shared/formats/formats.ts";

export function copyOf(from: FormatId, name: OwnWords): OwnFormat {
  return { from, name, phases: formats[from].phases };
}

/** Steps before and after this one change places; `arriving` stays the first. */
export function withMoved(
  format: OwnFormat,
  index: number,
  by: -1 | 1,
): OwnFormat {
  const phases = [...format.phases];
  const [step] = phases.splice(index, 1);
  if (step === undefined || !mayMove(format, index, by)) return format;
  phases.splice(index + by, 0, step);
  return { ...format, phases };
}

export function mayMove(
  { phases }: OwnFormat,
  index: number,
  by: -1 | 1,
): boolean {
  const to = index + by;
  return index > 0 && to > 0 && to < phases.length;
}

export function withoutStep(format: OwnFormat, index: number): OwnFormat {
  const phases = format.phases.filter((_, at) => at !== index);
  return { ...format, phases };
}

/** The same step once more, right after it, with its own words. */
export function withRepeated(format: OwnFormat, index: number): OwnFormat {
  const step = format.phases[index];
  if (step === undefined) return format;
  const again = { ...step, id: freeId(format, kindOf(step.id)) };
  const phases = format.phases.toSpliced(index + 1, 0, again);
  return { ...format, phases };
}

/** A shipped step at the end. */
export function withAdded(format: OwnFormat, kind: string): OwnFormat {
  const shipped = shippedPhases.get(kind);
  if (shipped === undefined) return format;
  const step = { ...shipped, on: true, id: freeId(format, kind) };
  return { ...format, phases: [...format.phases, step] };
}

export function withStep(
  format: OwnFormat,
  index: number,
  step: Phase,
): OwnFormat {
  return { ...format, phases: format.phases.with(index, step) };
}

/** `stories1`, then `stories1-2`, `stories1-3`. */
function freeId({ phases }: OwnFormat, kind: string): string {
  const taken = new Set(phases.map(({ id }) => id));
  if (!taken.has(kind)) return kind;
  let number = 2;
  while (taken.has(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}

/** An empty text takes away what was there in that language. */
export function withWords(
  words: OwnWords,
  language: Language,
  text: string,
): OwnWords {
  const { [language]: _, ...others } = words;
  return text === "" ? others : { ...others, [language]: text };
}

/** The step with these words; without any it has its shipped ones again. */
export function withStepWords(
  step: Phase,
  field: "name" | "prompt",
  words: OwnWords,
): Phase {
  const { [field]: _, ...others } = step;
  return Object.keys(words).length === 0
    ? others
    : { ...others, [field]: words };
}

/** What goes together with who speaks, so that no choice leads into a contradiction. */
export function speakersPart(speakers: Phase["speakers"]): Partial<Phase> {
  const chairs = speakers === "innerCircle" ? 5 : null;
  return speakers === "none"
    ? { speakers, chairs, order: "free", turnSeconds: null, equalVoice: "off" }
    : { speakers, chairs };
}
