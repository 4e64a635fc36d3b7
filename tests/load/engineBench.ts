/** The engine alone: one command and the three roles' views, for a circle of 25. Prints medians; asserts nothing. */
import { viewsOf } from "../../shared/domain/view.ts";
import { Evening } from "../domain/evening.ts";

const people = Array.from({ length: 25 }, (_, index) => `seat-${index}`);
const rounds = 2_000;

function microseconds(work: () => void): number {
  const begun = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - begun) / 1_000;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const evening = new Evening({ phases: { checkIn: { on: true } } })
  .with(...people)
  .to("checkIn");
const times: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const seatId = people[round % people.length] ?? "lead";
  times.push(
    microseconds(() => {
      evening.lead({ type: "GiveTurn", seatId });
      const viewOf = viewsOf(evening.facts);
      viewOf({ as: "facilitator", seatId: "lead" });
      viewOf({ as: "participant", seatId });
      viewOf({ as: "room", seatId: null });
    }),
  );
}

console.log(
  `command and three views, 25 seats: median ${median(times).toFixed(1)} µs (aim 50)`,
);
console.log(
  `state as stored: ${JSON.stringify(evening.state).length} bytes (aim 6000)`,
);
