import { useText } from "../connection/hooks.ts";
import type { Moment } from "./momentTypes.ts";

const withoutQuestion: ReadonlySet<Moment["id"]> = new Set([
  "lobby",
  "pause",
  "silence",
  "away",
  "linger",
]);

interface QuestionProps {
  question: string | null;
  /** On my own turn ring and buttons come first. */
  folded: boolean;
  moment: Moment;
  /** Others may ask, but only to understand. */
  clarifying: boolean;
}

/** The question of now stays in view, so that nobody has to remember it. */
export function Question(props: QuestionProps) {
  const { question, folded, moment, clarifying } = props;
  const t = useText();
  if (question === null || withoutQuestion.has(moment.id)) return null;
  if (folded)
    return (
      <details className="question">
        <summary>{t("participant.question")}</summary>
        <p>{question}</p>
      </details>
    );
  return (
    <section className="question">
      <h2>{t("participant.question")}</h2>
      <p className="lead">{question}</p>
      {clarifying && <p>{t("common.clarifyingOnly")}</p>}
    </section>
  );
}
