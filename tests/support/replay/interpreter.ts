import { until } from "../until.ts";
import { saysWord } from "../words.ts";
import { startServer } from "../startServer.ts";
import type { RunningServer } from "../startServer.ts";
import type { ActStep, Case, ExpectStep, Step } from "./caseFile.ts";
import type { Driver, OpenDriver, Seen } from "./driver.ts";
import { unmet } from "./expectations.ts";
import { filesUnmet } from "./exportedFiles.ts";

interface Evening {
  readonly server: RunningServer;
  readonly driver: Driver;
  readonly steps: readonly Step[];
  readonly start: number;
}

/** Plays one evening from its first step to its last. Throws, with the step, at the first thing that is not so. */
export async function replay(
  evening: Case,
  openDriver: OpenDriver,
): Promise<void> {
  const server = await startServer({ testClock: evening.start });
  const driver = await openDriver(server, evening);
  const start = Date.parse(evening.start);
  try {
    await driver.begin();
    await play({ server, driver, steps: evening.steps, start });
    keptToItself(server.output(), evening);
    if ((await server.stop()) !== 0) throw new Error("It did not end cleanly.");
  } finally {
    await driver.end();
    await server.remove();
  }
}

async function play(evening: Evening): Promise<void> {
  const turnsBefore: number[] = [];
  for (const [index, step] of evening.steps.entries()) {
    try {
      if (step.at !== undefined) await moveClock(evening, step.at);
      turnsBefore.push(await newest(evening.driver, "turnNumber"));
      await take(evening, index, turnsBefore);
    } catch (cause) {
      const words = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`Step ${index} ${JSON.stringify(step)}\n${words}`, {
        cause,
      });
    }
  }
}

async function take(
  { server, driver, steps }: Evening,
  index: number,
  turnsBefore: readonly number[],
): Promise<void> {
  const step = steps[index]!;
  if ("expect" in step) return expectStep(driver, step);
  if (step.do === "restartServer") {
    await server.stop();
    await server.start();
    return settle(driver);
  }
  const after = steps[index + 1];
  if (after !== undefined && "sameTurn" in after && after.who !== step.who)
    driver.holdBack(after.who);
  await act(driver, step, step.sameTurn && turnsBefore[index - 1]);
  if (!(after !== undefined && "sameTurn" in after)) await settle(driver);
}

async function act(
  driver: Driver,
  step: ActStep,
  expectedTurn: number | undefined,
): Promise<void> {
  const refusal = await driver.act(step, expectedTurn);
  const allowed = step.refused === undefined ? [null] : [step.refused].flat();
  if (!allowed.includes(refusal as never))
    throw new Error(`refused: ${refusal}, instead of ${allowed.join(" or ")}`);
}

/** Every open screen shows the newest position. */
async function settle(driver: Driver): Promise<void> {
  const newestPosition = await newest(driver, "position");
  await until("all screens are up to date", async () => {
    const seen = await seeAll(driver);
    return seen.every(([, { position }]) => position >= newestPosition)
      ? true
      : null;
  });
}

async function expectStep(driver: Driver, step: ExpectStep): Promise<void> {
  if (step.expect.turnLeft !== undefined) await driver.lookAtTheClock();
  let wrong: readonly string[] = ["nothing was seen"];
  await until("", async () => {
    const seen = await seeAll(driver, step.on);
    wrong = [
      ...unmet(step, seen),
      ...(await filesUnmet(step.expect, driver.files())),
    ];
    return wrong.length === 0 ? true : null;
  }).catch(() => {
    throw new Error(wrong.join("\n"));
  });
}

async function seeAll(
  driver: Driver,
  screens: readonly string[] = driver.screens(),
): Promise<[string, Seen][]> {
  return Promise.all(
    screens.map(async (screen): Promise<[string, Seen]> => [
      screen,
      await driver.see(screen),
    ]),
  );
}

async function newest(
  driver: Driver,
  count: "position" | "turnNumber",
): Promise<number> {
  const seen = await seeAll(driver);
  return Math.max(0, ...seen.map(([, one]) => one[count]));
}

async function moveClock(
  { server, start }: Evening,
  at: string,
): Promise<void> {
  await server.moveClock(start + millis(at));
}

/** "8:04" → 484 000 */
function millis(at: string): number {
  const [minutes = 0, seconds = 0] = at.split(":").map(Number);
  return (minutes * 60 + seconds) * 1_000;
}

/** No name and no word of the evening may have reached the log. */
function keptToItself(output: string, evening: Case): void {
  const texts = evening.steps.flatMap((step) =>
    "do" in step && step.do === "write" ? [step.text] : [],
  );
  const secrets = [...evening.people.map(({ name }) => name), ...texts];
  const told = secrets.filter((word) => saysWord(output, word));
  if (told.length > 0) throw new Error(`The log tells: ${told.join(", ")}`);
}
