import { useId, useState } from "react";
import type { SyntheticEvent } from "react";
import { PlainPage } from "../components/PlainPage.tsx";
import { api } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";

const longest = 40;

/** Where the code for one's own notes is typed, on another device than the one that showed it. */
export function MyNotesPage() {
  const t = useText();
  const field = useId();
  const [code, type] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const go = async () => {
    const answer = await api<{ sessionId: string }>("POST", "/api/receipt", {
      code,
    });
    if (answer.ok) location.assign(`/session/${answer.value.sessionId}`);
    else
      setProblem(
        t(
          answer.code === "WrongCode"
            ? "board.receiptUnknown"
            : "board.receiptFailed",
        ),
      );
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void go();
  };
  return (
    <PlainPage title={t("board.receiptPage")}>
      <form className="form" onSubmit={submit}>
        <div className="field">
          <label htmlFor={field}>{t("board.receiptCode")}</label>
          <p className="soft" id={`${field}-help`}>
            {t("board.receiptType")}
          </p>
          {problem !== null && (
            <p className="problem" role="alert" id={`${field}-problem`}>
              {problem}
            </p>
          )}
          <input
            id={field}
            value={code}
            maxLength={longest}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-invalid={problem !== null}
            aria-describedby={`${field}-help${problem === null ? "" : ` ${field}-problem`}`}
            onChange={({ target }) => {
              type(target.value);
              setProblem(null);
            }}
          />
        </div>
        <button type="submit" className="big primary">
          {t("board.receiptGo")}
        </button>
      </form>
    </PlainPage>
  );
}
