import type { ClosingFacts } from "../../shared/domain/closing.ts";
import type {
  FormatId,
  Language,
  Setting,
} from "../../shared/domain/format.ts";
import type { Instant } from "../../shared/domain/ids.ts";
import {
  emptyRemarks,
  type SessionNote,
} from "../../shared/protocol/reportMessages.ts";

interface ClosedSession {
  readonly facts: ClosingFacts;
  readonly at: Instant;
  readonly neighbourhood: string | null;
  readonly format: FormatId;
  readonly setting: Setting;
  readonly language: Language;
  /** Version of the notice on what is kept that people were shown. */
  readonly notice: number;
}

/** `2026-03`, by the calendar of the place where the evenings are. */
function monthOf(at: Instant): string {
  return new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Brussels",
    year: "numeric",
    month: "2-digit",
  }).format(at);
}

/** The note as the close leaves it: facts without persons, and room for what the facilitators add. */
export function sessionNoteOf(closed: ClosedSession): SessionNote {
  const { at, ...kept } = closed;
  return {
    ...kept,
    month: monthOf(at),
    remarks: emptyRemarks,
    revision: 0,
  };
}
