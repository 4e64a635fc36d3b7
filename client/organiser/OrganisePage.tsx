import { useState } from "react";
import { Route, Switch } from "wouter";
import type { PlannedSession } from "../../shared/protocol/messages.ts";
import { PlainPage } from "../components/PlainPage.tsx";
import { useText } from "../connection/hooks.ts";
import { FormatEditor, FormatList } from "./formatScreens.ts";
import { MeetingList } from "./MeetingList.tsx";
import { MeetingPage } from "./MeetingPage.tsx";
import { OrganisationPage } from "./OrganisationPage.tsx";
import { ChangePlan, NewPlan } from "./PlanPage.tsx";
import { PreviewPage } from "./PreviewPage.tsx";
import { ChangeSeries, NewSeries } from "./SeriesEdit.tsx";
import { SeriesList } from "./SeriesList.tsx";
import { SeriesPage } from "./SeriesPage.tsx";
import { useDoor } from "./useDoor.ts";
import "../styles/sheet.css";
import "../styles/desk.css";
import "./organiser.css";
import "./organiserSizes.css";

/** `/organise#secret` and all pages below it. There are no accounts: the link lets in, then the cookie does. */
export function OrganisePage() {
  const t = useText();
  const door = useDoor();
  if (door === "looking") return <PlainPage title={t("common.connecting")} />;
  if (door === "open") return <Pages />;
  return (
    <PlainPage title={t("organiser.noLinkTitle")}>
      {door === "wrong" && (
        <p className="problem" role="alert">
          {t("organiser.linkWrong")}
        </p>
      )}
      {door === "failed" && (
        <p className="problem" role="alert">
          {t("organiser.offline")}
        </p>
      )}
      <p>{t("organiser.noLinkText")}</p>
    </PlainPage>
  );
}

function Pages() {
  // Shown on one page, once; nothing keeps them when it is left.
  const [fresh, setFresh] = useState<PlannedSession | null>(null);
  return (
    <Switch>
      <Route path="/organise">
        <MeetingList />
      </Route>
      <Route path="/organise/about">
        <OrganisationPage />
      </Route>
      <Route path="/organise/new">
        <NewPlan planned={setFresh} />
      </Route>
      <Route path="/organise/series">
        <SeriesList />
      </Route>
      <Route path="/organise/series/new">
        <NewSeries />
      </Route>
      <Route path="/organise/series/:id/edit">
        {({ id }) => <ChangeSeries seriesId={id} />}
      </Route>
      <Route path="/organise/series/:id">
        {({ id }) => <SeriesPage seriesId={id} planned={setFresh} />}
      </Route>
      <Route path="/organise/formats">
        <FormatList />
      </Route>
      <Route path="/organise/formats/:id">
        {({ id }) => <FormatEditor formatId={id} />}
      </Route>
      <Route path="/organise/:id/preview">
        {({ id }) => <PreviewPage meeting={id} />}
      </Route>
      <Route path="/organise/:id/edit">
        {({ id }) => <ChangePlan sessionId={id} />}
      </Route>
      <Route path="/organise/:id">
        {({ id }) => (
          <MeetingPage
            key={id}
            sessionId={id}
            fresh={fresh?.sessionId === id ? fresh : null}
          />
        )}
      </Route>
    </Switch>
  );
}
