import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusalCodes } from "../../shared/domain/refusals.ts";
import { limits } from "../../shared/protocol/limits.ts";
import {
  emptyMessage,
  signalMessage,
  signalSeenMessage,
} from "../../shared/protocol/schemas.ts";
import { sendFrames } from "../support/bareFrames.ts";
import { planEvening } from "../support/evening.ts";
import type { Evening, Screen } from "../support/evening.ts";
import {
  anything,
  brokenCommands,
  foreignCommands,
} from "../support/hostile.ts";
import { connectionOf, raw } from "../support/rawSocket.ts";
import { faultsLogged } from "../support/faultsLogged.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { until } from "../support/until.ts";
import { fuzzRuns } from "../support/fuzzRuns.ts";

/** So many that none of them comes to the limit of what a seat may send: each refusal is about what was sent. */
const people = 45;
const reasons = refusalCodes.filter((code) => code !== "TooFast");
const seed = 20_261_122;

describe("whatever comes in over the sockets", () => {
  let server: RunningServer;
  let evening: Evening;
  let griet: Screen;
  let circle: readonly Screen[];
  let other: Screen;
  let position: number;
  let turn = 0;

  beforeAll(async () => {
    server = await startServer();
    evening = await planEvening(server);
    griet = await evening.lead(0, "Griet");
    const names = Array.from({ length: people }, (_, index) => `Jo ${index}`);
    circle = await Promise.all(names.map((name) => evening.join(name)));
    other = await (await planEvening(server)).lead(0, "An");
    await griet.send({ type: "StartSession" });
    position = (
      await griet.until(
        "it began",
        ({ session }) => session.status === "running",
      )
    ).position;
  });
  afterAll(async () => {
    for (const screen of [griet, other, ...circle]) screen.close();
    await server.remove();
  });

  function someone(): Screen {
    turn += 1;
    const screen = circle[turn % circle.length];
    if (screen === undefined) throw new Error("Nobody is there.");
    return screen;
  }

  /** A typed refusal; or, for what is larger than a message may be, the end of that line and no other. */
  async function isRefused(
    screen: Screen,
    event: string,
    sent: unknown,
  ): Promise<void> {
    const answer = await until("it is not too fast", async () => {
      const given = await raw(screen, event, sent).catch(() => "hung up");
      // Asked to slow down, so that each case is looked at however many there are.
      return isTooFast(given) ? null : given;
    });
    if (answer === "hung up") {
      const size = Buffer.byteLength(JSON.stringify([event, sent]));
      expect(size).toBeGreaterThan(limits.socketPayloadBytes - 100);
      await until("it is back", () => (screen.socket.connected ? true : null));
      return;
    }
    const refusal = expect.toBeOneOf(reasons) as unknown;
    expect(answer).toEqual({ ok: false, refusal });
  }

  /** Nothing changed, nothing broke, and nothing was logged as a fault. */
  async function isUnharmed(): Promise<void> {
    expect(await raw(griet, "view", {})).toMatchObject({ position });
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    expect(faultsLogged(server)).toEqual([]);
  }

  it("P7 S4 refuses each facilitator's command of a participant, and each for a seat that is not theirs", async () => {
    const foreign = [griet.seatId, other.seatId];
    await fc.assert(
      fc.asyncProperty(foreignCommands(foreign), (command) =>
        isRefused(someone(), "command", command),
      ),
      { numRuns: fuzzRuns(300), seed },
    );
    await isUnharmed();
  });

  it("refuses each command in which one thing is not as agreed", async () => {
    await fc.assert(
      fc.asyncProperty(brokenCommands([griet.seatId]), (command) =>
        isRefused(someone(), "command", command),
      ),
      { numRuns: fuzzRuns(400), seed },
    );
    await isUnharmed();
  });

  it("refuses anything at all under any event", async () => {
    const schemas = {
      signal: signalMessage,
      signalSeen: signalSeenMessage,
      clock: emptyMessage,
      view: emptyMessage,
    };
    const event = fc.oneof(
      fc.constantFrom("command", ...Object.keys(schemas)),
      fc.constantFrom(
        "__proto__",
        "constructor",
        "error",
        "x".repeat(2_000),
        "",
      ),
    );
    const sent = fc.tuple(event, anything).filter(([name, value]) => {
      const schema = Object.entries(schemas).find(
        ([known]) => known === name,
      )?.[1];
      return schema?.safeParse(value).success !== true;
    });
    await fc.assert(
      fc.asyncProperty(sent, ([name, value]) =>
        isRefused(someone(), name, value),
      ),
      { numRuns: fuzzRuns(400), seed },
    );
    await isUnharmed();
  });

  it("answers, or hangs up, after frames that no library would send", async () => {
    const { sessionId } = evening.planned;
    const start = fc.constantFrom(
      "",
      "0",
      "1",
      "2probe",
      "40",
      "40/x,",
      "41",
      "42",
      "420",
      "43",
      "431",
      "44",
      "45",
      "451-",
      "459999-",
      "5",
      "6",
      "9",
      "b",
    );
    const frame = fc.oneof(
      fc
        .tuple(start, fc.oneof(fc.string(), fc.json()))
        .map((parts) => parts.join("")),
      fc
        .tuple(
          start,
          fc.constantFrom(
            '["command",',
            '["command",{"_placeholder":true,"num":7}]',
            '["disconnect"]',
            '["connect"]',
            '["newListener",1]',
            "[[[[",
            '{"__proto__":1}',
            "[null]",
          ),
        )
        .map((parts) => parts.join("")),
      fc.uint8Array({ maxLength: 200 }),
    );
    const frames = fc.array(frame, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(frames, async (sent) => {
        const query = `session=${sessionId}&as=participant`;
        const after = await sendFrames(someone().device, query, sent);
        expect(["answered", "closed"]).toContain(after);
      }),
      { numRuns: fuzzRuns(80), seed },
    );
    await isUnharmed();
  });

  it("lets nobody in with a cookie that is not for that session and role, from another site, or with a broken question", async () => {
    const own = evening.planned.sessionId;
    const headers = fc.constantFrom(
      { origin: server.url, cookie: "" },
      { origin: server.url, cookie: "kring_participant_x=%ff; ==;;" },
      { origin: server.url, cookie: other.device.cookies() },
      {
        origin: server.url,
        cookie: `kring_facilitator_${own}=${"a".repeat(22)}`,
      },
      { origin: "https://elsewhere.example", cookie: griet.device.cookies() },
      { origin: "null", cookie: griet.device.cookies() },
    );
    const query = fc.record({
      session: fc.oneof(
        fc.constant(own),
        fc.string(),
        fc.constant("__proto__"),
      ),
      as: fc.oneof(
        fc.constantFrom("facilitator", "participant", "room"),
        fc.string(),
      ),
    });
    await fc.assert(
      fc.asyncProperty(headers, query, async (sent, asked) => {
        expect(await connectionOf(server.url, sent, asked)).not.toBe("let in");
      }),
      { numRuns: fuzzRuns(60), seed },
    );
    await isUnharmed();
  });

  it("is unharmed in the end: everybody is still connected", async () => {
    for (const screen of [griet, ...circle])
      expect(await raw(screen, "view", {})).toBeTypeOf("object");
    await isUnharmed();
  });
});

const isTooFast = (answer: unknown): boolean =>
  isDeepStrictEqual(answer, { ok: false, refusal: "TooFast" });
