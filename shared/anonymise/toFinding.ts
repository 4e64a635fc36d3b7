import type { Finding, Mention } from "./findings.ts";
import { fold } from "./fold.ts";
import { ageLabel, dateLabel } from "./generalise.ts";
import { bareLabel } from "./labels.ts";
import type { Language } from "./names/lists.ts";

/** Where a mention stands. */
export interface Setting {
  noteId: string;
  text: string;
  language: Language;
  groupSize: number;
}

/** Ages and days are made coarser; everything else gets its label. */
function proposalFor(
  { category }: Mention,
  surface: string,
  { language, groupSize }: Setting,
): Finding["proposal"] {
  if (category === "AGE") {
    const text = ageLabel(surface, language, groupSize);
    return { action: "generalise", text };
  }
  if (category === "DATE") {
    return { action: "generalise", text: dateLabel(surface, language) };
  }
  return { action: "replace", text: bareLabel(language, category) };
}

/** One place or organisation is one entity however often it is named. */
function keyFor(
  { category, entityKey }: Mention,
  surface: string,
): { entityKey?: string } {
  if (entityKey !== undefined) return { entityKey };
  if (category !== "PLACE" && category !== "ORG") return {};
  return { entityKey: `${category.toLowerCase()}:${fold(surface)}` };
}

/** Certain and likely are accepted until a reader says otherwise; a suggestion waits. */
export function toFinding(mention: Mention, setting: Setting): Finding {
  const { reason, start, end, category, tier, confidence } = mention;
  const surface = setting.text.slice(start, end);
  return {
    id: `${setting.noteId}:${String(start)}-${String(end)}:${category}`,
    noteId: setting.noteId,
    ...{ start, end, category, tier, confidence },
    source: reason,
    ...keyFor(mention, surface),
    proposal: proposalFor(mention, surface, setting),
    ...(tier === "suggestion"
      ? { decision: "pending" }
      : { decision: "accept", by: "machine" }),
  };
}
