import type { Language } from "../../shared/domain/format.ts";
import type { Remarks } from "../../shared/protocol/reportMessages.ts";
import { remarkLists } from "../../shared/protocol/reportMessages.ts";
import { useText } from "../connection/hooks.ts";
import { useEarlyFindings } from "./earlyFindings.ts";

interface EarlyNoticeProps {
  remarks: Remarks;
  language: Language;
}

/** Says which words may point at somebody, before they are kept anywhere. */
export function EarlyNotice({ remarks, language }: EarlyNoticeProps) {
  const t = useText();
  const found = useEarlyFindings(textsOf(remarks), language);
  if (found.length === 0) return null;
  return (
    <p className="problem">
      {t("review.earlyFound", { words: found.join(", ") })}
    </p>
  );
}

function textsOf(remarks: Remarks): string[] {
  return [
    ...remarks.themes,
    ...remarkLists.flatMap((list) => remarks[list].map(({ text }) => text)),
    ...remarks.obstacles.flatMap(({ obstacle, proposal }) => [
      obstacle,
      proposal,
    ]),
    remarks.technicalTrouble,
  ];
}
