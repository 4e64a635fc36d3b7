import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createClock, createHandClock } from "../../server/clock.ts";
import { openClock } from "../../server/openClock.ts";

const keepNothing = (): Promise<void> => Promise.resolve();

describe("the test clock", () => {
  it("fires each due deadline at its own time, in order", async () => {
    const clock = createHandClock(1_000, keepNothing);
    const fired: [string, number][] = [];
    for (const [name, at] of [
      ["late", 3_000],
      ["early", 2_000],
    ] as const)
      clock.at(at, () => void fired.push([name, clock.now()]));
    clock.at(9_000, () => void fired.push(["never", clock.now()]));
    await clock.moveTo(5_000);
    expect(fired).toEqual([
      ["early", 2_000],
      ["late", 3_000],
    ]);
    expect(clock.now()).toBe(5_000);
  });

  it("fires what became due because something fired, and waits for each", async () => {
    const clock = createHandClock(0, keepNothing);
    const fired: number[] = [];
    const step = async (): Promise<void> => {
      await Promise.resolve();
      fired.push(clock.now());
      if (fired.length < 3) clock.at(clock.now() + 100, step);
    };
    clock.at(100, step);
    await clock.moveTo(1_000);
    expect(fired).toEqual([100, 200, 300]);
  });

  it("does not fire what was called off, and never goes back", async () => {
    const clock = createHandClock(1_000, keepNothing);
    const fired: number[] = [];
    const cancel = clock.at(2_000, () => void fired.push(clock.now()));
    cancel();
    await clock.moveTo(3_000);
    await clock.moveTo(500);
    expect(fired).toEqual([]);
    expect(clock.now()).toBe(3_000);
  });

  it("stands still when its new time could not be kept, and moves later", async () => {
    let broken = true;
    const keep = (): Promise<void> =>
      broken ? Promise.reject(new Error("full")) : Promise.resolve();
    const clock = createHandClock(0, keep);
    await expect(clock.moveTo(10)).rejects.toThrow("full");
    expect(clock.now()).toBe(0);
    broken = false;
    await clock.moveTo(10);
    expect(clock.now()).toBe(10);
  });

  it("goes on over a restart from where it stood", async () => {
    const folder = mkdtempSync(join(tmpdir(), "kring-clock-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, "clock");
    const first = openClock(1_000, file);
    await first.byHand?.moveTo(60_000);
    expect(openClock(1_000, file).clock.now()).toBe(60_000);
    expect(openClock(70_000, file).clock.now()).toBe(70_000);
  });
});

describe("the real clock", () => {
  it("K6 stays where it is when somebody sets the time, and counts the time that the laptop slept", () => {
    const machine = { wall: 1_000_000, awake: 5_000, booted: 70_000 };
    const clock = createClock({
      wall: () => machine.wall,
      awake: () => machine.awake,
      booted: () => machine.booted,
    });
    const pass = (ms: number, awake = ms): number => {
      machine.wall += ms;
      machine.awake += awake;
      machine.booted += ms;
      return clock.now();
    };
    expect(pass(2_000)).toBe(1_002_000);
    machine.wall += 3_600_000;
    expect(clock.now()).toBe(1_002_000);
    expect(pass(600_000, 0)).toBe(1_602_000);
    machine.wall -= 7_200_000;
    expect(pass(1_000)).toBe(1_603_000);
    expect(pass(60_000, 0)).toBe(1_663_000);
  });

  it("is the wall's at the start, and only goes on", async () => {
    const clock = createClock();
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(50);
    const due = clock.now() + 20;
    const firedAt = await new Promise<number>((resolve) => {
      clock.at(due, () => resolve(clock.now()));
    });
    expect(firedAt).toBeGreaterThanOrEqual(due);
  });
});
