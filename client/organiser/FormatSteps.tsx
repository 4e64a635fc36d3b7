import { useEffect, useRef, useState } from "react";
import type { Language, OwnFormat } from "../../shared/domain/format.ts";
import { shippedPhases } from "../../shared/formats/check.ts";
import { formatLimits } from "../../shared/domain/formatLimits.ts";
import { phaseName } from "../../shared/text/formatNames.ts";
import { useText } from "../connection/hooks.ts";
import { Choice } from "./Choice.tsx";
import {
  withAdded,
  withMoved,
  withStep,
  withoutStep,
  withRepeated,
} from "./formatDraft.ts";
import type { FormatFormProps } from "./FormatForm.tsx";
import { StepEditor } from "./StepEditor.tsx";

interface FormatStepsProps extends FormatFormProps {
  language: Language;
}

/** The steps in order. Everything goes by button, so that a keyboard and a finger do the same. */
export function FormatSteps({ format, change, language }: FormatStepsProps) {
  const t = useText();
  const { before, turn, leaveOut, move } = useSteps({ format, change });
  return (
    <section className="format-steps">
      <h2 id="format-steps" tabIndex={-1}>
        {t("formatEditor.steps")}
      </h2>
      <p className="help">{t("formatEditor.stepsHelp")}</p>
      {before !== null && (
        <button type="button" className="tool" onClick={() => turn(before)}>
          {t("common.undo")}
        </button>
      )}
      <ol className="phases">
        {format.phases.map((phase, index) => (
          <StepEditor
            key={phase.id}
            phase={phase}
            language={language}
            first={index <= 1}
            last={index === format.phases.length - 1}
            full={format.phases.length >= formatLimits.formatPhases}
            change={(next) => turn(withStep(format, index, next))}
            move={(by) => move(index, by)}
            repeat={() => turn(withRepeated(format, index))}
            leaveOut={() => leaveOut(index)}
          />
        ))}
      </ol>
      <AddStep
        add={(kind, step) =>
          turn(withAdded(format, kind), t("formatEditor.added", { step }))
        }
      />
    </section>
  );
}

/** What the buttons of the steps do; a step that was left out can be had back at once. */
function useSteps({ format, change }: FormatFormProps) {
  const t = useText();
  const [before, setBefore] = useState<OwnFormat | null>(null);
  const keepFocus = useKeptFocus(format);
  const nameAt = (index: number) => {
    const phase = format.phases[index];
    return phase === undefined ? "" : phaseName(t, phase);
  };
  const turn = (next: OwnFormat, done?: string) => {
    setBefore(null);
    change(next, done);
  };
  return {
    before,
    turn,
    leaveOut: (index: number) => {
      const step = nameAt(index);
      setBefore(format);
      keepFocus("format-steps");
      change(withoutStep(format, index), t("formatEditor.leftOut", { step }));
    },
    move: (index: number, by: -1 | 1) => {
      const said = { step: nameAt(index), number: index + by };
      keepFocus(`${format.phases[index]?.id}-${by === 1 ? "down" : "up"}`);
      turn(withMoved(format, index, by), t("formatEditor.moved", said));
    },
  };
}

/** A step that moves takes its buttons with it, and the browser lets go of them: they are found again. */
function useKeptFocus(format: OwnFormat): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = null;
  }, [format]);
  return (id) => {
    wanted.current = id;
  };
}

const addable = [...shippedPhases.keys()].filter((id) => id !== "arriving");

function AddStep({ add }: { add: (kind: string, name: string) => void }) {
  const t = useText();
  const [kind, choose] = useState("checkIn");
  const options = addable
    .map((value) => ({ value, text: phaseName(t, { id: value }) }))
    .sort((a, b) => a.text.localeCompare(b.text, t.language));
  return (
    <div className="tools">
      <Choice
        label={t("formatEditor.addStep")}
        value={kind}
        options={options}
        change={choose}
      />
      <button
        type="button"
        className="tool"
        onClick={() => add(kind, phaseName(t, { id: kind }))}
      >
        {t("formatEditor.add")}
      </button>
    </div>
  );
}
