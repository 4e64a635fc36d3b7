import type { TextKey, Translate } from "../../shared/text/text.ts";
import { perspectives } from "../../shared/protocol/reportMessages.ts";
import { halfHours, presentBand, quarterOf } from "./coarser.ts";
import type { Fact } from "./document.ts";
import type { ExportInput } from "./exportModel.ts";

/** What an evening was: no day, no street, no minute. */
export function meetingFacts({
  note,
  municipality,
  t,
}: ExportInput): readonly Fact[] {
  const { facts, format, setting, language } = note;
  return present([
    fact(t, "when", t("report.quarter", quarterOf(note.month))),
    fact(t, "where", municipality),
    fact(t, "setting", t("report.settingIs", { setting })),
    fact(t, "format", nameOf(t, "format", format)),
    fact(t, "length", t("report.lengthIs", { hours: hours(note) })),
    fact(
      t,
      "phases",
      facts.phasesDone.map((id) => nameOf(t, "phase", id)).join(", "),
    ),
    fact(t, "break", yesNo(t, facts.breakHeld)),
    fact(t, "notice", t("report.noticeIs", { notice: note.notice })),
  ]);

  function hours({ facts: { minutes } }: ExportInput["note"]): string {
    return new Intl.NumberFormat(language).format(halfHours(minutes));
  }
}

/** Who was there: bands, yes and no; never one person as a number. */
export function peopleFacts({ note, t }: ExportInput): readonly Fact[] {
  const { facts, remarks } = note;
  return present([
    { ...fact(t, "present", presentBand(facts.present)), isCount: true },
    fact(t, "newcomers", crowd(t, remarks.newcomers)),
    fact(t, "returning", crowd(t, remarks.returning)),
    ...perspectives.map((perspective) => ({
      id: perspective,
      label: t("report.perspective", { perspective }),
      value: yesNo(t, remarks.perspectives[perspective]),
    })),
    fact(t, "leads", String(facts.facilitators)),
    fact(t, "professionalLead", yesNo(t, remarks.professionalLead)),
    fact(t, "expertLead", yesNo(t, remarks.expertLead)),
    fact(
      t,
      "languages",
      facts.languages
        .map((spoken) => t("report.language", { language: spoken }))
        .join(", "),
    ),
    fact(t, "interpreter", yesNo(t, remarks.interpreter)),
    fact(t, "withoutPhone", yesNo(t, facts.withoutPhone)),
    fact(t, "remote", yesNo(t, facts.remote)),
    fact(
      t,
      "evenness",
      facts.evenness === null ? null : evennessText(t, facts.evenness),
    ),
  ]);
}

export const evennessText = (t: Translate, evenness: number): string =>
  t("report.evennessIs", {
    evenness: new Intl.NumberFormat(t.language).format(evenness),
  });

interface MaybeFact extends Omit<Fact, "value"> {
  readonly value: string | null;
}

type FactKey =
  Extract<TextKey, `report.${string}`> extends `report.${infer Key}`
    ? Key
    : never;

function fact(t: Translate, id: FactKey, value: string | null): MaybeFact {
  return { id, label: t(`report.${id}`), value };
}

/** A question that was not answered is not in the file: silence says neither yes nor no. */
const present = (facts: readonly MaybeFact[]): readonly Fact[] =>
  facts.flatMap(({ value, ...rest }) =>
    value === null || value === "" ? [] : { ...rest, value },
  );

const yesNo = (t: Translate, answer: boolean | null): string | null =>
  answer === null ? null : t(answer ? "report.yes" : "report.no");

const crowd = (t: Translate, band: string | null): string | null =>
  band === null ? null : t("report.crowd", { band });

/** The name of a format or a phase, as every screen says it. */
const nameOf = (t: Translate, kind: "format" | "phase", id: string): string =>
  t(`formats.${kind}${id.charAt(0).toUpperCase()}${id.slice(1)}` as TextKey);
