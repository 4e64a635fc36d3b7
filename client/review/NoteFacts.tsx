import type { SessionNote } from "../../shared/protocol/reportMessages.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { useLanguage, useText } from "../connection/hooks.ts";

/** What the evening itself left in the note; nobody has to write it and nobody can change it. */
export function NoteFacts({ note }: { note: SessionNote }) {
  const t = useText();
  const [language] = useLanguage();
  const { facts } = note;
  const yesNo = (answer: boolean): string =>
    t(answer ? "report.yes" : "report.no");
  const rows: readonly (readonly [TextKey, string])[] = [
    ["review.month", monthName(note.month, language)],
    ["review.neighbourhood", note.neighbourhood ?? ""],
    ["report.format", t(nameKey("format", note.format))],
    ["report.setting", t("report.settingIs", { setting: note.setting })],
    ["report.length", t("review.minutes", { minutes: facts.minutes })],
    [
      "report.phases",
      facts.phasesDone.map((id) => t(nameKey("phase", id))).join(", "),
    ],
    ["report.present", String(facts.present)],
    ["report.leads", String(facts.facilitators)],
    [
      "report.languages",
      facts.languages
        .map((one) => t("report.language", { language: one }))
        .join(", "),
    ],
    ["report.withoutPhone", yesNo(facts.withoutPhone)],
    ["report.remote", yesNo(facts.remote)],
  ];
  return (
    <section className="form">
      <h2>{t("review.facts")}</h2>
      <p className="soft">{t("review.factsHelp")}</p>
      <dl className="facts">
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{value === "" ? "–" : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const nameKey = (kind: "format" | "phase", id: string): TextKey =>
  `formats.${kind}${id.charAt(0).toUpperCase()}${id.slice(1)}` as TextKey;

function monthName(month: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${month}-15`));
}
