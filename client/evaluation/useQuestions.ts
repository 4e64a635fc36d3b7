import { useEffect, useState } from "react";
import { api } from "../connection/api.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { forget, keep, nothingYet, readKept } from "./keptAnswer.ts";
import type { KeptAnswer } from "./keptAnswer.ts";

type Stage = "looking" | "open" | "sent" | "already" | "away";

export interface QuestionsDesk extends KeptAnswer {
  readonly stage: Stage;
  readonly problem: TextKey | null;
  readonly change: (next: Partial<KeptAnswer>) => void;
  /** Whether it arrived. */
  readonly send: () => Promise<boolean>;
}

/** Whether this seat has answered, and whether nobody can any more. */
interface Mine {
  answered: boolean;
  closed: boolean;
}

/** What this phone has answered so far; nothing leaves it before *send*. */
export function useQuestions(sessionId: string): QuestionsDesk {
  const path = `/api/sessions/${sessionId}/evaluation`;
  const [stage, setStage] = useState<Stage>("looking");
  const [kept, setKept] = useState(() => readKept(sessionId));
  const [problem, setProblem] = useState<TextKey | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void api<Mine>("GET", `${path}/mine`).then((answer) => {
      if (!isCurrent) return;
      if (!answer.ok || answer.value.closed) setStage("away");
      else setStage(answer.value.answered ? "already" : "open");
    });
    return () => {
      isCurrent = false;
    };
  }, [path]);
  const change = (next: Partial<KeptAnswer>) => {
    const changed = { ...kept, ...next };
    keep(sessionId, changed);
    setProblem(null);
    setKept(changed);
  };
  const send = async () => {
    const { grades, words } = kept.answer;
    if (words.trim() === "" && Object.keys(grades).length === 0) {
      setProblem("evaluation.nothing");
      return false;
    }
    const sent = await api("POST", path, kept.answer);
    if (!sent.ok && sent.code !== "AnsweredBefore") {
      setProblem(problems[sent.code] ?? "evaluation.failed");
      return false;
    }
    forget();
    setKept(nothingYet);
    setStage(sent.ok ? "sent" : "already");
    return sent.ok;
  };
  return { ...kept, stage, problem, change, send };
}

const problems: Readonly<Record<string, TextKey>> = {
  SessionClosed: "evaluation.closed",
  NotSignedIn: "evaluation.closed",
  EnoughAnswers: "evaluation.enough",
};
