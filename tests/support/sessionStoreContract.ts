import { beforeEach, describe, expect, it } from "vitest";
import type { Plan } from "../../shared/domain/format.ts";
import { initialState } from "../../shared/domain/start.ts";
import type { SessionState } from "../../shared/domain/state.ts";
import { formats } from "../../shared/formats/formats.ts";
import { planOf } from "../../shared/formats/plan.ts";
import {
  Conflict,
  forgetKeysEvery,
  keptCommandKeys,
} from "../../server/sessionStore/sessionStore.ts";
import type {
  Closing,
  SessionRecord,
  SessionStore,
} from "../../server/sessionStore/sessionStore.ts";

export interface OpenedStore {
  readonly store: SessionStore;
  /** The same store after a restart; a store without a disk stays as it is. */
  reopen(): Promise<SessionStore>;
}

const organisationId = "organisation";
const start = Date.UTC(2026, 2, 12, 18, 30);

function plan(): Plan {
  const how = { setting: "room", leadsTakeTurns: true, phases: {} } as const;
  const planned = planOf(formats.multilogem, how);
  if ("problem" in planned) throw new Error(planned.problem);
  return planned.plan;
}

export function recordOf(sessionId: string): SessionRecord {
  return {
    sessionId,
    organisationId,
    wishes: { format: "multilogem", language: "nl", setting: "room" },
    plan: plan(),
    language: "nl",
    lobby: false,
    joinCode: "123456",
    joinSecret: "a-secret-for-the-link",
    createdAt: start,
    keptUntil: start + 1_000,
  };
}

function at(
  position: number,
  change: Partial<SessionState> = {},
): SessionState {
  return { ...initialState(plan(), start), position, ...change };
}

function closing(position: number): Closing {
  const facts = {
    phasesDone: [],
    breakHeld: false,
    minutes: 120,
    present: 8,
    facilitators: 2,
    languages: [],
    withoutPhone: true,
    remote: false,
    evenness: 0.9,
  };
  const when = { closedAt: start + 10, keptUntil: start + 20 };
  return { position, facts, ...when, commandKey: "close", facilitators: ["g"] };
}

/** What every store of sessions must do, whatever it keeps them in. */
export function sessionStoreContract(open: () => Promise<OpenedStore>): void {
  let opened: OpenedStore;
  let store: SessionStore;
  beforeEach(async () => {
    opened = await open();
    store = opened.store;
    await store.create(recordOf("one"), at(0));
  });

  async function storeUpTo(last: number): Promise<void> {
    for (let position = 1; position <= last; position++)
      await store.store("one", {
        state: at(position),
        keep: [position - 1],
        commandKey: `key ${position}`,
      });
  }

  describe("the contract of a session store", () => {
    it("gives back what was created", async () => {
      const session = await store.load("one");
      expect(session).toMatchObject({
        record: recordOf("one"),
        status: "planned",
        state: at(0),
        history: [],
        names: {},
        formerNames: [],
        texts: {},
      });
      expect(await store.load("another")).toBeNull();
    });

    it("refuses an id that is taken", async () => {
      await expect(store.create(recordOf("one"), at(0))).rejects.toThrow(
        Conflict,
      );
    });

    it("keeps states, names and texts of a change together, over a restart", async () => {
      await store.store("one", {
        state: at(1),
        keep: [0],
        commandKey: "key 1",
        names: { s1: "Jo" },
        texts: { t1: "Wat neem je mee?" },
      });
      await store.store("one", {
        state: at(2),
        keep: [0, 1],
        commandKey: null,
        names: { s1: "Jo-Ann", s2: "Rita" },
      });
      const session = await (await opened.reopen()).load("one");
      expect(session?.state).toEqual(at(2));
      expect(session?.history).toEqual([at(0), at(1)]);
      expect(session?.names).toEqual({ s1: "Jo-Ann", s2: "Rita" });
      expect(session?.formerNames).toEqual(["Jo"]);
      expect(session?.texts).toEqual({ t1: "Wat neem je mee?" });
    });

    it("stores nothing of a change whose position is taken", async () => {
      await storeUpTo(1);
      const late = {
        ...{ state: at(1), keep: [0], commandKey: "late" },
        names: { s1: "Jo" },
      };
      await expect(store.store("one", late)).rejects.toThrow(Conflict);
      expect((await store.load("one"))?.names).toEqual({});
      expect(await store.positionOf("one", "late")).toBeNull();
    });

    it("stores nothing that does not follow the newest", async () => {
      await storeUpTo(2);
      const ahead = { state: at(4), keep: [2], commandKey: "ahead" };
      await expect(store.store("one", ahead)).rejects.toThrow(Conflict);
      await expect(store.close("one", closing(4))).rejects.toThrow(Conflict);
      expect((await store.load("one"))?.state?.position).toBe(2);
    });

    it("stores nothing of a command that was stored before", async () => {
      await storeUpTo(1);
      const repeat = { state: at(2), keep: [1], commandKey: "key 1" };
      await expect(store.store("one", repeat)).rejects.toThrow(Conflict);
      expect((await store.load("one"))?.state?.position).toBe(1);
    });

    it("knows the position of a command, over a restart", async () => {
      await storeUpTo(3);
      const again = await opened.reopen();
      expect(await again.positionOf("one", "key 2")).toBe(2);
      expect(await again.positionOf("one", "key 9")).toBeNull();
      expect(await again.positionOf("another", "key 2")).toBeNull();
    });

    it("keeps the earlier states that are still wanted, and no other", async () => {
      await storeUpTo(5);
      await store.store("one", { state: at(6), keep: [4], commandKey: null });
      const again = await opened.reopen();
      const kept = (await again.load("one"))?.history ?? [];
      expect(kept.map(({ position }) => position)).toEqual([4]);
      await again.store("one", { state: at(7), keep: [], commandKey: null });
      expect((await again.load("one"))?.history).toEqual([]);
    });

    it("forgets which commands there were after a thousand more", async () => {
      await storeUpTo(keptCommandKeys + forgetKeysEvery);
      expect(await store.positionOf("one", "key 1")).toBeNull();
      expect(
        await store.positionOf("one", `key ${keptCommandKeys}`),
      ).not.toBeNull();
    });

    it("of two changes at one position lets exactly one through", async () => {
      const both = ["a", "b"].map((commandKey) =>
        store.store("one", { state: at(1), keep: [0], commandKey }),
      );
      const done = await Promise.allSettled(both);
      expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(
        1,
      );
    });

    it("at the close lets the states go and answers a repeat of it", async () => {
      await storeUpTo(2);
      await store.close("one", closing(3));
      const again = await opened.reopen();
      const session = await again.load("one");
      expect(session).toMatchObject({
        status: "closed",
        state: null,
        history: [],
      });
      expect(await again.positionOf("one", "close")).toBe(3);
    });

    it("closes once, and not over something that was stored meanwhile", async () => {
      await storeUpTo(3);
      await expect(store.close("one", closing(3))).rejects.toThrow(Conflict);
      expect((await store.load("one"))?.state?.position).toBe(3);
      await store.close("one", closing(4));
      await expect(store.close("one", closing(5))).rejects.toThrow(Conflict);
    });

    it("lists an organisation's sessions with their status", async () => {
      await store.create(recordOf("two"), at(0));
      await store.store("two", {
        state: at(1, { status: "running" }),
        keep: [0],
        commandKey: null,
      });
      const listed = await store.list(organisationId);
      const statuses = listed.map(({ record, status }) => [
        record.sessionId,
        status,
      ]);
      expect(statuses.sort()).toEqual([
        ["one", "planned"],
        ["two", "running"],
      ]);
      expect(await store.list("another")).toEqual([]);
      expect(await store.running()).toEqual(["two"]);
    });

    it("takes another plan before the start", async () => {
      const title = "Thuiskomen";
      const record = recordOf("one");
      const next = { ...record, wishes: { ...record.wishes, title } };
      await store.replan(next, at(1));
      const session = await (await opened.reopen()).load("one");
      expect(session?.record.wishes.title).toBe(title);
      expect(session?.state?.position).toBe(1);
    });
  });
}
