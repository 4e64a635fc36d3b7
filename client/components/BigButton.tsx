import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useText } from "../connection/hooks.ts";

const patienceMs = 1_000;

interface BigButtonProps {
  children: ReactNode;
  /** May take a while: until it is done a second press does nothing, and after a second the button says so. */
  onPress: () => unknown;
  icon?: ReactNode;
  primary?: boolean;
  pressed?: boolean;
  /** Focus goes here first when a dialog opens. */
  first?: boolean;
}

export function BigButton(props: BigButtonProps) {
  const { children, onPress, icon, primary = false, pressed, first } = props;
  const t = useText();
  const { state, run } = usePress(onPress);
  return (
    <button
      type="button"
      className={primary ? "big primary" : "big"}
      aria-busy={state !== "idle"}
      aria-pressed={pressed}
      data-first={first}
      onClick={run}
    >
      {icon}
      <span>
        {children}
        {state === "slow" && (
          <span className="busy"> {t("common.sending")}</span>
        )}
      </span>
    </button>
  );
}

type PressState = "idle" | "busy" | "slow";

/** One press at a time, also on a phone that answers a nervous finger twice. */
function usePress(onPress: () => unknown): {
  state: PressState;
  run: () => void;
} {
  const [state, setState] = useState<PressState>("idle");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  function run(): void {
    if (state !== "idle") return;
    const outcome = onPress();
    if (!(outcome instanceof Promise)) return;
    setState("busy");
    timer.current = setTimeout(() => {
      setState("slow");
    }, patienceMs);
    void outcome.finally(() => {
      clearTimeout(timer.current);
      setState("idle");
    });
  }
  return { state, run };
}
