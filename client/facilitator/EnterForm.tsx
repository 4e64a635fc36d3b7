import { useId, useState } from "react";
import { limits } from "../../shared/protocol/limits.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { enterSession } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";
import { PlainPage } from "../components/PlainPage.tsx";

interface EnterFormProps {
  sessionId: string;
  secret: string;
  entered: () => void;
}

/** A facilitator has a name like everybody else. Left empty, an earlier one stays: a new laptop needs no second typing. */
export function EnterForm({ sessionId, secret, entered }: EnterFormProps) {
  const t = useText();
  const [name, type] = useState("");
  const [problem, setProblem] = useState<TextKey | null>(null);
  const field = useId();
  const enter = async () => {
    const typed = name.trim();
    const answer = await enterSession(sessionId, {
      as: "facilitator",
      secret,
      ...(typed !== "" && { name: typed }),
    });
    if (answer.ok) entered();
    else setProblem(problemOf(answer.status));
  };
  return (
    <PlainPage title={t("facilitator.enterTitle")}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        {problem !== null && (
          <p className="problem" role="alert">
            {t(problem)}
          </p>
        )}
        <div className="field">
          <label htmlFor={field}>{t("facilitator.enterName")}</label>
          <p className="soft" id={`${field}-help`}>
            {t("facilitator.enterNameHelp")}
          </p>
          <input
            id={field}
            aria-describedby={`${field}-help`}
            value={name}
            maxLength={limits.nameCharacters}
            autoComplete="given-name"
            onChange={(event) => type(event.target.value)}
          />
        </div>
        <button type="submit" className="big primary">
          {t("facilitator.enterGo")}
        </button>
      </form>
    </PlainPage>
  );
}

function problemOf(status: number): TextKey {
  if (status === 429) return "refusals.TooFast";
  if (status === 410) return "refusals.SessionClosed";
  const unknown = status === 401 || status === 403 || status === 404;
  return unknown ? "facilitator.linkWrong" : "facilitator.enterFailed";
}
