import { useEffect, useId, useRef } from "react";
import { phaseName } from "../../shared/text/formatNames.ts";
import { useText } from "../connection/hooks.ts";
import { ActionButton } from "./ActionButton.tsx";
import { useConsole } from "./consoleContext.ts";
import { whatChanges } from "./whatChanges.ts";

/** The evening in order. The button for the next step says first what it will change. */
export function StepsList() {
  const t = useText();
  const { view, open } = useConsole();
  const { index } = view.phase;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current
      ?.querySelector("[aria-current]")
      ?.scrollIntoView({ block: "nearest" });
  }, [index]);
  return (
    <>
      <h2 id="steps-title">{t("facilitator.steps")}</h2>
      <ol
        className="steps"
        ref={list}
        tabIndex={0}
        aria-labelledby="steps-title"
      >
        {view.phases?.map((phase, at) => (
          <li
            key={at}
            className={at < index ? "done" : ""}
            aria-current={at === index ? "step" : undefined}
          >
            <span>{phaseName(t, phase)}</span>
            <span className="step-minutes">
              {phase.tookMinutes !== undefined
                ? t("console.took", {
                    minutes: phase.tookMinutes,
                    planned: phase.minutes ?? 0,
                  })
                : at < index
                  ? t("facilitator.phaseDone")
                  : phase.minutes !== null &&
                    t("facilitator.minutes", { minutes: phase.minutes })}
            </span>
          </li>
        ))}
      </ol>
      {view.session.status === "running" && <StepButtons />}
      <button
        type="button"
        className="tool"
        onClick={() => open({ is: "close" })}
      >
        {t("facilitator.close")}
      </button>
    </>
  );
}

function StepButtons() {
  const t = useText();
  const { view, nameOf } = useConsole();
  const about = useId();
  const { index, count } = view.phase;
  return (
    <div className="step-buttons">
      <p className="help" id={about}>
        {whatChanges(view, nameOf, t).join(" ")}
      </p>
      <div className="tools">
        <ActionButton
          text={t("facilitator.nextPhase")}
          body={{ type: "NextPhase" }}
          options={{ expectPhase: true }}
          off={index + 1 >= count}
          describedBy={about}
        />
        <ActionButton
          text={t("facilitator.previousPhase")}
          body={{ type: "PreviousPhase" }}
          options={{ expectPhase: true }}
          off={index <= 1}
        />
      </div>
    </div>
  );
}
