import type { Ref } from "react";
import type {
  ReviewChange,
  TextInReview,
} from "../../shared/protocol/reviewMessages.ts";
import { storyRisks } from "../../shared/protocol/reviewMessages.ts";
import { useText } from "../connection/hooks.ts";
import { changing } from "./decisions.ts";
import { Choice, Switch } from "./fields.tsx";

interface TextJudgementProps {
  text: TextInReview;
  /** What the search still finds in the results of all texts. */
  residual: readonly string[];
  change: (change: ReviewChange) => Promise<boolean>;
  readBox: Ref<HTMLInputElement>;
}

/** The text as a reader of the file will see it, and what only a person can judge. */
export function TextJudgement(props: TextJudgementProps) {
  const { text, residual, change, readBox } = props;
  const t = useText();
  const { result } = text;
  const left = residual.filter((words) => result?.includes(words) === true);
  return (
    <>
      <h3>{t("review.resultTitle")}</h3>
      <p className="result">{result ?? t("review.resultDropped")}</p>
      {left.length > 0 && (
        <p className="problem">
          {t("review.stillThere", { words: left.join(", ") })}
        </p>
      )}
      <Choice
        legend={t("review.whoRecognises")}
        name={`story-${text.noteId}`}
        chosen={text.storyRisk}
        choices={storyRisks.map((value) => ({
          value,
          label: t(`review.story_${value}`),
        }))}
        choose={(storyRisk) => void change(changing(text, { storyRisk }))}
      />
      {text.storyRisk === "recognisable" && (
        <p className="problem">{t("review.recognisableHelp")}</p>
      )}
      <Switch
        box={readBox}
        label={t("review.iRead")}
        isOn={text.read}
        turn={(read) => void change(changing(text, { read }))}
      />
    </>
  );
}
