/**
 * `npm run bench`: 1,000 and 2,500 sockets with a turn change in each circle every two seconds, 5,000 with one every
 * second, and beside each, in the same run, the same load on a bare relay that stores nothing; then 10 boards of 25
 * with 5 people typing. Builds first, ends by itself, and exits with 1 when a pass mark was missed. For one size of
 * your own: `npm run bench -- --circles 10 --people 25 --every 2 --seconds 20`.
 */
import { parseArgs } from "node:util";
import { setup as build } from "../support/built.ts";
import { startServer } from "../support/startServer.ts";
import { typeOnBoards } from "./parts/boards.ts";
import type { Load } from "./parts/load.ts";
import { atMost, exactly, machine, printMarks } from "./parts/marks.ts";
import type { Mark } from "./parts/marks.ts";
import { header, measured, ratio, row } from "./parts/measures.ts";
import { onBareRelay, onKring } from "./parts/sizes.ts";
import type { Run } from "./parts/sizes.ts";

interface Size {
  readonly load: Load;
  /** Milliseconds and megabytes; a mark that is not there is not set for this size. */
  readonly marks: {
    readonly p99: number;
    readonly loopP99?: number;
    readonly memoryMb?: number;
  };
}

const { values } = parseArgs({
  options: {
    circles: { type: "string" },
    people: { type: "string", default: "25" },
    every: { type: "string", default: "2" },
    seconds: { type: "string", default: "30" },
  },
});
const seconds = Number(values.seconds);
const people = Number(values.people);
const load = (circles: number, everyMs: number): Load => ({
  ...{ circles, people, seconds, everyMs },
});
const sizes: readonly Size[] =
  values.circles === undefined
    ? [
        {
          load: load(40, 2_000),
          marks: { p99: 100, loopP99: 50, memoryMb: 300 },
        },
        { load: load(100, 2_000), marks: { p99: 150, memoryMb: 400 } },
        { load: load(200, 1_000), marks: { p99: 250 } },
      ]
    : [
        {
          load: load(Number(values.circles), Number(values.every) * 1_000),
          marks: { p99: 250 },
        },
      ];

async function measure({ load: size, marks }: Size): Promise<Mark[]> {
  const kring = await onKring(size);
  const { result, cost } = kring;
  const view = Math.round(result.bytes / result.delivery.length);
  const bare = await onBareRelay(size, view);
  const sockets = size.circles * size.people;
  report(`${sockets} sockets, a turn each ${size.everyMs / 1_000} s`, {
    ...{ kring, bare, view },
  });
  const name = `${sockets} sockets:`;
  const p99 = (of: readonly number[]): number => measured(of).p99;
  const time = (what: string) => ({ what: `${name} ${what}`, unit: " ms" });
  return [
    atMost(time("delivery p99"), p99(result.delivery), marks.p99),
    atMost(time("acknowledgement p99"), p99(result.acknowledgement), marks.p99),
    exactly(`${name} views lost, lines broken`, result.lost + result.breaks, 0),
    ...(marks.loopP99 === undefined
      ? []
      : [atMost(time("event loop p99"), cost.loopP99, marks.loopP99)]),
    ...(marks.memoryMb === undefined
      ? []
      : [
          atMost(
            { what: `${name} memory`, unit: " MB" },
            cost.memoryMb,
            marks.memoryMb,
          ),
        ]),
  ];
}

function report(
  what: string,
  { kring, bare, view }: { kring: Run; bare: Run; view: number },
): void {
  const delivery = [kring, bare].map(({ result }) => measured(result.delivery));
  const answer = [kring, bare].map(({ result }) =>
    measured(result.acknowledgement),
  );
  const costs = [kring, bare].map(({ cost }) => cost);
  const each = (of: (cost: Run["cost"]) => number): string =>
    costs.map((cost) => of(cost).toFixed(0)).join(" and ");
  console.log(
    [
      `\n${what}, ${seconds} s; ${machine()}`,
      header,
      row("delivery, Kring", delivery[0]!),
      row("delivery, bare relay", delivery[1]!),
      ratio("  ratio", delivery[0]!, delivery[1]!),
      row("acknowledgement, Kring", answer[0]!),
      row("acknowledgement, bare relay", answer[1]!),
      ratio("  ratio", answer[0]!, answer[1]!),
      `Kring and bare relay: event loop p99 ${each(({ loopP99 }) => loopP99)} ms, memory ${each(({ memoryMb }) => memoryMb)} MB, busy ${each(({ busyMs }) => busyMs / seconds / 10)} % of a core`,
      `a view has ${view} bytes`,
    ].join("\n"),
  );
}

async function boards(): Promise<Mark> {
  const server = await startServer({ variables: { LOG_LEVEL: "error" } });
  const size = { boards: 10, people: 25, typing: 5 };
  try {
    const typed = measured(await typeOnBoards(server, { ...size, seconds }));
    console.log(`\n${header}\n${row("a letter on a board", typed)}`);
    const what = "10 boards × 25 phones: a letter p99";
    return atMost({ what, unit: " ms" }, typed.p99, 250);
  } finally {
    await server.remove();
  }
}

const clean = build();
const marks: Mark[] = [];
for (const size of sizes) marks.push(...(await measure(size)));
marks.push(await boards());
clean();
console.log(`\n${machine()}`);
if (printMarks(marks) > 0) process.exitCode = 1;
