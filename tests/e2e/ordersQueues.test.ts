import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openThreeKinds } from "../support/checks/threeKinds.ts";
import type { ThreeKinds } from "../support/checks/threeKinds.ts";

/** Mia, Tom and Ada have a phone, Rita has none. */
describe("queues, on phone, console and room", () => {
  let evening: ThreeKinds;

  beforeAll(async () => {
    evening = await openThreeKinds({
      phones: ["Mia", "Tom", "Ada"],
      chairs: ["Rita"],
      plan: {
        phases: {
          silence: { on: false },
          stories1: { on: false },
          break: { on: false },
        },
      },
    });
    await evening.act({ who: "Samuel", do: "start" });
  });
  afterAll(() => evening.end());

  const hand = (who: string) => evening.act({ who, do: "queue" });
  const next = () => evening.act({ who: "Samuel", do: "next" });

  it("is first come, first served, and asks nobody", async () => {
    const { act, show, words } = evening;
    await act({ who: "Samuel", do: "nextPhase", to: "theme" });
    await show({
      room: { title: "Wie wil iets zeggen?", toCome: "" },
      console: { may: ["Niemand hierna"] },
      Mia: {
        title: "Wie wil iets zeggen?",
        may: ["Hand opsteken", "Ik luister alleen"],
      },
    });
    await hand("Ada");
    await act({ who: "Samuel", do: "queue", seat: "Rita" });
    await hand("Mia");
    await hand("Tom");
    await show({
      room: {
        title: "Wie wil iets zeggen?",
        line: "Zo aan de beurt: Ada",
        toCome: "Nog 4 mensen",
      },
      console: {
        line: "Hierna: Ada, dan Rita",
        may: ["Volgende: Ada"],
        beside: {
          Ada: "hierna",
          Rita: "in de rij, plaats 2 · zonder telefoon",
          Mia: "in de rij, plaats 3",
          Tom: "in de rij, plaats 4",
        },
      },
      Ada: { title: "Jij bent zo aan de beurt", may: ["Ik luister", "Later"] },
      Tom: {
        title: "Wie wil iets zeggen?",
        may: ["Hand weer neer", "Ik luister alleen"],
      },
    });
    // Who else waits is for facilitators.
    expect(await words("room")).not.toMatch(/Rita|Mia|Tom/);
    expect(await words("Tom")).not.toMatch(/Rita|Ada|Mia/);
  });

  it("lets anyone move back, or withdraw, without a word to the others", async () => {
    const { act, press, show } = evening;
    await press("Ada", "Later");
    await show({
      room: { line: "Zo aan de beurt: Rita", toCome: "Nog 4 mensen" },
      console: { may: ["Volgende: Rita"] },
      Ada: { title: "Je luistert. Dat is prima.", may: ["Toch praten"] },
    });
    await act({ who: "Tom", do: "unqueue" });
    await next();
    await show({
      room: {
        title: "Rita is aan het woord",
        line: "Daarna: Mia",
        toCome: "Nog 2 mensen",
      },
      console: {
        title: "Rita is aan het woord",
        line: "Hierna: Mia, dan Ada",
        beside: {
          Rita: "aan het woord · zonder telefoon",
          Mia: "hierna",
          Ada: "in de rij, plaats 2",
        },
      },
      Mia: {
        title: "Jij bent zo aan de beurt",
        line: "Eerst maakt Rita af.",
      },
      Tom: {
        title: "Rita is aan het woord",
        line: "Luister rustig. Je hoeft niets te doen.",
        may: ["Hand opsteken", "Ik luister alleen"],
      },
    });
  });

  it("lets those go first who have not spoken yet, and shows nobody why", async () => {
    const { act, show, words } = evening;
    await next();
    await act({ who: "Samuel", do: "nextPhase", to: "stories2" });
    for (const who of ["Mia", "Tom", "Ada"]) await hand(who);
    await show({
      room: { line: "Zo aan de beurt: Tom", toCome: "Nog 3 mensen" },
      console: {
        line: "Hierna: Tom, dan Ada Vraag alleen iets om het te begrijpen.",
        may: ["Volgende: Tom"],
        beside: {
          Tom: "hierna",
          Ada: "in de rij, plaats 2",
          Mia: "in de rij, plaats 3",
          Rita: "zonder telefoon",
        },
      },
      Tom: { title: "Jij bent zo aan de beurt" },
      Mia: { title: "Wie wil iets zeggen?" },
    });
    await next();
    await show({
      room: { title: "Tom is aan het woord", line: "Daarna: Ada" },
      Tom: { title: "Jij bent aan het woord" },
      Ada: { title: "Jij bent zo aan de beurt" },
    });
    for (const screen of ["room", "Mia", "Ada"])
      expect(await words(screen)).not.toMatch(/nog niet|sprak|gaat voor/i);
  });
});
