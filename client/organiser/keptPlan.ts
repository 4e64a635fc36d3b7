import { formats } from "../../shared/formats/formats.ts";
import { forgetInTab, keepInTab, keptInTab } from "../components/tabStorage.ts";
import type { PlanDraft } from "./planDraft.ts";

const storageKey = "kring.plan";

/** A plan that was not saved survives a reload, and goes with the tab. `meeting` is a session's id, or "new". */
export function keepPlan(meeting: string, draft: PlanDraft): void {
  keepInTab(storageKey, { meeting, draft });
}

export function forgetPlan(): void {
  forgetInTab(storageKey);
}

/** Null when nothing was left of this meeting. */
export function keptPlan(meeting: string, first: PlanDraft): PlanDraft | null {
  const kept = keptInTab(storageKey);
  return isOf(meeting, kept) ? { ...first, ...kept.draft } : null;
}

function isOf(
  meeting: string,
  kept: unknown,
): kept is { draft: Partial<PlanDraft> } {
  if (typeof kept !== "object" || kept === null) return false;
  if (!("meeting" in kept) || kept.meeting !== meeting) return false;
  if (!("draft" in kept) || typeof kept.draft !== "object") return false;
  const { format } = (kept.draft ?? {}) as Partial<PlanDraft>;
  return format !== undefined && format in formats;
}
