/** The tables of a final report; each number in them is one that may be shown. */
import { evaluationQuestions } from "../../shared/protocol/evaluationMessages.ts";
import type { EvaluationQuestion } from "../../shared/protocol/evaluationMessages.ts";
import { perspectives } from "../../shared/protocol/reportMessages.ts";
import type { SessionNote } from "../../shared/protocol/reportMessages.ts";
import { finalLimits } from "../../shared/protocol/finalReport.ts";
import { formatName } from "../../shared/text/formatNames.ts";
import { quarterOf } from "./coarser.ts";
import type { Fact, Part } from "./document.ts";
import { evennessText } from "./exportFacts.ts";
import {
  answersTo,
  eveningsWith,
  groupedBy,
  meanEvenness,
  shownAttendances,
} from "./finalNumbers.ts";
import type { Group } from "./finalNumbers.ts";
import type { FinalInput } from "./finalReport.ts";
import { municipalityOf } from "./municipalities.ts";
import { table } from "./parts.ts";

type Asked = Pick<FinalInput, "evenings" | "t">;

const notesOf = ({ evenings }: Asked): readonly SessionNote[] =>
  evenings.map(({ finished }) => finished.note);

export function frameFacts(asked: Asked): Part[] {
  const { t } = asked;
  const notes = notesOf(asked);
  const months = notes.map(({ month }) => month).sort();
  const quarters = [months[0], months.at(-1)].map((month) =>
    t("report.quarter", quarterOf(month ?? "")),
  );
  const places = notes.flatMap(
    (note) => municipalityOf(note.neighbourhood) ?? [],
  );
  const formats = notes.map(({ format }) => formatName(t, format));
  const listed = (words: readonly string[]): string =>
    [...new Set(words)].sort().join(", ");
  return table(t("finalReport.frameCaption"), [
    {
      id: "period",
      label: t("finalReport.period"),
      value: [...new Set(quarters)].join(" – "),
    },
    {
      id: "evenings",
      label: t("finalReport.evenings"),
      value: String(notes.length),
    },
    ...(places.length === 0
      ? []
      : [
          {
            id: "places",
            label: t("finalReport.places"),
            value: listed(places),
          },
        ]),
    { id: "formats", label: t("report.format"), value: listed(formats) },
  ]);
}

export function numberTables(asked: Asked): Part[] {
  const { t } = asked;
  const notes = notesOf(asked);
  const byQuarter = groupedBy(notes, ({ month }) => {
    const quarter = quarterOf(month);
    const id = `${quarter.year}-${String(quarter.quarter)}`;
    return { id, label: t("report.quarter", quarter) };
  });
  const inOrder = [...byQuarter].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    ...groupTable(asked, inOrder, t("finalReport.quarterCaption")),
    ...table(t("finalReport.perspectivesCaption"), perspectiveRows(asked)),
    ...table(t("finalReport.howCaption"), howRows(asked)),
    ...evaluationQuestions.flatMap((question) =>
      table(
        t("finalReport.answersCaption", {
          question: t(`evaluation.${question}`),
        }),
        answerRows(asked, question),
      ),
    ),
  ];
}

/** One row a group: its evenings, and how often somebody was there; then all together. */
function groupTable(
  { t }: Asked,
  groups: readonly Group[],
  caption: string,
): Part[] {
  const attendances = shownAttendances(groups);
  const sum = (of: (group: Group) => number): number =>
    groups.reduce((total, group) => total + of(group), 0);
  const evenings = sum((group) => group.evenings);
  const rows = groups.map((group, index) => ({
    id: group.id,
    label: group.label,
    value: t("finalReport.group", {
      evenings: group.evenings,
      attendances: attendances[index] ?? "",
    }),
    share: group.evenings / evenings,
  }));
  const all = {
    id: "all",
    label: t("finalReport.all"),
    value: t("finalReport.group", {
      evenings,
      attendances: sum((group) => group.attendances),
    }),
  };
  return table(caption, [...rows, all]);
}

const perspectiveRows = (asked: Asked): readonly Fact[] =>
  perspectives.map((perspective) =>
    eveningRow(asked, {
      id: perspective,
      label: asked.t("report.perspective", { perspective }),
      is: ({ remarks }) => remarks.perspectives[perspective] === true,
    }),
  );

type HowId =
  | "newcomers"
  | "returning"
  | "professionalLead"
  | "expertLead"
  | "interpreter"
  | "withoutPhone"
  | "remote"
  | "break";

function howRows(asked: Asked): readonly Fact[] {
  const { t } = asked;
  const some = (band: string | null): boolean =>
    band === "few" || band === "more";
  const row = (id: HowId, is: (note: SessionNote) => boolean): Fact =>
    eveningRow(asked, { id, label: t(`report.${id}`), is });
  const evenness = meanEvenness(notesOf(asked));
  return [
    row("newcomers", ({ remarks }) => some(remarks.newcomers)),
    row("returning", ({ remarks }) => some(remarks.returning)),
    row("professionalLead", ({ remarks }) => remarks.professionalLead === true),
    row("expertLead", ({ remarks }) => remarks.expertLead === true),
    row("interpreter", ({ remarks }) => remarks.interpreter === true),
    row("withoutPhone", ({ facts }) => facts.withoutPhone),
    row("remote", ({ facts }) => facts.remote),
    row("break", ({ facts }) => facts.breakHeld),
    ...(evenness === null ? [] : [evennessRow(asked, evenness)]),
  ];
}

const evennessRow = ({ t }: Asked, evenness: number): Fact => ({
  id: "evenness",
  label: t("report.evenness"),
  value: evennessText(t, evenness),
});

interface EveningRow {
  readonly id: string;
  readonly label: string;
  readonly is: (note: SessionNote) => boolean;
}

function eveningRow(asked: Asked, { id, label, is }: EveningRow): Fact {
  const { value, ...share } = eveningsWith(notesOf(asked), is);
  const said = asked.t("finalReport.inEvenings", { count: value });
  return { id, label, value: said, ...share };
}

function answerRows(
  { evenings, t }: Asked,
  question: EvaluationQuestion,
): readonly Fact[] {
  const finished = evenings.map((evening) => evening.finished);
  return (answersTo(finished, question) ?? []).map((row) => ({
    ...row,
    label: t(`evaluation.${row.id as "well"}`),
    isCount: true,
  }));
}

export const settingTable = (asked: Asked): Part[] =>
  groupTable(
    asked,
    groupedBy(notesOf(asked), ({ setting }) => ({
      id: setting,
      label: asked.t("report.settingIs", { setting }),
    })),
    asked.t("finalReport.settingCaption"),
  );

/** A neighbourhood is named when at least three evenings were held there; the others are put together. */
export function placeTable(asked: Asked): Part[] {
  const { t } = asked;
  const notes = notesOf(asked);
  // What an organiser typed is shown only where we know it as the name of a place.
  const nameOf = ({ neighbourhood }: SessionNote): string | null =>
    municipalityOf(neighbourhood) === null
      ? null
      : (neighbourhood ?? "").trim();
  const often = (name: string): boolean =>
    notes.filter((note) => nameOf(note) === name).length >=
    finalLimits.fewestEvenings;
  const groups = groupedBy(notes, (note) => {
    const name = nameOf(note);
    return name !== null && often(name)
      ? { id: name, label: name }
      : { id: "", label: t("finalReport.elsewhere") };
  });
  const inOrder = [...groups].sort((a, b) => a.label.localeCompare(b.label));
  return groupTable(asked, inOrder, t("finalReport.placeCaption"));
}
