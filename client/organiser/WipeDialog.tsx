import { useId, useState } from "react";
import type { SyntheticEvent } from "react";
import { Dialog } from "../components/Dialog.tsx";
import { api } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";
import { titleOf } from "./meetingTexts.ts";
import type { Meeting } from "./organisation.ts";

interface WipeDialogProps {
  meeting: Meeting;
  close: () => void;
  wiped: () => void;
}

/** Nothing brings a wiped meeting back, so a word has to be typed first. */
export function WipeDialog({ meeting, close, wiped }: WipeDialogProps) {
  const t = useText();
  const [typed, type] = useState("");
  const [problem, setProblem] = useState("");
  const field = useId();
  const word = t("organiser.wipeWord");
  const wipe = async () => {
    if (typed.trim().toLocaleLowerCase() !== word) {
      setProblem(t("organiser.wipeWrong", { word }));
      document.getElementById(field)?.focus();
      return;
    }
    const answer = await api("DELETE", `/api/sessions/${meeting.sessionId}`);
    if (answer.ok) wiped();
    else setProblem(t("organiser.failed"));
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void wipe();
  };
  const title = titleOf(meeting, t("organiser.untitled"));
  return (
    <Dialog title={t("organiser.wipeTitle", { title })} onClose={close}>
      <form className="form" onSubmit={submit}>
        <p>{t("organiser.wipeText")}</p>
        <div className="field">
          <label htmlFor={field}>{t("organiser.wipeType", { word })}</label>
          {problem !== "" && (
            <p className="problem" role="alert" id={`${field}-problem`}>
              {problem}
            </p>
          )}
          <input
            id={field}
            value={typed}
            autoComplete="off"
            autoCapitalize="off"
            aria-invalid={problem !== ""}
            aria-describedby={problem === "" ? undefined : `${field}-problem`}
            onChange={(event) => type(event.target.value)}
          />
        </div>
        <div className="tools">
          <button
            type="button"
            className="tool strong"
            data-first
            onClick={close}
          >
            {t("organiser.wipeKeep")}
          </button>
          <button type="submit" className="tool">
            {t("organiser.wipeGo")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
