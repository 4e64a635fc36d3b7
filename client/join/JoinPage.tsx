import { useEffect, useState } from "react";
import { BadgeCheck } from "lucide-react";
import { LanguagePicker } from "../components/LanguagePicker.tsx";
import { LiveRegion } from "../components/LiveRegion.tsx";
import { takeSecret } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";
import { JoinFields } from "./JoinFields.tsx";
import { LeftCard } from "./LeftCard.tsx";

/** The way in: by a typed code, or by the link behind the QR code. Asks for nothing but a chosen name, or none. */
export function JoinPage() {
  const t = useText();
  const [secret, setSecret] = useState(takeSecret);
  useEffect(() => {
    document.title = t("common.appName");
  }, [t]);
  return (
    <main className="page">
      <div className="top">
        <span className="brand">{t("common.appName")}</span>
        <LanguagePicker />
      </div>
      <LeftCard />
      <h1 id="st" tabIndex={-1}>
        {t("participant.joinTitle")}
      </h1>
      {secret !== null && (
        <p className="right-place">
          <BadgeCheck aria-hidden="true" />
          {t("participant.joinRightPlace")}
        </p>
      )}
      <JoinFields
        secret={secret}
        onBadLink={() => {
          setSecret(null);
        }}
      />
      <p className="soft">{t("participant.joinNothingRecorded")}</p>
      <details>
        <summary>{t("common.keptTitle")}</summary>
        <p>{t("common.keptShort")}</p>
        <a href="/kept" className="small">
          {t("common.keptTitle")}
        </a>
      </details>
      <LiveRegion text="" />
      <nav className="foot">
        <a href="/help">{t("common.help")}</a>
        <a href="/organise">{t("participant.joinPlan")}</a>
      </nav>
    </main>
  );
}
