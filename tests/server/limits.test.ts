import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits } from "../../shared/protocol/limits.ts";
import type { Answer } from "../../shared/protocol/messages.ts";
import { planEvening } from "../support/evening.ts";
import type { Evening, Screen } from "../support/evening.ts";
import { faultsLogged } from "../support/faultsLogged.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";
import { until } from "../support/until.ts";

describe("what comes too often", () => {
  let server: RunningServer;
  let evening: Evening;
  let griet: Screen;
  beforeAll(async () => {
    server = await startServer();
    evening = await planEvening(server);
    griet = await evening.lead(0, "Griet");
  });
  afterAll(() => server.remove());

  function joinFrom(address: string, code: string): Promise<Response> {
    return fetch(`${server.url}/api/join`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-forwarded-for": address,
      },
      body: JSON.stringify({ code, name: "Jo" }),
    });
  }

  it("is refused beyond a burst, without touching the neighbours", async () => {
    const [jo, an] = [await evening.join("Jo"), await evening.join("An")];
    const many = Array.from({ length: limits.commandBurst * 3 }, () =>
      jo.send({ type: "SetListening", on: true }),
    );
    const neighbour = await an.send({ type: "SetListening", on: true });
    expect(neighbour).toMatchObject({ ok: true });
    const answers = await Promise.all(many);
    const refused = answers.filter((answer) => !answer.ok);
    expect(answers.length - refused.length).toBe(limits.commandBurst);
    for (const answer of refused)
      expect(answer).toEqual({ ok: false, refusal: "TooFast" });
    const again = (): Promise<true | null> =>
      jo.send({ type: "SetListening", on: false }).then(({ ok }) => ok || null);
    expect(await until("Jo may speak again", again)).toBe(true);
  });

  it("costs the line when no person could do it, and the phone comes back with everything", async () => {
    const jo = await evening.join("Jo");
    const cut = new Promise<string>((resolve) =>
      jo.socket.once("disconnect", resolve),
    );
    const answered: Answer[] = [];
    for (let count = 0; count < limits.commandBurst * 40; count += 1) {
      const message = { type: "Undo", commandId: randomUUID() } as const;
      jo.socket.emit("command", message, (answer) => answered.push(answer));
    }
    expect(await cut).toMatch(/transport/);
    await until("Jo is back", () => (jo.socket.connected ? true : null));
    const { position } = griet.view();
    await jo.until("the newest view", (view) => view.position >= position);
  });

  it("stops whoever guesses codes, and nobody else", async () => {
    const guesser = "192.0.2.7";
    const { joinCode } = evening.planned;
    const wrong = joinCode === "000000" ? "000001" : "000000";
    for (let count = 0; count < limits.wrongCodesPerMinute; count += 1)
      expect((await joinFrom(guesser, wrong)).status).toBe(404);
    for (const code of [wrong, joinCode]) {
      const stopped = await joinFrom(guesser, code);
      expect(stopped.status).toBe(429);
      expect(Number(stopped.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await stopped.json()).toMatchObject({ code: "TooFast" });
    }
    expect((await joinFrom("192.0.2.8", joinCode)).status).toBe(201);
  });

  it("leaves no fault in the log", () => {
    expect(faultsLogged(server)).toEqual([]);
  });
});
