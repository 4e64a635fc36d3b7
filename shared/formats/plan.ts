import type {
  Format,
  OwnFormat,
  Phase,
  Plan,
  Setting,
} from "../domain/format.ts";
import { contradictionsIn } from "./contradictions.ts";
import { reasonsFor } from "./reasons.ts";

/** What may differ from the format, by phase id. */
export type PhaseOverrides = Readonly<
  Record<string, Partial<Omit<Phase, "id">>>
>;

export interface PlanWishes {
  readonly setting: Setting;
  readonly leadsTakeTurns: boolean;
  readonly phases: PhaseOverrides;
}

export type Planned = { readonly plan: Plan } | { readonly problem: string };

/** An own format in the place of the shipped one that it was made from. */
export const formatOf = ({ from, phases }: OwnFormat): Format => ({
  id: from,
  phases,
});

/** The session's own phases: those of the format that are on, with this session's changes. */
export function planOf(
  format: Format,
  { setting, leadsTakeTurns, phases: overrides }: PlanWishes,
): Planned {
  const unknown = Object.keys(overrides).find(
    (id) => !format.phases.some((phase) => phase.id === id),
  );
  if (unknown !== undefined)
    return { problem: `phases.${unknown}: no such phase in ${format.id}` };
  const phases = format.phases
    .map((phase) => ({ ...phase, ...overrides[phase.id] }))
    .filter((phase) => phase.on || phase.id === "arriving");
  if (phases.length < 2)
    return { problem: "phases: at least one phase must be on" };
  const [wrong] = phases.flatMap(contradictionsIn);
  if (wrong !== undefined)
    return { problem: `${wrong.path}: ${reasonsFor[wrong.reason]}` };
  return { plan: { format: format.id, setting, leadsTakeTurns, phases } };
}
