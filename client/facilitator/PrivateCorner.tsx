import { useState } from "react";
import type { SignalKind } from "../../shared/protocol/messages.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { useLanguage, useSignals, useText } from "../connection/hooks.ts";
import { useConsole } from "./consoleContext.ts";
import { LeadOffer } from "./LeadOffer.tsx";
import { listed } from "./names.ts";
import { withoutTurn } from "./people.ts";

const kinds: Readonly<Record<SignalKind, TextKey>> = {
  needSomeone: "facilitator.signalNeedSomeone",
  pausePlease: "facilitator.signalPausePlease",
};

/** What no other screen may show. It can be covered, for a laptop that also drives the projector. */
export function PrivateCorner() {
  const t = useText();
  const { notices } = useSignals();
  const [covered, cover] = useState(false);
  return (
    <>
      <div className="region-head">
        <h2 id="private-title">{t("facilitator.onlyYou")}</h2>
        <button
          type="button"
          className="tool"
          aria-pressed={covered}
          onClick={() => cover(!covered)}
        >
          {t("facilitator.hidePrivate")}
        </button>
      </div>
      {covered ? (
        <p className="help">
          {t(
            notices.length > 0
              ? "facilitator.privateHiddenCalls"
              : "facilitator.privateHidden",
          )}
        </p>
      ) : (
        <>
          <Calls />
          <LeadOffer />
          <NotYet />
        </>
      )}
    </>
  );
}

function Calls() {
  const t = useText();
  const { nameOf } = useConsole();
  const { notices, seen } = useSignals();
  if (notices.length === 0)
    return <p className="help">{t("facilitator.noSignals")}</p>;
  return (
    <ul className="calls">
      {notices.map(({ seatId, kind }) => {
        const name = nameOf(seatId);
        return (
          <li key={seatId}>
            <span>{t(kinds[kind], { name })}</span>
            <button
              type="button"
              className="tool"
              aria-label={t("facilitator.forName", {
                action: t("facilitator.signalSeen"),
                name,
              })}
              onClick={() => seen(seatId)}
            >
              {t("facilitator.signalSeen")}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function NotYet() {
  const t = useText();
  const [language] = useLanguage();
  const { view, nameOf } = useConsole();
  const without = withoutTurn(view);
  if (without === null) return null;
  const names = listed(
    without.map((seat) => nameOf(seat.seatId)),
    language,
  );
  return (
    <details className="more">
      <summary className="tool">{t("facilitator.whoNotYet")}</summary>
      <p>
        {without.length === 0
          ? t("facilitator.allHadTurn")
          : t("facilitator.notYet", { names, count: without.length })}
      </p>
    </details>
  );
}
