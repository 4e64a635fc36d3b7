import { useText } from "../connection/hooks.ts";

interface CircleProps {
  /** How many are done in this round; who spoke and who listened look the same. */
  done: number;
  speaking: number;
  toCome: number;
}

/** The round as nameless dots: nobody can be told from another, and nothing has an amount. */
export function Circle({ done, speaking, toCome }: CircleProps) {
  const t = useText();
  return (
    <div
      className="dots"
      role="img"
      aria-label={t("common.circleTurns", { done, toCome })}
    >
      {dots("had", done)}
      {dots("speaking", speaking)}
      {dots("waits", toCome)}
    </div>
  );
}

function dots(look: "had" | "speaking" | "waits", count: number) {
  return Array.from({ length: count }, (_, index) => (
    <span key={`${look}${index}`} className={`dot ${look}`} />
  ));
}
