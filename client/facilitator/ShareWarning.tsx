import { useText } from "../connection/hooks.ts";

/** Shown once the room screen has been opened from this browser: the two windows are easily mistaken. */
export function ShareWarning({ hide }: { hide: () => void }) {
  const t = useText();
  return (
    <div className="share-warning">
      <p>{t("facilitator.shareWarning")}</p>
      <button type="button" className="tool" onClick={hide}>
        {t("facilitator.shareWarningHide")}
      </button>
    </div>
  );
}
