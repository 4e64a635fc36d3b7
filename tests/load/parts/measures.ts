/** Times in milliseconds. */
export interface Measured {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export function measured(times: readonly number[]): Measured {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ??
    Number.NaN;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export function row(what: string, { count, p50, p95, p99 }: Measured): string {
  const numbers = [p50, p95, p99].map((ms) => ms.toFixed(1).padStart(8));
  return `${what.padEnd(34)}${numbers.join("")}${String(count).padStart(10)}`;
}

export const header = `${"milliseconds".padEnd(34)}     p50     p95     p99     count`;

export function ratio(what: string, ours: Measured, bare: Measured): string {
  const ratios = [
    ours.p50 / bare.p50,
    ours.p95 / bare.p95,
    ours.p99 / bare.p99,
  ];
  return `${what.padEnd(34)}${ratios.map((value) => `${value.toFixed(1)}×`.padStart(8)).join("")}`;
}
