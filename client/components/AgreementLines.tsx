import { useLanguage, useText } from "../connection/hooks.ts";
import { ReadAloud } from "./ReadAloud.tsx";

const keys = [
  "sheets.agreement1",
  "sheets.agreement2",
  "sheets.agreement3",
  "sheets.agreement4",
  "sheets.agreement5",
  "sheets.agreement6",
  "sheets.agreement7",
  "sheets.agreement8",
  "sheets.agreement9",
  "sheets.agreement10",
] as const;

/** Ten short lines; a phone can also read them aloud. */
export function AgreementLines({ aloud = false }: { aloud?: boolean }) {
  const t = useText();
  const [language] = useLanguage();
  const lines = keys.map((key) => t(key));
  return (
    <>
      {aloud && (
        <ReadAloud key={language} text={lines.join(" ")} language={language} />
      )}
      <ul className="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
