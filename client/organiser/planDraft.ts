import type {
  Format,
  FormatId,
  Language,
  Phase,
  Setting,
} from "../../shared/domain/format.ts";
import { formats } from "../../shared/formats/formats.ts";
import { planOf } from "../../shared/formats/plan.ts";
import type { TextKey } from "../../shared/text/text.ts";
import type {
  PhaseOverride,
  PlanSession,
} from "../../shared/protocol/messages.ts";
import type { MeetingDetails } from "./organisation.ts";

/** A meeting while it is being planned; fields are what the form shows, so empty rather than absent. */
export interface PlanDraft {
  format: FormatId;
  language: Language;
  setting: Setting;
  title: string;
  neighbourhood: string;
  meetingLink: string;
  /** Local date and time as `<input type="datetime-local">` writes it; empty when not known yet. */
  plannedFor: string;
  /** Only to reckon how long the rounds take; it is sent nowhere. */
  people: number;
  leadsTakeTurns: boolean;
  lobby: boolean;
  phases: Record<string, PhaseOverride>;
}

export function emptyDraft(language: Language): PlanDraft {
  return {
    format: "multilogem",
    language,
    setting: "room",
    title: "",
    neighbourhood: "",
    meetingLink: "",
    plannedFor: "",
    people: 12,
    leadsTakeTurns: true,
    lobby: false,
    phases: {},
  };
}

/** Another recipe has other steps, so what was changed in them is let go. */
export function withFormat(draft: PlanDraft, format: FormatId): PlanDraft {
  return draft.format === format ? draft : { ...draft, format, phases: {} };
}

/** In a room the link lets people in at once; online they wait for a facilitator, unless the organiser says otherwise. */
export function withSetting(draft: PlanDraft, setting: Setting): PlanDraft {
  return { ...draft, setting, lobby: setting !== "room" };
}

export function withPhase(
  draft: PlanDraft,
  phase: Phase,
  change: PhaseOverride,
): PlanDraft {
  const merged = { ...draft.phases[phase.id], ...change };
  const kept = onlyChanges(phase, merged);
  const { [phase.id]: _, ...others } = draft.phases;
  return {
    ...draft,
    phases:
      Object.keys(kept).length === 0 ? others : { ...others, [phase.id]: kept },
  };
}

function onlyChanges(phase: Phase, override: PhaseOverride): PhaseOverride {
  const entries = Object.entries(override).filter(
    ([key, value]) =>
      value !== undefined && phase[key as keyof PhaseOverride] !== value,
  );
  return Object.fromEntries(entries);
}

/** The phases as this meeting would run them, also those that are off. */
export function phasesOf(format: Format, draft: PlanDraft): Phase[] {
  return format.phases.map((phase) => ({
    ...phase,
    ...draft.phases[phase.id],
  })) as Phase[];
}

/** What keeps this plan from being saved, as a text; null when nothing does. */
export function problemIn(draft: PlanDraft): TextKey | null {
  const link = draft.meetingLink.trim();
  if (draft.setting !== "room" && link !== "" && !/^https?:\/\//.test(link))
    return "organiser.meetingLinkWrong";
  const { setting, leadsTakeTurns } = draft;
  const format = formats[draft.format];
  const phases = Object.fromEntries(
    phasesOf(format, draft).map((phase) => [phase.id, phase]),
  );
  const planned = planOf(format, { setting, leadsTakeTurns, phases });
  return "problem" in planned ? "organiser.planProblem" : null;
}

/** What is sent to plan or to change the meeting; an empty field takes away what was there. */
export function bodyOf(draft: PlanDraft): PlanSession {
  const {
    format,
    language,
    setting,
    leadsTakeTurns,
    lobby,
    phases,
    plannedFor,
  } = draft;
  return {
    format,
    language,
    setting,
    leadsTakeTurns,
    lobby,
    phases,
    title: draft.title.trim(),
    neighbourhood: draft.neighbourhood.trim(),
    plannedFor,
    meetingLink: draft.meetingLink.trim(),
  };
}

/** The meeting as it was planned, back in the form. */
export function draftOf(meeting: MeetingDetails): PlanDraft {
  const { format, language, setting, leadsTakeTurns, lobby, phases } = meeting;
  return {
    ...emptyDraft(language),
    format,
    setting,
    leadsTakeTurns,
    lobby,
    phases,
    title: meeting.title ?? "",
    neighbourhood: meeting.neighbourhood ?? "",
    meetingLink: meeting.meetingLink ?? "",
    plannedFor: (meeting.plannedFor ?? "").slice(0, localMinutes),
  };
}

/** Characters of `2026-03-12T19:30`. */
const localMinutes = 16;
