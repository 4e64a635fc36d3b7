import type { Finding } from "./findings.ts";

/** Applied: certain and likely unless a reader keeps them; a suggestion only when accepted. */
export function isApplied({ tier, decision }: Finding): boolean {
  if (decision === "pending") return tier !== "suggestion";
  return decision !== "keep";
}

interface Stretch {
  start: number;
  end: number;
  label: string;
}

/** Where two overlap the later one gives way, so that nothing covered comes back. */
function apart(stretches: readonly Stretch[]): Stretch[] {
  const placed: Stretch[] = [];
  let end = 0;
  const inOrder = [...stretches].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  for (const stretch of inOrder) {
    const start = Math.max(stretch.start, end);
    if (start >= stretch.end) continue;
    placed.push({ ...stretch, start });
    end = stretch.end;
  }
  return placed;
}

/**
 * The note as a reader of the export will see it: one pass from the findings, never from a text
 * already replaced. `text` is the NFC form the findings refer to.
 */
export function replaceAll(
  text: string,
  findings: readonly Finding[],
  labelOf: (finding: Finding) => string,
): string {
  const stretches = findings.filter(isApplied).map((finding) => ({
    start: finding.start,
    end: finding.end,
    label: finding.replacement ?? labelOf(finding),
  }));
  let read = 0;
  let result = "";
  for (const { start, end, label } of apart(stretches)) {
    result += text.slice(read, start) + label;
    read = end;
  }
  return result + text.slice(read);
}
