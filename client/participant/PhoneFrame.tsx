import { Suspense, useState } from "react";
import type { ReactNode } from "react";
import {
  ConnectionBanner,
  ConnectionWord,
  useConnectionText,
} from "../components/ConnectionStatus.tsx";
import { LiveRegion } from "../components/LiveRegion.tsx";
import { useText } from "../connection/hooks.ts";
import { LeaveDialog, SettingsSheet } from "./laterDialogs.ts";
import { HelpSheet } from "./laterParts.ts";
import { usePhoneTitle } from "./phoneTitle.ts";

interface PhoneFrameProps {
  /** Where in the evening this is; shown small, at the top. */
  where?: string;
  /** What the live region speaks when the link has nothing to say. */
  announce: string;
  /** The title of the page while it is mine. */
  mine?: string;
  /** Help and leaving that concern a session; absent when there is none any more. */
  inSession?: boolean;
  children: ReactNode;
}

type Sheet = "settings" | "help" | "leave";

/** What stays in the same place whatever happens: the link, the letters, help and the way out. */
export function PhoneFrame(props: PhoneFrameProps) {
  const { where, announce, mine, inSession = true, children } = props;
  const t = useText();
  const link = useConnectionText();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  usePhoneTitle(mine);
  const close = () => {
    setSheet(null);
  };
  return (
    <div className="page phone">
      <header className="bar">
        <p className="where">
          {where !== undefined && <b>{where}</b>}{" "}
          {inSession && <ConnectionWord />}
        </p>
        <Opener onOpen={() => setSheet("settings")}>
          <span aria-hidden="true">Aa</span>
          <span className="visually-hidden">{t("common.settings")}</span>
        </Opener>
        <Opener onOpen={() => setSheet("help")}>{t("common.help")}</Opener>
        {inSession && (
          <Opener onOpen={() => setSheet("leave")}>{t("common.leave")}</Opener>
        )}
      </header>
      <main className="phone-main">
        <ConnectionBanner />
        {children}
      </main>
      <LiveRegion text={link === "" ? announce : link} />
      <Suspense>
        {sheet === "settings" && <SettingsSheet onClose={close} />}
        {sheet === "help" && (
          <HelpSheet inSession={inSession} onClose={close} />
        )}
        {sheet === "leave" && <LeaveDialog onClose={close} />}
      </Suspense>
    </div>
  );
}

function Opener({
  onOpen,
  children,
}: {
  onOpen: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="small"
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      {children}
    </button>
  );
}
