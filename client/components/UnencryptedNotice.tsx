import { useSite, useText } from "../connection/hooks.ts";

/** On every page of a laptop that serves a room without internet: whoever shares the network could read along. */
export function UnencryptedNotice() {
  const t = useText();
  const { unencrypted } = useSite();
  return unencrypted ? (
    <p className="notice">{t("common.unencrypted")}</p>
  ) : null;
}
