import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { patiently, restMs } from "../../client/facilitator/patiently.ts";
import type { Answer } from "../../shared/protocol/messages.ts";

const tooFast: Answer = { ok: false, refusal: "TooFast" };
const taken: Answer = { ok: true, position: 1 };

describe("one press that stands for many commands", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("rests and goes on when the server finds it too fast", async () => {
    const answers = [tooFast, tooFast, taken];
    const send = vi.fn(() => Promise.resolve(answers.shift() ?? tooFast));
    const answer = patiently(send);
    await vi.advanceTimersByTimeAsync(restMs - 1);
    expect(send).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(restMs + 1);
    expect(await answer).toEqual(taken);
    expect(send).toHaveBeenCalledTimes(3);
  });

  it("passes on any other refusal at once", async () => {
    const refused: Answer = { ok: false, refusal: "NotAllowed" };
    const send = vi.fn(() => Promise.resolve(refused));
    expect(await patiently(send)).toEqual(refused);
    expect(send).toHaveBeenCalledTimes(1);
  });
});
