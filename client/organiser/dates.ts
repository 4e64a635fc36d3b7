/** "donderdag 12 maart 2026 om 19:30", from a local date and time as it was typed. */
export function plannedText(plannedFor: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: "full",
    timeStyle: "short",
  }).format(new Date(plannedFor));
}

/** "12 mei 2026", from epoch ms. */
export function dayText(at: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(at);
}

export function timeText(at: Date, language: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: "short" }).format(at);
}
