import { describe, expect, it, onTestFinished } from "vitest";
import { damageAndStart } from "../support/faults/damagedFile.ts";
import { fillTheDisk } from "../support/faults/fullDisk.ts";
import { openSmallDisk } from "../support/faults/smallDisk.ts";
import { startServer } from "../support/startServer.ts";

describe("a disk that", () => {
  it("K3 is full: every change is refused as such, all that was acknowledged is there, and it goes on when there is room", async () => {
    const disk = openSmallDisk();
    onTestFinished(() => disk.remove());
    const server = await startServer({ dataDir: disk.folder });
    onTestFinished(() => server.remove());
    const told = await fillTheDisk(server, disk);
    expect(told.acceptedBefore).toBe(10);
    expect(new Set(told.refusals)).toEqual(new Set(["Unavailable"]));
    expect(told).toMatchObject({
      ...{ joinStatus: 503, ranOn: true, readableMeanwhile: true },
      noteArrived: true,
    });
    // No gap: what was refused took no place.
    const [first = 0] = told.positions;
    expect(told.positions).toEqual(
      told.positions.map((_, index) => first + index),
    );
    expect(told.positionAfterRestart).toBeGreaterThanOrEqual(
      told.positions.at(-1) ?? 0,
    );
  }, 90_000);

  it.each(["stop", "kill"] as const)(
    "K3 damaged the file after a %s: the server says so and what to do, and leaves it as it is",
    async (how) => {
      const server = await startServer();
      onTestFinished(() => server.remove());
      const { code, output, changed } = await damageAndStart(server, how);
      expect(code).toBe(1);
      expect(output).toMatch(/kring\.sqlite is damaged .* put a backup/);
      expect(output).not.toMatch(/organise#/);
      expect(changed).toEqual([]);
    },
  );
});
