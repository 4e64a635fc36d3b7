import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { limits } from "../../shared/protocol/limits.ts";
import { codesAround, guess, joinFrom } from "../support/attacks/guessing.ts";
import { planEvening } from "../support/evening.ts";
import { faultsLogged } from "../support/faultsLogged.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";

describe("guessing a code", () => {
  let server: RunningServer;
  let code: string;
  beforeAll(async () => {
    server = await startServer();
    code = (await planEvening(server)).planned.joinCode;
  });
  afterAll(() => server.remove());

  it("J5 gets nobody in, however many are tried at once, and not the right one either", async () => {
    const codes = codesAround(code, 1_000);
    const { hits, byStatus } = await guess(server, codes, {
      together: 200,
      address: () => "192.0.2.66",
    });
    expect(hits).toBe(0);
    // Those that were looked up at all are no more than one may try.
    expect(byStatus.get(404)).toBeLessThanOrEqual(limits.wrongCodesPerMinute);
    expect(byStatus.get(429)).toBe(codes.length - (byStatus.get(404) ?? 0));
    expect(await joinFrom(server, "192.0.2.67", code)).toBe(201);
  });

  it("J5 from many addresses does not keep out who has the right one", async () => {
    const wrong = codesAround(code, 401).filter((each) => each !== code);
    const { byStatus } = await guess(server, wrong, {
      together: 100,
      address: (number) => `198.51.100.${number % 200}`,
    });
    expect([...byStatus.keys()]).toEqual([404]);
    const many = Array.from({ length: 25 }, () =>
      joinFrom(server, "203.0.113.5", code),
    );
    // A whole circle types it at once, behind one address.
    expect(new Set(await Promise.all(many))).toEqual(new Set([201]));
  });

  it("leaves no fault in the log", () => {
    expect(faultsLogged(server)).toEqual([]);
  });
});
