import { cpus, loadavg } from "node:os";

/** One line of the table of pass marks. */
export interface Mark {
  readonly what: string;
  readonly mark: string;
  readonly measured: string;
  readonly met: boolean;
}

interface Bound {
  readonly what: string;
  readonly unit?: string;
  readonly digits?: number;
}

export function atMost(
  { what, unit = "", digits = 0 }: Bound,
  value: number,
  limit: number,
): Mark {
  return {
    what,
    mark: `≤ ${limit}${unit}`,
    measured: `${value.toFixed(digits)}${unit}`,
    met: value <= limit,
  };
}

export function exactly(what: string, value: unknown, right: unknown): Mark {
  return {
    what,
    mark: String(right),
    measured: String(value),
    met: value === right,
  };
}

/** Prints the table; how many marks were missed. */
export function printMarks(marks: readonly Mark[]): number {
  const width = Math.max(...marks.map(({ what }) => what.length));
  for (const { what, mark, measured, met } of marks)
    console.log(
      `${met ? "  " : "✗ "}${what.padEnd(width)}  ${mark.padStart(14)}  ${measured.padStart(14)}`,
    );
  return marks.filter(({ met }) => !met).length;
}

/** On a machine that does other things too, times are theirs as well. */
export function machine(): string {
  const busy = loadavg().map((load) => load.toFixed(1));
  return `Node ${process.version}, ${cpus().length} cores, load average ${busy.join(" ")}`;
}
