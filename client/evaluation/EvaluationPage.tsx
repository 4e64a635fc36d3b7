import { useEffect, useState } from "react";
import {
  evaluationGrades,
  evaluationQuestions,
} from "../../shared/protocol/evaluationMessages.ts";
import type {
  EvaluationQuestion,
  EvaluationResults,
  GradeCounts,
} from "../../shared/protocol/evaluationMessages.ts";
import { BigButton } from "../components/BigButton.tsx";
import { PlainPage } from "../components/PlainPage.tsx";
import { api } from "../connection/api.ts";
import type { ApiAnswer } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";
import { PaperAnswer } from "./PaperAnswer.tsx";
import "../styles/desk.css";
import "./evaluation.css";

/** For facilitators and organisers: what people thought, from five answers on, and paper forms keyed in. */
export function EvaluationPage({ sessionId }: { sessionId: string }) {
  const t = useText();
  const [asked, setAsked] = useState<ApiAnswer<EvaluationResults> | null>(null);
  const [said, say] = useState("");
  useEffect(() => {
    let isCurrent = true;
    void askFor(sessionId).then((answer) => {
      if (isCurrent) setAsked(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [sessionId]);
  if (asked === null) return <PlainPage title={t("common.connecting")} />;
  if (!asked.ok)
    return (
      <PlainPage title={t("evaluation.resultsTitle")}>
        <p className="problem">
          {t(
            asked.code === "NotSignedIn"
              ? "evaluation.notSignedIn"
              : "evaluation.notLoaded",
          )}
        </p>
      </PlainPage>
    );
  return (
    <PlainPage title={t("evaluation.resultsTitle")} said={said} wide>
      <nav className="tools" aria-label={t("evaluation.resultsTitle")}>
        <a className="tool" href={`/review/${sessionId}`}>
          {t("evaluation.toReview")}
        </a>
        <a className="tool" href="/paper" target="_blank" rel="noreferrer">
          {t("evaluation.printForm")}
        </a>
      </nav>
      {asked.value.closed ? (
        <Results results={asked.value} />
      ) : (
        <StillOpen
          enough={asked.value.enough}
          close={async () => setAsked(await closeNow(sessionId))}
        />
      )}
      {said !== "" && <p className="soft">{said}</p>}
      {!asked.value.closed && (
        <PaperAnswer
          sessionId={sessionId}
          kept={() => {
            say(t("evaluation.paperKept"));
            void askFor(sessionId).then(setAsked);
          }}
        />
      )}
    </PlainPage>
  );
}

const askFor = (sessionId: string) =>
  api<EvaluationResults>("GET", `/api/sessions/${sessionId}/evaluation`);

const closeNow = (sessionId: string) =>
  api<EvaluationResults>("POST", `/api/sessions/${sessionId}/evaluation/close`);

/** Nothing is shown while people answer: who looks twice would know what came in between. */
function StillOpen({
  enough,
  close,
}: Pick<EvaluationResults, "enough"> & { close: () => Promise<void> }) {
  const t = useText();
  if (!enough) return <p>{t("evaluation.resultsFew")}</p>;
  return (
    <>
      <p>{t("evaluation.resultsEnough")}</p>
      <BigButton onPress={close}>{t("evaluation.close")}</BigButton>
    </>
  );
}

function Results({ results }: { results: EvaluationResults }) {
  const t = useText();
  const { answers, counts } = results;
  if (answers === null) return <p>{t("evaluation.resultsTooFew")}</p>;
  return (
    <>
      <p>{t("evaluation.resultsCount", { count: answers })}</p>
      {evaluationQuestions.map((question) => (
        <OneResult
          key={question}
          question={question}
          counts={counts[question]}
        />
      ))}
      <p className="soft">{t("evaluation.resultsWords")}</p>
    </>
  );
}

interface OneResultProps {
  question: EvaluationQuestion;
  counts: GradeCounts | null;
}

/** A table, with a bar in each row that says the same as its number. */
function OneResult({ question, counts }: OneResultProps) {
  const t = useText();
  const title = t(`evaluation.${question}`);
  if (counts === null)
    return (
      <>
        <h2>{title}</h2>
        <p>{t("evaluation.resultsHidden")}</p>
      </>
    );
  const most = Math.max(...Object.values(counts));
  return (
    <table className="grades">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t("evaluation.answer")}</th>
          <th scope="col">{t("evaluation.people")}</th>
        </tr>
      </thead>
      <tbody>
        {evaluationGrades.map((grade) => (
          <tr key={grade}>
            <th scope="row">{t(`evaluation.${grade}`)}</th>
            <td>
              <span className="count">{counts[grade]}</span>
              <svg
                aria-hidden="true"
                viewBox="0 0 100 10"
                preserveAspectRatio="none"
              >
                <rect width={(100 * counts[grade]) / most} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
