import { Suspense, useEffect, useState } from "react";
import { useText } from "../connection/hooks.ts";
import { useKeptFocus } from "../components/keptFocus.ts";
import { useConsole } from "./consoleContext.ts";
import { BoardPanel } from "./BoardPanel.tsx";
import { ConsoleVoice } from "./ConsoleVoice.tsx";
import { ConsoleTop } from "./ConsoleTop.tsx";
import { FloatingWindow } from "./FloatingWindow.tsx";
import { ConsoleDialogs } from "./laterDialogs.ts";
import { NextButton } from "./NextButton.tsx";
import { peopleOf } from "./people.ts";
import { PeopleHead, PeopleList } from "./PeopleList.tsx";
import { PrivateCorner } from "./PrivateCorner.tsx";
import { ScreenForm } from "./ScreenForm.tsx";
import { ShareWarning } from "./ShareWarning.tsx";
import { StepsList } from "./StepsList.tsx";
import { TurnCard } from "./TurnCard.tsx";
import { TurnTools } from "./TurnTools.tsx";
import { UndoBar } from "./UndoBar.tsx";
import { useConsoleActions, useConsoleKeys } from "./useConsoleActions.ts";
import { useFloatingWindow } from "./useFloatingWindow.ts";
import { WaitingPeople } from "./WaitingPeople.tsx";
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
        <Regions />
      </main>
      <UndoBar run={run} />
      <Dialogs onShare={() => setSharing(true)} />
      {floating.page !== null && (
        <FloatingWindow page={floating.page} run={run} />
      )}
    </div>
  );
}

/** Three columns where there is room. In one column who waits and who calls come first, and the people are folded. */
function Regions() {
  const t = useText();
  const { view } = useConsole();
  const { waiting, circle, beside } = peopleOf(view);
  const count = circle.length + beside.length;
  if (useWide())
    return (
      <>
        <section className="people-region" aria-labelledby="people-title">
          <PeopleHead count={count} />
          <WaitingPeople seats={waiting} />
          <PeopleList circle={circle} beside={beside} />
        </section>
        <aside className="side">
          <Steps />
          <Private />
        </aside>
      </>
    );
  return (
    <>
      <WaitingPeople seats={waiting} />
      <Private />
      <details className="people-region">
        <summary>{t("facilitator.people", { count })}</summary>
        <section aria-labelledby="people-title">
          <PeopleHead count={count} />
          <PeopleList circle={circle} beside={beside} />
        </section>
      </details>
      <Steps />
    </>
  );
}

function Steps() {
  return (
    <section aria-labelledby="steps-title" className="steps-region">
      <StepsList />
    </section>
  );
}

function Private() {
  return (
    <section aria-labelledby="private-title" className="private">
      <PrivateCorner />
    </section>
  );
}

/** Not part of the first load: fetched while the console is already there, so that a press finds them. */
function Dialogs({ onShare }: { onShare: () => void }) {
  const { dialog } = useConsole();
  useEffect(() => {
    // What does not come over a bad line is asked for again when a dialog opens.
    ConsoleDialogs.fetch().catch(() => undefined);
  }, []);
  return (
    <Suspense>
      {dialog !== null && <ConsoleDialogs onShare={onShare} />}
    </Suspense>
  );
}
