import type { Format, Phase, Plan, Setting } from "../domain/format.ts";

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
  const problem = phases.map(contradictionIn).find((found) => found !== null);
  if (problem != null) return { problem };
  return { plan: { format: format.id, setting, leadsTakeTurns, phases } };
}

/** A phase that contradicts itself or a value of the method, with its path and the reason; null when sound. */
export function contradictionIn(phase: Phase): string | null {
  const { id, speakers, order, equalVoice, minTurnSeconds, maxTurnSeconds } =
    phase;
  if (
    order === "silent" &&
    (phase.turnSeconds !== null || equalVoice !== "off")
  ) {
    return `phases.${id}.turnSeconds: silence has no clock`;
  }
  if (speakers === "none" && order !== "free" && order !== "silent") {
    return `phases.${id}.order: nobody speaks in this phase`;
  }
  if (equalVoice === "share" && phase.minutes === null) {
    return `phases.${id}.equalVoice: sharing out needs the length of the phase`;
  }
  if ((minTurnSeconds ?? 0) > (maxTurnSeconds ?? Infinity)) {
    return `phases.${id}.minTurnSeconds: more than maxTurnSeconds`;
  }
  return null;
}
