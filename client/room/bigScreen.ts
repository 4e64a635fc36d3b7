import { useEffect } from "react";
import { useSettings } from "../connection/hooks.ts";

const cursorMs = 3_000;

/** No cursor after a while, a screen that stays on, and light or dark by the key D. */
export function useBigScreen(): void {
  useHiddenCursor();
  useAwake();
  useDarkKey();
}

function useHiddenCursor(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    let timer: ReturnType<typeof setTimeout>;
    const moved = () => {
      delete dataset["still"];
      clearTimeout(timer);
      timer = setTimeout(() => {
        dataset["still"] = "";
      }, cursorMs);
    };
    moved();
    document.addEventListener("pointermove", moved);
    return () => {
      clearTimeout(timer);
      delete dataset["still"];
      document.removeEventListener("pointermove", moved);
    };
  }, []);
}

function useAwake(): void {
  useEffect(() => {
    if (!("wakeLock" in navigator)) return;
    const ask = () => {
      if (document.visibilityState === "visible")
        // Refused by a laptop that saves its battery: then its own setting holds.
        navigator.wakeLock.request("screen").catch(() => undefined);
    };
    ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      document.removeEventListener("visibilitychange", ask);
    };
  }, []);
}

function useDarkKey(): void {
  const [, change] = useSettings();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (plain && event.key.toLowerCase() === "d")
        change({ theme: isDark() ? "light" : "dark" });
    };
    document.addEventListener("keydown", pressed);
    return () => {
      document.removeEventListener("keydown", pressed);
    };
  }, [change]);
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === undefined
    ? matchMedia("(prefers-color-scheme: dark)").matches
    : theme === "dark";
}
