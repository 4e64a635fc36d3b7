import type { View } from "../../shared/domain/viewTypes.ts";
import type { Translate } from "../../shared/text/text.ts";
import { useText } from "../connection/hooks.ts";
import { useConsole } from "./consoleContext.ts";
import type { ConsoleParts } from "./consoleContext.ts";
import type { KeyAction } from "./consoleKeys.ts";
import { nextStep } from "./nextStep.ts";
import type { NextStep } from "./nextStep.ts";
import { KeyHint } from "./TurnTools.tsx";
import type { RunAction } from "./useConsoleActions.ts";

/** The one large button. It says what it will do, and rests where nothing comes next. */
export function NextButton({ run }: { run: RunAction }) {
  const t = useText();
  const parts = useConsole();
  const step = nextStep(parts.view);
  const key = keyFor(step);
  return (
    <button
      type="button"
      className="go-on primary"
      aria-disabled={step.does === "nothing"}
      onClick={() => press(step, run, parts)}
    >
      <span>{labelOf(step, parts, t)}</span>
      {key !== null && <KeyHint action={key} />}
    </button>
  );
}

function press(step: NextStep, run: RunAction, { act }: ConsoleParts): void {
  const key = keyFor(step);
  if (key !== null) run(key);
  else if (step.does === "start")
    void act({ type: "StartSession" }, { expectPhase: true });
}

function keyFor(step: NextStep): KeyAction | null {
  switch (step.does) {
    case "next":
    case "end":
      return "next";
    case "resume":
      return "pause";
    case "choosePair":
      return "pair";
    case "start":
    case "nothing":
      return null;
  }
}

function labelOf(
  step: NextStep,
  { view, nameOf }: Pick<ConsoleParts, "view" | "nameOf">,
  t: Translate,
): string {
  switch (step.does) {
    case "start":
      return t("facilitator.doStart");
    case "resume":
      return t("facilitator.doResume");
    case "next":
      return t("facilitator.doNext", { name: nameOf(step.seatId) });
    case "end":
      return t(endLabel(view));
    case "choosePair":
      return t("facilitator.doChoosePair");
    case "nothing":
      return t("facilitator.doNothing");
  }
}

function endLabel({ phase, turn }: View) {
  if (phase.order === "piece") return "facilitator.doEndPiece";
  return turn !== null && turn.seatIds.length > 1
    ? "facilitator.doEndPair"
    : "facilitator.doEnd";
}
