import { useSettings, useText } from "../connection/hooks.ts";

/** Single letters may be in the way of speech control and of cats; the choice stays on this device. */
export function KeysSwitch() {
  const t = useText();
  const [{ keys }, change] = useSettings();
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={keys}
        onChange={(event) => change({ keys: event.target.checked })}
      />
      <span>{t("facilitator.keysOn")}</span>
    </label>
  );
}
