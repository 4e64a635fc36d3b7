import { useText } from "../connection/hooks.ts";

interface OfferSwitchProps {
  offered: boolean;
  onChange: (offered: boolean) => void;
}

/** The writer's own choice, off until they make it. */
export function OfferSwitch({ offered, onChange }: OfferSwitchProps) {
  const t = useText();
  return (
    <label className="switch">
      <input
        type="checkbox"
        checked={offered}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      {t("board.offer")}
    </label>
  );
}
