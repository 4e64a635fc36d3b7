import { useState } from "react";
import { evaluationQuestions } from "../../shared/protocol/evaluationMessages.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { BigButton } from "../components/BigButton.tsx";
import { api } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";
import { Grades } from "./Grades.tsx";
import { nothingYet } from "./keptAnswer.ts";
import { WordsField } from "./WordsField.tsx";

interface PaperAnswerProps {
  sessionId: string;
  kept: () => void;
}

/** One paper form, keyed in by a facilitator. */
export function PaperAnswer({ sessionId, kept }: PaperAnswerProps) {
  const t = useText();
  const [answer, setAnswer] = useState(nothingYet.answer);
  const [problem, setProblem] = useState<TextKey | null>(null);
  const { grades, words } = answer;
  const save = async () => {
    if (words.trim() === "" && Object.keys(grades).length === 0) {
      setProblem("evaluation.nothing");
      return;
    }
    const path = `/api/sessions/${sessionId}/evaluation/paper`;
    const sent = await api("POST", path, answer);
    if (sent.ok) {
      setAnswer(nothingYet.answer);
      setProblem(null);
      kept();
    } else setProblem(problems[sent.code] ?? "evaluation.failed");
  };
  return (
    <section className="form paper-answer">
      <h2>{t("evaluation.paperTitle")}</h2>
      <p className="soft">{t("evaluation.paperHelp")}</p>
      {evaluationQuestions.map((question) => (
        <Grades
          key={question}
          question={question}
          mayBeBlank
          value={grades[question]}
          choose={(grade) => {
            const { [question]: _, ...others } = grades;
            const next =
              grade === undefined ? others : { ...grades, [question]: grade };
            setAnswer({ ...answer, grades: next });
          }}
        />
      ))}
      <WordsField
        value={words}
        write={(written) => setAnswer({ ...answer, words: written })}
      />
      {problem !== null && <p className="problem">{t(problem)}</p>}
      <BigButton primary onPress={save}>
        {t("evaluation.save")}
      </BigButton>
    </section>
  );
}

const problems: Readonly<Record<string, TextKey>> = {
  EnoughAnswers: "evaluation.enough",
  SessionClosed: "evaluation.closed",
  NotSignedIn: "evaluation.notSignedIn",
};
