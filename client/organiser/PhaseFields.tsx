import {
  boardModes,
  equalVoiceModes,
  orderRules,
} from "../../shared/domain/format.ts";
import type { Phase } from "../../shared/domain/format.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { useText } from "../connection/hooks.ts";
import { Choice } from "./Choice.tsx";
import { NumberField } from "./NumberField.tsx";
import { boardTexts, orderTexts, voiceTexts } from "./stepTexts.ts";

const longestMinutes = 600;
const longestSeconds = 3_600;

interface PhaseFieldsProps {
  phase: Phase;
  change: (override: Partial<Phase>) => void;
}

/** One step in plain sentences. Where nobody speaks there is nothing to order, and silence has no clock. */
export function PhaseFields({ phase, change }: PhaseFieldsProps) {
  const t = useText();
  const turns = phase.speakers !== "none";
  return (
    <div className="phase-fields">
      <NumberField
        label={t("organiser.phaseMinutes")}
        help={t("organiser.phaseMinutesHelp")}
        value={phase.minutes}
        min={1}
        max={longestMinutes}
        change={(minutes) => change({ minutes })}
      />
      {turns && (
        <Choice
          label={t("organiser.phaseOrder")}
          value={phase.order}
          options={optionsOf(orderRules, orderTexts, t)}
          change={(order) =>
            change(
              order === "silent"
                ? { order, equalVoice: "off", turnSeconds: null }
                : { order },
            )
          }
        />
      )}
      {turns && phase.order !== "silent" && (
        <VoiceFields phase={phase} change={change} />
      )}
      <Choice
        label={t("organiser.board")}
        value={phase.board}
        options={optionsOf(boardModes, boardTexts, t)}
        change={(board) => change({ board })}
      />
    </div>
  );
}

function VoiceFields({ phase, change }: PhaseFieldsProps) {
  const t = useText();
  const seconds = (
    key: "turnSeconds" | "minTurnSeconds" | "maxTurnSeconds",
  ) => ({
    value: phase[key],
    min: 5,
    max: longestSeconds,
    change: (value: number | null) => change({ [key]: value }),
  });
  return (
    <>
      <Choice
        label={t("organiser.voice")}
        value={phase.equalVoice}
        options={optionsOf(equalVoiceModes, voiceTexts, t)}
        change={(equalVoice) => change({ equalVoice })}
      />
      {phase.equalVoice === "same" && (
        <NumberField
          label={t("organiser.turnSeconds")}
          {...seconds("turnSeconds")}
        />
      )}
      {phase.equalVoice === "share" && (
        <>
          <NumberField
            label={t("organiser.minTurn")}
            {...seconds("minTurnSeconds")}
          />
          <NumberField
            label={t("organiser.maxTurn")}
            {...seconds("maxTurnSeconds")}
          />
          <NumberField
            label={t("organiser.reserve")}
            value={phase.reserveSeconds}
            min={0}
            max={longestSeconds}
            change={(kept) => change({ reserveSeconds: kept ?? 0 })}
          />
        </>
      )}
    </>
  );
}

function optionsOf<Value extends string>(
  values: readonly Value[],
  texts: Readonly<Record<Value, TextKey>>,
  t: ReturnType<typeof useText>,
) {
  return values.map((value) => ({ value, text: t(texts[value]) }));
}
