import type { Card } from "../../shared/domain/state.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { AgreementLines } from "../components/AgreementLines.tsx";
import { useText } from "../connection/hooks.ts";

const texts: Readonly<Record<Exclude<Card, "agreements">, TextKey>> = {
  ownExperience: "common.cardOwnExperience",
  oneAtATime: "common.cardOneAtATime",
  noAdvice: "common.cardNoAdvice",
};

/** What a facilitator shows to everyone at once, to no one in particular. */
export function CardForAll({ card }: { card: Card }) {
  const t = useText();
  return (
    <section className="card surface">
      <h2>
        {card === "agreements" ? t("common.agreements") : t("participant.card")}
      </h2>
      {card === "agreements" ? (
        <AgreementLines aloud />
      ) : (
        <p className="lead">{t(texts[card])}</p>
      )}
    </section>
  );
}
