import { useEffect } from "react";
import { useSettings } from "../connection/hooks.ts";

/** One short pulse when my turn begins, only for who asked for it. */
export function usePulse(turn: number | null): void {
  const [{ vibration }] = useSettings();
  useEffect(() => {
    if (turn !== null && vibration && "vibrate" in navigator)
      navigator.vibrate(80);
  }, [turn, vibration]);
}

/** Keeps the screen on for who asked for it; a page that was hidden has to ask again. */
export function useScreenOn(): void {
  const [{ screenOn }] = useSettings();
  useEffect(() => {
    if (!screenOn || !("wakeLock" in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let wanted = true;
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const given = await navigator.wakeLock.request("screen");
        if (wanted) lock = given;
        else await given.release();
      } catch {
        // A phone that saves its battery may refuse; the screen then goes dark as always.
      }
    };
    const again = () => void ask();
    again();
    document.addEventListener("visibilitychange", again);
    return () => {
      wanted = false;
      document.removeEventListener("visibilitychange", again);
      void lock?.release();
    };
  }, [screenOn]);
}

/** After a while without a touch the screen gives less light; any touch brings it back. `null`: never. */
export function useDim(afterMs: number | null, moment: string): void {
  useEffect(() => {
    if (afterMs === null) return;
    const { dataset } = document.documentElement;
    let timer: ReturnType<typeof setTimeout>;
    const restart = () => {
      delete dataset["dim"];
      clearTimeout(timer);
      timer = setTimeout(() => {
        dataset["dim"] = "";
      }, afterMs);
    };
    const events = ["pointerdown", "keydown", "scroll"] as const;
    for (const event of events)
      document.addEventListener(event, restart, { passive: true });
    restart();
    return () => {
      clearTimeout(timer);
      delete dataset["dim"];
      for (const event of events) document.removeEventListener(event, restart);
    };
  }, [afterMs, moment]);
}
