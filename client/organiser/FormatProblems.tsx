import type { Phase } from "../../shared/domain/format.ts";
import type { FormatProblem } from "../../shared/formats/reasons.ts";
import { useText } from "../connection/hooks.ts";
import { problemText } from "./formatTexts.ts";

interface FormatProblemsProps {
  problems: readonly FormatProblem[];
  phases: readonly Phase[];
}

const mostShown = 6;

/** Why a format cannot be kept like this, each with its place. */
export function FormatProblems({ problems, phases }: FormatProblemsProps) {
  const t = useText();
  if (problems.length === 0) return null;
  return (
    <div className="problem" role="alert">
      <p>{t("formatEditor.wrong")}</p>
      <ul>
        {problems.slice(0, mostShown).map((problem) => (
          <li key={`${problem.path} ${problem.reason}`}>
            {problemText(t, problem, phases)}
          </li>
        ))}
      </ul>
    </div>
  );
}
