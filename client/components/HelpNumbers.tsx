import { Phone } from "lucide-react";
import { useSite, useText } from "../connection/hooks.ts";
import "../styles/help.css";

/** Whom to call, as the organiser filled it in; the numbers that are always right until then. */
export function HelpNumbers() {
  const t = useText();
  const { helpNumbers } = useSite();
  return (
    <ul className="numbers">
      {helpNumbers.map(({ number, name }) => (
        <li key={number}>
          <a className="big" href={`tel:${number.replace(/[^+\d]/g, "")}`}>
            <Phone aria-hidden="true" />
            <span>
              <span className="number">{number}</span> {name}
              <span className="visually-hidden">
                {" "}
                {t("common.helpCall", { number })}
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
