import { useState } from "react";
import type { ReactNode } from "react";
import { useText } from "../connection/hooks.ts";
import { useKeptFocus } from "../components/keptFocus.ts";
import { useConsole } from "./consoleContext.ts";
import { BoardPanel } from "./BoardPanel.tsx";
import { ConsoleDialogs } from "./ConsoleDialogs.tsx";
import { ConsoleVoice } from "./ConsoleVoice.tsx";
import { ConsoleTop } from "./ConsoleTop.tsx";
import { FloatingWindow } from "./FloatingWindow.tsx";
import { NextButton } from "./NextButton.tsx";
import { peopleOf } from "./people.ts";
import { PeopleList } from "./PeopleList.tsx";
import { PrivateCorner } from "./PrivateCorner.tsx";
import { ScreenForm } from "./ScreenForm.tsx";
import { ShareWarning } from "./ShareWarning.tsx";
import { StepsList } from "./StepsList.tsx";
import { TurnCard } from "./TurnCard.tsx";
import { TurnTools } from "./TurnTools.tsx";
import { UndoBar } from "./UndoBar.tsx";
import { useConsoleActions, useConsoleKeys } from "./useConsoleActions.ts";
import { useFloatingWindow } from "./useFloatingWindow.ts";
import { useWide } from "./useWide.ts";

/** The facilitators' desk: people, now, steps and what is for them alone; everything by hand, key or clicker. */
export function Console() {
  const t = useText();
  const run = useConsoleActions();
  const floating = useFloatingWindow();
  const [sharing, setSharing] = useState(false);
  useConsoleKeys(run, document);
  useKeptFocus();
  return (
    <div className="console">
      <ConsoleVoice />
      <ConsoleTop floating={floating} />
      {sharing && <ShareWarning hide={() => setSharing(false)} />}
      <main className="console-main">
        <section className="now" aria-label={t("facilitator.now")}>
          <TurnCard />
          <NextButton run={run} />
          <TurnTools run={run} />
          <ScreenForm />
          <BoardPanel />
        </section>
        <People />
        <aside className="side">
          <section aria-labelledby="steps-title" className="steps-region">
            <StepsList />
          </section>
          <section aria-labelledby="private-title" className="private">
            <PrivateCorner />
          </section>
        </aside>
      </main>
      <UndoBar run={run} />
      <ConsoleDialogs onShare={() => setSharing(true)} />
      {floating.page !== null && (
        <FloatingWindow page={floating.page} run={run} />
      )}
    </div>
  );
}

/** A column of its own where there is room; below that folded, unless someone waits at the door. */
function People() {
  const t = useText();
  const { view } = useConsole();
  const { waiting, circle, beside } = peopleOf(view);
  const body: ReactNode = <PeopleList />;
  const wide = useWide();
  if (wide)
    return (
      <section className="people-region" aria-labelledby="people-title">
        {body}
      </section>
    );
  return (
    <details className="people-region" open={waiting.length > 0 || undefined}>
      <summary>
        {t("facilitator.people", { count: circle.length + beside.length })}
      </summary>
      <section aria-labelledby="people-title">{body}</section>
    </details>
  );
}
