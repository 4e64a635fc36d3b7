import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useConnection, useText } from "../connection/hooks.ts";

const longMs = 60_000;

/** What there is to say about the link; empty while all is well. The page's live region speaks it. */
export function useConnectionText(): string {
  const t = useText();
  const { status } = useConnection();
  if (status === "offline") return t("common.offline");
  return status === "back" ? t("common.backAgain") : "";
}

/** On top of a page, only when the link was gone for more than a hiccup. */
export function ConnectionBanner({ code }: { code?: ReactNode }) {
  const t = useText();
  const { status, offlineSince } = useConnection();
  const long = useIsLong(offlineSince);
  const text = useConnectionText();
  if (status === "ok") return null;
  return (
    <div className={status === "back" ? "banner back" : "banner"}>
      <p>{text}</p>
      {long && <p>{t("common.offlineLong")}</p>}
      {long && code}
    </div>
  );
}

function useIsLong(since: number | null): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (since === null) return;
    const timer = setTimeout(
      () => {
        setLong(true);
      },
      Math.max(0, since + longMs - Date.now()),
    );
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [since]);
  return long;
}

/** The small word in the top bar. */
export function ConnectionWord() {
  const t = useText();
  const { status } = useConnection();
  return status === "ok" ? <span>{t("common.connected")}</span> : null;
}
