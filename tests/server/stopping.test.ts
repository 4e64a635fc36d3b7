import { describe, expect, it } from "vitest";
import { endInTurn } from "../../server/endInTurn.ts";

describe("the stop", () => {
  it("ends what comes after a part that failed, says so, and tells that it was not clean", async () => {
    const ended: string[] = [];
    const faults: string[] = [];
    const log = { error: (event: string) => void faults.push(event) };
    const clean = await endInTurn(log, [
      () => void ended.push("sessions"),
      () => Promise.reject(new Error("the line was gone")),
      () => {
        throw new Error("at once");
      },
      () => void ended.push("database"),
    ]);
    expect(ended).toEqual(["sessions", "database"]);
    expect(faults).toHaveLength(2);
    expect(clean).toBe(false);
    expect(await endInTurn(log, [() => Promise.resolve()])).toBe(true);
  });
});
