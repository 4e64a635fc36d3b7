import { useEffect, useRef, useState } from "react";
import { navigate } from "wouter/use-browser-location";
import { maxNameCharacters } from "../../shared/domain/bounds.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { useLanguage, useText } from "../connection/hooks.ts";
import { firstValue } from "./firstValues.ts";
import { digitsOf, join, joinProblem } from "./joining.ts";

const triesBeforeHelp = 5;

interface JoinFieldsProps {
  secret: string | null;
  onBadLink: () => void;
}

export function JoinFields({ secret, onBadLink }: JoinFieldsProps) {
  const t = useText();
  const [code, setCode] = useState(() => firstValue("code"));
  const [name, setName] = useState(() => firstValue("name"));
  const { problem, busy, submit } = useJoin({ code, name, secret }, onBadLink);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {secret === null ? (
        <CodeField code={code} onCode={setCode} problem={problem} />
      ) : (
        <Problem text={problem} />
      )}
      <div className="field">
        <label htmlFor="name">{t("participant.joinName")}</label>
        <p id="nameHelp" className="soft">
          {t("participant.joinNameHelp")}
        </p>
        <input
          id="name"
          name="name"
          autoComplete="nickname"
          maxLength={maxNameCharacters}
          aria-describedby="nameHelp"
          value={name}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
      </div>
      <button type="submit" className="big primary" aria-busy={busy}>
        {busy ? t("common.connecting") : t("participant.joinGo")}
      </button>
    </form>
  );
}

interface CodeFieldProps {
  code: string;
  onCode: (code: string) => void;
  problem: readonly TextKey[];
}

function CodeField({ code, onCode, problem }: CodeFieldProps) {
  const t = useText();
  const wrong = problem.length > 0;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wrong) field.current?.focus();
  }, [wrong, problem]);
  return (
    <div className="field">
      <label htmlFor="code">{t("participant.joinCode")}</label>
      <p id="codeHelp" className="soft">
        {t("participant.joinCodeHelp")}
      </p>
      <Problem text={problem} />
      <input
        ref={field}
        id="code"
        name="code"
        className="code"
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={wrong}
        aria-describedby={wrong ? "codeProblem codeHelp" : "codeHelp"}
        value={code}
        onChange={(event) => {
          onCode(event.target.value);
        }}
      />
    </div>
  );
}

function Problem({ text }: { text: readonly TextKey[] }) {
  const t = useText();
  return (
    <div id="codeProblem" role="alert">
      {text.length > 0 && (
        <p className="problem">{text.map((key) => t(key)).join(" ")}</p>
      )}
    </div>
  );
}

/** Sends the form once at a time, and keeps what was typed whatever the answer. */
function useJoin(
  form: { code: string; name: string; secret: string | null },
  onBadLink: () => void,
) {
  const [language] = useLanguage();
  const [problem, setProblem] = useState<readonly TextKey[]>([]);
  const [busy, setBusy] = useState(false);
  const wrongTries = useRef(0);
  const { secret } = form;
  async function submit(): Promise<void> {
    if (busy) return;
    if (secret === null && digitsOf(form.code).length !== 6) {
      setProblem(["participant.joinNoCode"]);
      return;
    }
    setBusy(true);
    const answer = await join({ ...form, language });
    setBusy(false);
    if (answer.ok) {
      navigate(`/session/${answer.value.sessionId}#welcome`, { replace: true });
      return;
    }
    wrongTries.current += 1;
    const told = joinProblem(answer.status, answer.code, secret !== null);
    const helpToo = wrongTries.current >= triesBeforeHelp;
    setProblem(helpToo ? [told, "participant.joinAskFacilitator"] : [told]);
    if (told === "participant.joinUnknownLink") onBadLink();
  }
  return { problem, busy, submit };
}
