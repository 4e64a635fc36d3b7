/** How many cases a fuzz test goes through: in the suite as many as it says, in `npm run torture` many times that. */
export const fuzzRuns = (inSuite: number): number =>
  inSuite * Number(process.env["FUZZ_TIMES"] ?? 1);
