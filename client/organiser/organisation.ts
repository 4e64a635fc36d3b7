import type {
  FormatId,
  Language,
  OwnFormat,
  Setting,
} from "../../shared/domain/format.ts";
import type { PhaseOverride } from "../../shared/protocol/messages.ts";

/** What the server tells an organiser; the shapes of `GET /api/organisation` and `GET /api/sessions`. */
export interface Organisation {
  name: string;
  helpNumbers: { number: string; name: string }[];
  retentionDays: number;
}

export type MeetingStatus =
  "planned" | "arriving" | "running" | "closed" | "reviewed";

export interface Meeting {
  sessionId: string;
  title: string | null;
  neighbourhood: string | null;
  format: FormatId;
  setting: Setting;
  language: Language;
  /** As the organiser typed it, local time. */
  plannedFor: string | null;
  status: MeetingStatus;
  createdAt: number;
  /** Epoch ms at which it is wiped at the latest; null while no day is set. */
  keptUntil: number | null;
}

export interface MeetingDetails extends Meeting {
  meetingLink: string | null;
  joinCode: string;
  joinLink: string;
  own: OwnFormat | null;
  phases: Record<string, PhaseOverride>;
  lobby: boolean;
  leadsTakeTurns: boolean;
}
