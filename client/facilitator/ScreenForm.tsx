import { useId, useState } from "react";
import { limits } from "../../shared/protocol/limits.ts";
import { cards } from "../../shared/domain/state.ts";
import type { Card } from "../../shared/domain/state.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { useText } from "../connection/hooks.ts";
import { ActionButton } from "./ActionButton.tsx";
import { useConsole } from "./consoleContext.ts";

const cardNames: Readonly<Record<Card, TextKey>> = {
  ownExperience: "common.cardOwnExperience",
  oneAtATime: "common.cardOneAtATime",
  noAdvice: "common.cardNoAdvice",
  agreements: "common.agreements",
};

/** What stands on everybody's screen: the question of now, and a card. */
export function ScreenForm() {
  return (
    <div className="screen-form">
      <QuestionForm />
      <CardForm />
    </div>
  );
}

function QuestionForm() {
  const t = useText();
  const { view, act } = useConsole();
  const field = useId();
  const [typed, type] = useState("");
  const shown =
    view.phase.prompt !== undefined && "text" in view.phase.prompt
      ? view.phase.prompt.text
      : null;
  const show = async () => {
    const text = typed.trim();
    if (text === "") return;
    const answer = await act({ type: "SetPrompt", text });
    if (answer.ok) type("");
  };
  return (
    <form
      className="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        void show();
      }}
    >
      <label htmlFor={field}>{t("facilitator.questionLabel")}</label>
      {shown !== null && <p className="shown">{shown}</p>}
      <input
        id={field}
        value={typed}
        maxLength={limits.promptCharacters}
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
      />
      <button type="submit" className="tool">
        {t("facilitator.questionShow")}
      </button>
      {shown !== null && (
        <ActionButton
          text={t("facilitator.questionHide")}
          body={{ type: "SetPrompt", text: "" }}
        />
      )}
    </form>
  );
}

function CardForm() {
  const t = useText();
  const { view } = useConsole();
  const field = useId();
  const [card, choose] = useState<Card>("ownExperience");
  return (
    <div className="inline-form">
      <label htmlFor={field}>{t("facilitator.cardLabel")}</label>
      <select
        id={field}
        value={card}
        onChange={(event) => choose(event.target.value as Card)}
      >
        {cards.map((one) => (
          <option key={one} value={one}>
            {t(cardNames[one])}
          </option>
        ))}
      </select>
      <ActionButton
        text={t("facilitator.cardShow")}
        body={{ type: "ShowCard", card }}
        off={view.phase.card === card}
      />
      {view.phase.card !== undefined && (
        <ActionButton
          text={t("facilitator.questionHide")}
          body={{ type: "HideCard" }}
        />
      )}
    </div>
  );
}
