import type { Turn } from "../../shared/domain/state.ts";
import { useServerNow, useSettings, useText } from "../connection/hooks.ts";
import { secondsLeft } from "./turnTime.ts";

export interface TimeArcProps {
  turn: Turn;
  /** The ring moves in steps of this many seconds; the room screen takes larger ones. */
  stepSeconds?: number;
}

/**
 * The time of a turn as a ring: one colour from full to empty, dotted afterwards, never a number that counts up. Drawn
 * once a second by setting an attribute, because a CSS animation keeps an old phone busy for a third of its time.
 */
export function TimeArc({ turn, stepSeconds = 1 }: TimeArcProps) {
  const t = useText();
  const [{ minutes }] = useSettings();
  const left = secondsLeft(turn, useServerNow(1_000));
  if (left === null || turn.allotmentMs === null) return null;
  const shown = Math.max(0, Math.ceil(left / stepSeconds) * stepSeconds);
  const part = Math.min(100, (shown * 100_000) / turn.allotmentMs);
  return (
    <div
      className="arc"
      role="timer"
      aria-label={t("common.timeLeft")}
      data-seconds-left={left}
    >
      <svg viewBox="0 0 120 120" aria-hidden="true" focusable="false">
        <circle className="arc-trough" {...ring} />
        <circle
          className="arc-rest"
          {...ring}
          strokeDasharray={shown === 0 ? "1 3" : `${part} 100`}
        />
      </svg>
      {minutes && left > 0 && (
        <p className="arc-minutes">
          {t("common.minutesLeft", { count: Math.floor(left / 60) })}
        </p>
      )}
    </div>
  );
}

const ring = {
  cx: 60,
  cy: 60,
  r: 52,
  fill: "none",
  strokeWidth: 14,
  pathLength: 100,
};
