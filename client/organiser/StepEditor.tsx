import { kindOf, speakerRules } from "../../shared/domain/format.ts";
import type { Language, Phase } from "../../shared/domain/format.ts";
import { formatLimits } from "../../shared/domain/formatLimits.ts";
import { limits } from "../../shared/protocol/limits.ts";
import { phaseName } from "../../shared/text/formatNames.ts";
import { useText } from "../connection/hooks.ts";
import { Choice } from "./Choice.tsx";
import { speakersPart, withStepWords, withWords } from "./formatDraft.ts";
import { ownNames } from "./meetingTexts.ts";
import { NumberField } from "./NumberField.tsx";
import { Switch } from "./PagePeople.tsx";
import { PhaseFields } from "./PhaseFields.tsx";
import { orderText } from "./stepTexts.ts";
import { TextField } from "./TextField.tsx";

interface StepProps {
  phase: Phase;
  language: Language;
  /** The whole step anew: own words may have gone from it. */
  change: (phase: Phase) => void;
}

interface StepEditorProps extends StepProps {
  first: boolean;
  last: boolean;
  full: boolean;
  move: (by: -1 | 1) => void;
  repeat: () => void;
  leaveOut: () => void;
}

/** One step: where it stands, and what happens in it. Coming in is always the first, and stays. */
export function StepEditor(props: StepEditorProps) {
  const { phase, change } = props;
  const t = useText();
  const name = phaseName(t, phase);
  const arrives = kindOf(phase.id) === "arriving";
  return (
    <li className="phase">
      {arrives ? (
        <strong>{name}</strong>
      ) : (
        <Switch on={phase.on} change={(on) => change({ ...phase, on })}>
          <strong>{name}</strong>
          <span className="phase-facts">
            {t(phase.on ? orderText(phase) : "organiser.off")}
          </span>
        </Switch>
      )}
      {!arrives && <StepButtons {...props} name={name} />}
      <details>
        <summary aria-label={`${t("organiser.change")}: ${name}`}>
          {t("organiser.change")}
        </summary>
        <StepWords {...props} />
        {!arrives && <StepFields {...props} />}
      </details>
    </li>
  );
}

function StepButtons(props: StepEditorProps & { name: string }) {
  const { phase, name, first, last, full, move, repeat, leaveOut } = props;
  const t = useText();
  const buttons = [
    { id: "up", text: t("formatEditor.up"), off: first, go: () => move(-1) },
    { id: "down", text: t("formatEditor.down"), off: last, go: () => move(1) },
    { id: "repeat", text: t("formatEditor.repeat"), off: full, go: repeat },
    { id: "out", text: t("formatEditor.leaveOut"), off: false, go: leaveOut },
  ];
  return (
    <div className="tools">
      {buttons.map(({ id, text, off, go }) => (
        <button
          key={id}
          id={`${phase.id}-${id}`}
          type="button"
          className="tool"
          aria-label={`${text}: ${name}`}
          aria-disabled={off || undefined}
          onClick={() => {
            if (!off) go();
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}

/** Own words, in the language chosen above; none means the shipped ones. */
function StepWords({ phase, language, change }: StepProps) {
  const t = useText();
  const field = (which: "name" | "prompt", label: string, max: number) => (
    <TextField
      label={`${label} (${ownNames[language]})`}
      help={t("formatEditor.promptHelp")}
      value={phase[which]?.[language] ?? ""}
      max={max}
      change={(text) => {
        const words = withWords(phase[which] ?? {}, language, text);
        change(withStepWords(phase, which, words));
      }}
    />
  );
  return (
    <div className="phase-fields">
      {field("name", t("formatEditor.stepName"), limits.titleCharacters)}
      {field("prompt", t("formatEditor.prompt"), limits.promptCharacters)}
    </div>
  );
}

function StepFields({ phase, change }: StepProps) {
  const t = useText();
  return (
    <>
      <div className="phase-fields">
        <Choice
          label={t("formatEditor.speakers")}
          value={phase.speakers}
          options={speakerRules.map((value) => ({
            value,
            text: t(`formatEditor.${value}`),
          }))}
          change={(speakers) => change({ ...phase, ...speakersPart(speakers) })}
        />
        {phase.speakers === "innerCircle" && (
          <NumberField
            label={t("formatEditor.chairs")}
            value={phase.chairs}
            min={2}
            max={formatLimits.chairs}
            change={(chairs) => change({ ...phase, chairs })}
          />
        )}
      </div>
      <PhaseFields
        phase={phase}
        change={(part) => change({ ...phase, ...part })}
      />
    </>
  );
}
