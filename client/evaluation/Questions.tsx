import { useEffect, useRef } from "react";
import { evaluationQuestions } from "../../shared/protocol/evaluationMessages.ts";
import { BigButton } from "../components/BigButton.tsx";
import { useText } from "../connection/hooks.ts";
import { Grades } from "./Grades.tsx";
import { useQuestions } from "./useQuestions.ts";
import type { QuestionsDesk } from "./useQuestions.ts";
import { WordsField } from "./WordsField.tsx";
import "./evaluation.css";

export interface QuestionsProps {
  sessionId: string;
  /** For the one live region of the phone. */
  onSay: (words: string) => void;
}

/** One question a page, each of which may be skipped; what was answered leaves the phone by one button only. */
export function Questions({ sessionId, onSay }: QuestionsProps) {
  const t = useText();
  const desk = useQuestions(sessionId);
  const { stage, page, problem } = desk;
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    // The button that had focus is gone with its page; nothing is focused before somebody pressed one.
    if (moved.current) heading.current?.focus();
    moved.current = stage === "open";
  }, [page, stage]);
  if (stage === "looking" || stage === "away") return null;
  return (
    <section className="evaluation form">
      <h2 ref={heading} tabIndex={-1}>
        <Heading stage={stage} page={page} />
      </h2>
      {stage === "already" && <p>{t("evaluation.already")}</p>}
      {stage === "sent" && <p>{t("evaluation.thanksLine")}</p>}
      {stage === "open" && page < 0 && (
        <Before begin={() => desk.change({ page: 0 })} />
      )}
      {stage === "open" && page >= 0 && <Page key={page} {...desk} />}
      {problem !== null && <p className="problem">{t(problem)}</p>}
      {stage === "open" && page >= 0 && <Send desk={desk} onSay={onSay} />}
    </section>
  );
}

function Heading({ stage, page }: Pick<QuestionsDesk, "stage" | "page">) {
  const t = useText();
  if (stage === "open" && page >= 0)
    return t("evaluation.step", { number: page + 1, count: pages });
  return t(stage === "sent" ? "evaluation.thanks" : "evaluation.title");
}

function Send({
  desk: { page, send },
  onSay,
}: Pick<QuestionsProps, "onSay"> & { desk: QuestionsDesk }) {
  const t = useText();
  const isLast = page === pages - 1;
  return (
    <BigButton
      primary={isLast}
      onPress={async () => {
        if (await send()) onSay(t("evaluation.thanks"));
      }}
    >
      {t(isLast ? "evaluation.send" : "evaluation.sendSoFar")}
    </BigButton>
  );
}

const pages = evaluationQuestions.length + 1;

function Before({ begin }: { begin: () => void }) {
  const t = useText();
  return (
    <>
      <p>{t("evaluation.why")}</p>
      <p>{t("evaluation.whyOnce")}</p>
      <BigButton onPress={begin}>{t("evaluation.start")}</BigButton>
    </>
  );
}

function Page({ answer, page, change }: QuestionsDesk) {
  const t = useText();
  const question = evaluationQuestions[page];
  const { grades } = answer;
  if (question === undefined)
    return (
      <>
        <WordsField
          value={answer.words}
          write={(words) => change({ answer: { ...answer, words } })}
        />
        <BigButton onPress={() => change({ page: page - 1 })}>
          {t("evaluation.back")}
        </BigButton>
      </>
    );
  const { [question]: given, ...others } = grades;
  return (
    <>
      <Grades
        question={question}
        value={given}
        choose={(grade) => {
          const next =
            grade === undefined ? others : { ...grades, [question]: grade };
          change({ answer: { ...answer, grades: next } });
        }}
      />
      <BigButton primary onPress={() => change({ page: page + 1 })}>
        {t("evaluation.next")}
      </BigButton>
      <div className="pair">
        <BigButton onPress={() => change({ page: page - 1 })}>
          {t("evaluation.back")}
        </BigButton>
        <BigButton
          onPress={() =>
            change({ page: page + 1, answer: { ...answer, grades: others } })
          }
        >
          {t("evaluation.skip")}
        </BigButton>
      </div>
    </>
  );
}
