import {
  evaluationGrades,
  evaluationQuestions,
} from "../../shared/protocol/evaluationMessages.ts";
import { BigButton } from "../components/BigButton.tsx";
import { PlainPage } from "../components/PlainPage.tsx";
import { useText } from "../connection/hooks.ts";
import "./evaluation.css";

/** The same questions on one sheet, in the language chosen at the top. */
export function PaperForm() {
  const t = useText();
  return (
    <PlainPage title={t("evaluation.sheetTitle")}>
      <div className="paper-form">
        <div className="no-print">
          <BigButton primary onPress={() => print()}>
            {t("evaluation.print")}
          </BigButton>
        </div>
        <p>{t("evaluation.sheetHelp")}</p>
        <ol>
          {evaluationQuestions.map((question) => (
            <li key={question}>
              {t(`evaluation.${question}`)}
              <div className="boxes">
                {evaluationGrades.map((grade) => (
                  <span key={grade}>☐ {t(`evaluation.${grade}`)}</span>
                ))}
              </div>
            </li>
          ))}
          <li>
            {t("evaluation.open")} {t("evaluation.openHelp")}
            <div className="lines" />
          </li>
        </ol>
        <p>{t("evaluation.sheetAfter")}</p>
      </div>
    </PlainPage>
  );
}
