import { describe, expect, it } from "vitest";
import { createHubs } from "../../server/notes/notesHubs.ts";
import type { NotesStore } from "../../server/notes/notesStore.ts";

const empty: NotesStore = {
  load: () => Promise.resolve({ entries: [], last: 0 }),
  append: () => Promise.resolve(),
  replace: () => Promise.resolve(),
  clear: () => Promise.resolve(),
};
const log = { info: () => 0, warn: () => 0, error: () => 0 };

/** Lets as many steps of other promises go by. */
async function steps(count: number): Promise<void> {
  for (let step = 0; step < count; step += 1) await Promise.resolve();
}

describe("the open boards", () => {
  it.each(Array.from({ length: 16 }, (_, step) => step))(
    "whoever comes %i steps after the last one began to leave has the board that is open",
    async (count) => {
      const hubs = createHubs(empty, () => 0, log);
      const first = await hubs.acquire("one");
      const leaving = hubs.release("one", first);
      await steps(count);
      const hub = await hubs.acquire("one");
      await leaving;
      expect(hub.board.doc.isDestroyed).toBe(false);
      expect(hubs.all().get("one")).toBe(hub);
      await hubs.release("one", hub);
      expect(hub.board.doc.isDestroyed).toBe(true);
      expect(hubs.all().size).toBe(0);
    },
  );
});
