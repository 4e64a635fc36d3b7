import type {
  Format,
  FormatId,
  Language,
  OwnFormat,
  Phase,
  Setting,
} from "../../shared/domain/format.ts";
import { formats } from "../../shared/formats/formats.ts";
import { formatOf, planOf } from "../../shared/formats/plan.ts";
import type { Planned } from "../../shared/formats/plan.ts";
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
  /** A format of the organisation's own, as it was when it was chosen; null with a shipped one. */
  own: OwnFormat | null;
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
    own: null,
    phases: {},
  };
}

/** Another recipe has other steps, so what was changed in them is let go. */
export function withFormat(draft: PlanDraft, format: FormatId): PlanDraft {
  return draft.format === format && draft.own === null
    ? draft
    : { ...draft, format, own: null, phases: {} };
}

export function withOwnFormat(draft: PlanDraft, own: OwnFormat): PlanDraft {
  return { ...draft, format: own.from, own, phases: {} };
}

/** The format this meeting is made from: a shipped one, or the organisation's own. */
export function formatOfDraft({
  format,
  own,
}: Pick<PlanDraft, "format" | "own">): Format {
  return own === null ? formats[format] : formatOf(own);
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
export function phasesOf(draft: PlanDraft): Phase[] {
  return formatOfDraft(draft).phases.map((phase) => ({
    ...phase,
    ...draft.phases[phase.id],
  })) as Phase[];
}

/** What keeps this plan from being saved, as a text; null when nothing does. */
export function problemIn(draft: PlanDraft): TextKey | null {
  const link = draft.meetingLink.trim();
  if (draft.setting !== "room" && link !== "" && !/^https?:\/\//.test(link))
    return "organiser.meetingLinkWrong";
  const planned = planOfDraft(draft);
  return "problem" in planned ? "organiser.planProblem" : null;
}

/** What the meeting would run if it were saved like this. */
export function planOfDraft(draft: PlanDraft): Planned {
  const { setting, leadsTakeTurns } = draft;
  const phases = Object.fromEntries(
    phasesOf(draft).map((phase) => [phase.id, phase]),
  );
  return planOf(formatOfDraft(draft), { setting, leadsTakeTurns, phases });
}

/** What is sent to plan or to change the meeting; an empty field takes away what was there. */
export function bodyOf(draft: PlanDraft): PlanSession {
  const {
    format,
    language,
    setting,
    leadsTakeTurns,
    lobby,
    own,
    phases,
    plannedFor,
  } = draft;
  return {
    format,
    language,
    setting,
    leadsTakeTurns,
    lobby,
    own,
    phases,
    title: draft.title.trim(),
    neighbourhood: draft.neighbourhood.trim(),
    plannedFor,
    meetingLink: draft.meetingLink.trim(),
  };
}

/** The meeting as it was planned, back in the form. */
export function draftOf(meeting: MeetingDetails): PlanDraft {
  const { format, language, setting, leadsTakeTurns, lobby } = meeting;
  return {
    ...emptyDraft(language),
    format,
    setting,
    leadsTakeTurns,
    lobby,
    own: meeting.own,
    phases: meeting.phases,
    title: meeting.title ?? "",
    neighbourhood: meeting.neighbourhood ?? "",
    meetingLink: meeting.meetingLink ?? "",
    plannedFor: (meeting.plannedFor ?? "").slice(0, localMinutes),
  };
}

/** Characters of `2026-03-12T19:30`. */
const localMinutes = 16;
