import type { Phase } from "../../shared/domain/format.ts";
import type { FormatProblem } from "../../shared/formats/reasons.ts";
import { phaseName } from "../../shared/text/formatNames.ts";
import type { TextKey, Translate } from "../../shared/text/text.ts";

/** What is wrong, in words: the step by its name, where it is one that we know. */
export function problemText(
  t: Translate,
  { path, reason }: FormatProblem,
  phases: readonly Phase[],
): string {
  const key = `formatEditor.reason${reason.charAt(0).toUpperCase()}${reason.slice(1)}`;
  const said = t(key as TextKey);
  const id = /^phases\.([\w-]+)/.exec(path)?.[1];
  const phase = phases.find((one) => one.id === id);
  const where = phase === undefined ? path : phaseName(t, phase);
  return phase === undefined && bySelf.has(path)
    ? said
    : t("formatEditor.atPath", { path: where, reason: said });
}

/** Where the sentence says itself what it is about. */
const bySelf: ReadonlySet<string> = new Set(["", "name", "phases"]);
