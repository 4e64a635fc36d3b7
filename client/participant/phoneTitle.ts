import { useEffect } from "react";
import { useText } from "../connection/hooks.ts";

/** The title of the page is neutral, except while the turn is mine. */
export function usePhoneTitle(mine: string | undefined): void {
  const t = useText();
  useEffect(() => {
    const name = t("common.appName");
    document.title = mine === undefined ? name : `● ${mine} – ${name}`;
  }, [mine, t]);
}
