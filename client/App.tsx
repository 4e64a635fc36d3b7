import { Suspense } from "react";
import { Route, Switch } from "wouter";
import { UnencryptedNotice } from "./components/UnencryptedNotice.tsx";
import { PlainPage } from "./components/PlainPage.tsx";
import { ScreenFault } from "./components/ScreenFault.tsx";
import { useText } from "./connection/hooks.ts";
import { JoinPage } from "./join/JoinPage.tsx";
import { lazyScreen } from "./lazyScreen.ts";

const Participant = lazyScreen(
  ["formats"],
  async () => (await import("./participant/Participant.tsx")).Participant,
);
const Room = lazyScreen(
  ["room", "formats"],
  async () => (await import("./room/Room.tsx")).Room,
);
const HelpPage = lazyScreen(
  [],
  async () => (await import("./join/HelpPage.tsx")).HelpPage,
);
const KeptPage = lazyScreen(
  [],
  async () => (await import("./join/KeptPage.tsx")).KeptPage,
);

/** Every address of the product. No name, code or secret is ever part of one. */
export function App() {
  return (
    <ScreenFault>
      <UnencryptedNotice />
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/">{<JoinPage />}</Route>
          <Route path="/join">{<JoinPage />}</Route>
          <Route path="/session/:id">
            {({ id }) => <Participant sessionId={id} />}
          </Route>
          <Route path="/room/:id">{({ id }) => <Room sessionId={id} />}</Route>
          <Route path="/help">{<HelpPage />}</Route>
          <Route path="/kept">{<KeptPage />}</Route>
          <Route>{<UnknownPage />}</Route>
        </Switch>
      </Suspense>
    </ScreenFault>
  );
}

function Waiting() {
  const t = useText();
  return <p className="page waiting">{t("common.connecting")}</p>;
}

function UnknownPage() {
  const t = useText();
  return (
    <PlainPage title={t("common.unknownPage")}>
      <p>{t("common.unknownPageLine")}</p>
    </PlainPage>
  );
}
