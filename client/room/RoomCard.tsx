import type { Card } from "../../shared/domain/state.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { AgreementLines } from "../components/AgreementLines.tsx";
import { useText } from "../connection/hooks.ts";

const texts: Readonly<Record<Exclude<Card, "agreements">, TextKey>> = {
  ownExperience: "common.cardOwnExperience",
  oneAtATime: "common.cardOneAtATime",
  noAdvice: "common.cardNoAdvice",
};

/** A card that a facilitator shows to all takes the whole screen. */
export function RoomCard({ card }: { card: Card }) {
  const t = useText();
  if (card !== "agreements")
    return (
      <div className="room-middle">
        <h1 className="room-title">{t(texts[card])}</h1>
      </div>
    );
  return (
    <div className="room-agreements">
      <h1 className="room-where">{t("common.agreements")}</h1>
      <AgreementLines />
    </div>
  );
}
