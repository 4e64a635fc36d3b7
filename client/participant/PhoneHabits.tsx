import type { MomentId } from "./momentTypes.ts";
import { useDim, usePulse, useScreenOn } from "./habits.ts";
import "../styles/dim.css";

export interface HabitsProps {
  moment: MomentId;
  turnNumber: number;
  /** The turn is with someone on this phone. */
  mine: boolean;
  /** Someone writes on it: it stays as bright as it is. */
  writing: boolean;
}

const dimAfterMs: Readonly<Partial<Record<MomentId, number>>> = {
  listen: 30_000,
  duo: 30_000,
  pause: 30_000,
  silence: 8_000,
};

/** What the phone itself does: one pulse, staying awake, giving less light. All but the last only for who asked for it. */
export function PhoneHabits(props: HabitsProps) {
  const { moment, turnNumber, mine, writing } = props;
  usePulse(mine ? turnNumber : null);
  useScreenOn();
  useDim(
    writing ? null : (dimAfterMs[moment] ?? null),
    `${moment} ${turnNumber}`,
  );
  return null;
}
