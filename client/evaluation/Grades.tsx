import { useId } from "react";
import { evaluationGrades } from "../../shared/protocol/evaluationMessages.ts";
import type {
  EvaluationGrade,
  EvaluationQuestion,
} from "../../shared/protocol/evaluationMessages.ts";
import { useText } from "../connection/hooks.ts";
import "../styles/sheet.css";

interface GradesProps {
  question: EvaluationQuestion;
  value: EvaluationGrade | undefined;
  choose: (grade: EvaluationGrade | undefined) => void;
  /** On paper a question can be left blank. */
  mayBeBlank?: boolean;
}

/** Five answers in words, none of them chosen beforehand on a phone. */
export function Grades({ question, value, choose, mayBeBlank }: GradesProps) {
  const t = useText();
  const name = useId();
  const row = (grade: EvaluationGrade | undefined, text: string) => (
    <label key={text}>
      <input
        type="radio"
        name={name}
        checked={value === grade}
        onChange={() => choose(grade)}
      />
      {text}
    </label>
  );
  return (
    <fieldset className="choices">
      <legend>{t(`evaluation.${question}`)}</legend>
      {evaluationGrades.map((grade) => row(grade, t(`evaluation.${grade}`)))}
      {mayBeBlank === true && row(undefined, t("evaluation.noAnswer"))}
    </fieldset>
  );
}
