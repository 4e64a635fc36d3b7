/** Numbers over several evenings, as they may be shown. Source: the method, section 5, and the rules on small counts. */
import { shownCount, shownCounts } from "../../shared/anonymise/generalise.ts";
import { evaluationGrades } from "../../shared/protocol/evaluationMessages.ts";
import type {
  EvaluationQuestion,
  GradeCounts,
} from "../../shared/protocol/evaluationMessages.ts";
import { finalLimits } from "../../shared/protocol/finalReport.ts";
import type { SessionNote } from "../../shared/protocol/reportMessages.ts";
import type { Fact } from "./document.ts";
import { totalOf } from "./evaluation.ts";
import type { FinishedNote } from "./reviewedWords.ts";

/** Stands where a number of people could be worked out. */
export const hidden = "…";
const fewestPeople = 5;

/** Evenings that have something in common, and how often somebody was there; one person at two evenings counts twice. */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly evenings: number;
  readonly attendances: number;
}

export function groupedBy(
  notes: readonly SessionNote[],
  of: (note: SessionNote) => { readonly id: string; readonly label: string },
): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const note of notes) {
    const { id, label } = of(note);
    const before = groups.get(id) ?? { id, label, evenings: 0, attendances: 0 };
    groups.set(id, {
      ...before,
      evenings: before.evenings + 1,
      attendances: before.attendances + note.facts.present,
    });
  }
  return [...groups.values()];
}

/**
 * Attendances of groups that add up to a shown total. A group of fewer than three evenings is hidden, or one evening's
 * exact number would be told; when exactly one is hidden, the smallest of the others is hidden too.
 */
export function shownAttendances(groups: readonly Group[]): readonly string[] {
  const isSmall = ({ evenings, attendances }: Group): boolean =>
    evenings < finalLimits.fewestEvenings || attendances < fewestPeople;
  const others = groups.filter((group) => !isSmall(group));
  const second =
    groups.length - others.length === 1
      ? others.reduce<Group | null>(
          (least, one) =>
            least === null || one.attendances < least.attendances ? one : least,
          null,
        )
      : null;
  return groups.map((group) =>
    isSmall(group) || group === second ? hidden : String(group.attendances),
  );
}

/** In how many evenings something was so; under five only "< 5". `share` is of all evenings. */
export function eveningsWith(
  notes: readonly SessionNote[],
  is: (note: SessionNote) => boolean,
): Pick<Fact, "value" | "share"> {
  const count = notes.filter(is).length;
  const value = shownCount(count);
  return count < fewestPeople
    ? { value }
    : { value, share: count / notes.length };
}

/** What people answered over all evenings that showed any, a question at a time; null where too few answered it. */
export function answersTo(
  notes: readonly FinishedNote[],
  question: EvaluationQuestion,
): readonly Pick<Fact, "id" | "value" | "share">[] | null {
  const all = notes.flatMap(
    ({ evaluation }) => evaluation?.counts[question] ?? [],
  );
  const sum = (grade: keyof GradeCounts): number =>
    all.reduce((total, counts) => total + counts[grade], 0);
  const total = all.reduce((before, counts) => before + totalOf(counts), 0);
  if (total < fewestPeople) return null;
  const shown = shownCounts(evaluationGrades.map(sum));
  return evaluationGrades.map((id, index) => {
    const value = shown[index] ?? hidden;
    const isShown = /^\d+$/.test(value);
    return isShown ? { id, value, share: sum(id) / total } : { id, value };
  });
}

/** One nameless figure over all evenings; null when none has one. */
export function meanEvenness(notes: readonly SessionNote[]): number | null {
  const figures = notes.flatMap(({ facts }) => facts.evenness ?? []);
  if (figures.length < finalLimits.fewestEvenings) return null;
  const mean = figures.reduce((sum, one) => sum + one, 0) / figures.length;
  return Math.round(mean * 100) / 100;
}
