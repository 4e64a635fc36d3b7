import { useEffect, useMemo, useRef } from "react";
import type { View } from "../../shared/domain/viewTypes.ts";
import { useSettings } from "../connection/hooks.ts";
import { actionForKey, singlePresses } from "./consoleKeys.ts";
import type { KeyAction } from "./consoleKeys.ts";
import { useConsole } from "./consoleContext.ts";
import type { ConsoleParts } from "./consoleContext.ts";
import { nextStep } from "./nextStep.ts";

const minuteSeconds = 60;

export type RunAction = (action: KeyAction) => void;

/** One way in for buttons, keys and the floating window, so that a double press counts once wherever it came from. */
export function useConsoleActions(): RunAction {
  const parts = useConsole();
  const newest = useRef(parts);
  useEffect(() => {
    newest.current = parts;
  }, [parts]);
  return useMemo(() => {
    const counts = singlePresses();
    return (action) => {
      if (counts(action, performance.now())) performs[action](newest.current);
    };
  }, []);
}

const performs: Readonly<Record<KeyAction, (parts: ConsoleParts) => void>> = {
  next: goOn,
  back: undo,
  undo,
  pause: (parts) => togglePause(parts, "pause"),
  quiet: (parts) => togglePause(parts, "quiet"),
  moreTime: giveMinute,
  pair: ({ view, open }) => {
    if (view.phase.order === "pair") open({ is: "pair" });
  },
  board: toggleBoard,
  showKeys: ({ open }) => open({ is: "keys" }),
};

function undo({ view, act }: ConsoleParts): void {
  if (view.undo != null) void act({ type: "Undo", step: view.undo.step });
}

function giveMinute({ view, act }: ConsoleParts): void {
  if (!mayExtend(view)) return;
  void act(
    { type: "ExtendTurn", seconds: minuteSeconds },
    { expectTurn: true },
  );
}

/** Never starts the evening or ends a pause: a clicker in a pocket must not do that. */
function goOn({ view, act, open }: ConsoleParts): void {
  const step = nextStep(view);
  if (step.does === "choosePair") open({ is: "pair" });
  if (step.does === "next" || step.does === "end")
    void act({ type: "NextTurn" }, { expectTurn: true });
}

function togglePause(
  { view, act }: ConsoleParts,
  kind: "pause" | "quiet",
): void {
  const { status, paused } = view.session;
  if (status !== "running") return;
  const lifts = paused !== null && (kind === "pause" || paused.kind === kind);
  void act(lifts ? { type: "Resume" } : { type: "Pause", kind });
}

function toggleBoard({ view, act }: ConsoleParts): void {
  if (view.session.status !== "running") return;
  const planned = view.phases?.[view.phase.index]?.board ?? "off";
  const opened = planned === "off" ? "open" : planned;
  const mode = view.phase.board === "off" ? opened : "off";
  void act({ type: "SetBoard", mode });
}

/** A turn without an allotment already has all the time there is. */
export function mayExtend(view: View): boolean {
  return view.turn !== null && view.turn.allotmentMs !== null;
}

/** Listens on the page (and on a floating window, which has a document of its own). */
export function useConsoleKeys(run: RunAction, page: Document): void {
  const [{ keys }] = useSettings();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const action = actionForKey(pressOf(event, page), keys);
      if (action === null) return;
      event.preventDefault();
      run(action);
    };
    page.addEventListener("keydown", pressed);
    return () => page.removeEventListener("keydown", pressed);
  }, [run, keys, page]);
}

function pressOf(event: KeyboardEvent, page: Document) {
  const { key, repeat, ctrlKey, altKey, metaKey } = event;
  return {
    key,
    repeat,
    chord: ctrlKey || altKey || metaKey,
    busy: page.querySelector("dialog[open]") !== null,
    typing:
      page.activeElement?.closest(
        "input, textarea, select, [contenteditable]",
      ) != null,
  };
}
