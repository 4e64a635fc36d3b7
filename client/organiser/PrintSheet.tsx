import { phaseName } from "../../shared/text/formatNames.ts";
import {
  SessionProvider,
  useSite,
  useText,
  useView,
} from "../connection/hooks.ts";
import { AgreementLines } from "../components/AgreementLines.tsx";
import { PlainPage } from "../components/PlainPage.tsx";
import type { MeetingDetails } from "./organisation.ts";
import { phasesOf, draftOf } from "./planDraft.ts";
import { useAnswer } from "./useAnswer.ts";
import "../styles/sheet.css";
import "../styles/desk.css";
import "./organiser.css";
import "./organiserSizes.css";

/** `/print/:id`: one A4 to hang on the door and to go on with on paper; seats only for who leads the meeting. */
export function PrintSheet({ sessionId }: { sessionId: string }) {
  const t = useText();
  const [asked] = useAnswer<MeetingDetails>(`/api/sessions/${sessionId}`);
  if (asked.state === "asking")
    return <PlainPage title={t("common.connecting")} />;
  if (asked.state === "failed")
    return <PlainPage title={t("organiser.noLinkTitle")} />;
  return (
    <main className="sheet-a4">
      <button
        type="button"
        className="big no-print"
        onClick={() => window.print()}
      >
        {t("organiser.printGo")}
      </button>
      <h1>{t("organiser.sheetTitle")}</h1>
      <div className="sheet-columns">
        <Joining meeting={asked.value} />
        <Agreements />
        <Steps meeting={asked.value} />
        <Help />
      </div>
      <SessionProvider sessionId={sessionId} role="facilitator">
        <Seats />
      </SessionProvider>
    </main>
  );
}

function Joining({ meeting }: { meeting: MeetingDetails }) {
  const t = useText();
  const { publicUrl } = useSite();
  const address = publicUrl === "" ? location.host : new URL(publicUrl).host;
  return (
    <section>
      <h2>{t("organiser.sheetJoin")}</h2>
      <img
        className="qr"
        src={`/api/sessions/${meeting.sessionId}/qr.svg`}
        alt={t("organiser.qrAlt")}
        width={240}
        height={240}
      />
      <p>{t("organiser.sheetJoinHelp", { address })}</p>
      <p className="join-code">
        {meeting.joinCode.replace(/(\d{3})(?=\d)/, "$1 ")}
      </p>
      <p>{t("organiser.sheetNoPhone")}</p>
    </section>
  );
}

function Agreements() {
  const t = useText();
  return (
    <section>
      <h2>{t("common.agreements")}</h2>
      <AgreementLines />
    </section>
  );
}

function Steps({ meeting }: { meeting: MeetingDetails }) {
  const t = useText();
  const phases = phasesOf(draftOf(meeting));
  return (
    <section>
      <h2>{t("organiser.sheetSteps")}</h2>
      <ol>
        {phases
          .filter((phase) => phase.on && phase.id !== "arriving")
          .map((phase) => (
            <li key={phase.id}>
              {phaseName(t, phase)}
              {phase.minutes !== null &&
                ` (${t("organiser.minutesShort", { minutes: phase.minutes })})`}
            </li>
          ))}
      </ol>
    </section>
  );
}

function Help() {
  const t = useText();
  const { helpNumbers } = useSite();
  return (
    <section>
      <h2>{t("common.help")}</h2>
      <ul className="plain">
        {helpNumbers.map(({ number, name }) => (
          <li key={number}>
            <strong>{number}</strong> {name}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Nothing for an organiser: names are the circle's, and a sheet with names must not be on the door. */
function Seats() {
  const t = useText();
  const view = useView();
  if (view === null || !("order" in view) || view.order.length === 0)
    return null;
  return (
    <section className="sheet-seats">
      <h2>{t("organiser.sheetSeats")}</h2>
      <p>{t("organiser.sheetSeatsHelp")}</p>
      <ol>
        {view.order.map((id) => (
          <li key={id}>
            {view.seats.find((seat) => seat.seatId === id)?.name ||
              t("common.someone")}
          </li>
        ))}
      </ol>
    </section>
  );
}
