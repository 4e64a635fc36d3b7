import { useLanguage, useText } from "../connection/hooks.ts";
import { ReadAloud } from "./ReadAloud.tsx";

const keys = [
  "common.agreement1",
  "common.agreement2",
  "common.agreement3",
  "common.agreement4",
  "common.agreement5",
  "common.agreement6",
  "common.agreement7",
  "common.agreement8",
  "common.agreement9",
  "common.agreement10",
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
