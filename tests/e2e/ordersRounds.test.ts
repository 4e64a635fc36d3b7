import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openThreeKinds } from "../support/checks/threeKinds.ts";
import type { ThreeKinds } from "../support/checks/threeKinds.ts";

/** Clockwise they sit: Mia and Tom with a phone, Rita and Luc without. */
describe("rounds, on phone, console and room", () => {
  let evening: ThreeKinds;

  beforeAll(async () => {
    evening = await openThreeKinds({
      phones: ["Mia", "Tom"],
      chairs: ["Rita", "Luc"],
      plan: {
        phases: {
          checkIn: { on: true },
          silence: { on: false },
          stories1: { on: false },
          break: { on: false },
          stories2: { on: false },
        },
      },
    });
    await evening.act({ who: "Samuel", do: "start" });
  });
  afterAll(() => evening.end());

  const next = () => evening.act({ who: "Samuel", do: "next" });

  async function openRoundDialog(): Promise<void> {
    const page = evening.screen("console").page();
    const button = page.getByRole("button", { name: "Begin en richting" });
    if (!(await button.isVisible()))
      await page.getByText("Meer", { exact: true }).click();
    await button.click();
  }

  async function lot(words: string): Promise<void> {
    await openRoundDialog();
    await evening.press("console", words);
  }

  async function speakerInRoom(): Promise<string | undefined> {
    const title = await evening.screen("room").page().locator("h1").innerText();
    return title.split(" ")[0];
  }

  it("goes round from the first seat: who speaks, who is next, how many come", async () => {
    const { act, show } = evening;
    await act({ who: "Samuel", do: "nextPhase", to: "checkIn" });
    await show({
      room: {
        title: "De ronde begint zo",
        line: "Zo aan de beurt: Mia",
        toCome: "Nog 4 mensen",
      },
      console: { title: "Niemand heeft nu het woord", may: ["Volgende: Mia"] },
      Mia: { title: "Jij bent zo aan de beurt", may: ["Ik luister", "Later"] },
      Tom: { title: "De ronde begint zo", may: ["Ik luister alleen"] },
    });
    await next();
    await show({
      room: {
        title: "Mia is aan het woord",
        line: "Daarna: Tom",
        toCome: "Nog 3 mensen",
      },
      console: { title: "Mia is aan het woord", may: ["Volgende: Tom"] },
      Mia: {
        title: "Jij bent aan het woord",
        may: ["Ik geef door", "Ik luister", "Nog even"],
      },
      Tom: {
        title: "Jij bent zo aan de beurt",
        line: "Eerst maakt Mia af.",
        may: ["Ik luister", "Later"],
      },
    });
  });

  it("asks once more at the end, and tells nobody who would rather wait", async () => {
    const { act, show, words } = evening;
    await evening.press("Tom", "Later");
    await show({
      room: { line: "Daarna: Rita", toCome: "Nog 3 mensen" },
      console: { may: ["Volgende: Rita"] },
      Tom: { title: "Je luistert. Dat is prima.", may: ["Toch praten"] },
      Mia: { title: "Jij bent aan het woord" },
    });
    await act({ who: "Mia", do: "endTurn" });
    await next();
    await next();
    await show({
      room: { title: "Tom is aan het woord", line: "", toCome: "" },
      console: { title: "Tom is aan het woord", may: ["Rond deze beurt af"] },
      Tom: { title: "Jij bent aan het woord" },
      Mia: { title: "Tom is aan het woord", may: ["Ik luister alleen"] },
    });
    for (const screen of ["room", "Mia"])
      expect(await words(screen)).not.toMatch(/straks|later|Rita|Luc/i);
    await act({ who: "Tom", do: "endTurn" });
    await show({
      room: { title: "Iedereen kreeg een beurt", line: "" },
      console: { line: "De ronde is klaar. Iedereen kreeg een beurt." },
      Mia: { title: "Iedereen kreeg een beurt", may: [] },
    });
  });

  it("draws a theme by lot among who brought one, and shows the name to all", async () => {
    const { act, press, show } = evening;
    await act({ who: "Samuel", do: "nextPhase", to: "theme" });
    await act({ who: "Tom", do: "queue" });
    await lot("Loot tussen wie een thema bracht");
    await show({
      room: { title: "Het lot koos Tom", line: "" },
      console: {
        title: "Niemand heeft nu het woord",
        line: "Hierna: Tom Het lot koos: Tom Tom brengt het verhaal",
      },
      Tom: { title: "Het lot koos jou" },
      Mia: { title: "Het lot koos Tom" },
    });
    await press("Tom", "Hand weer neer");
  });

  it("begins elsewhere the other way round, and asks the bringer last", async () => {
    const { act, show, words } = evening;
    await act({ who: "Samuel", do: "nextPhase", to: "checkOut" });
    const order: string[] = [];
    for (let turn = 0; turn < 4; turn++) {
      await next();
      order.push((await speakerInRoom()) ?? "");
    }
    expect(order).toEqual(["Luc", "Rita", "Mia", "Tom"]);
    await show({
      Tom: { title: "Jij bent aan het woord" },
      Mia: { title: "Tom is aan het woord" },
      console: { title: "Tom is aan het woord", may: ["Rond deze beurt af"] },
    });
    // The task is no title.
    for (const screen of ["room", "Mia", "Tom"])
      expect(await words(screen)).not.toMatch(/brengt|verhaal/i);
  });

  it("begins where the lot fell, whom all screens name", async () => {
    const { does, show } = evening;
    await does({ type: "PreviousPhase" });
    await does({ type: "PreviousPhase" });
    await show({ room: { title: "De ronde begint zo" } });
    await lot("Loot iemand uit de kring");
    const title = evening.screen("room").page().getByText("Het lot koos");
    const drawn = (await title.first().innerText()).split(" ").at(-1) ?? "";
    const told = (name: string): string =>
      name === drawn ? "Het lot koos jou" : `Het lot koos ${drawn}`;
    await show({
      room: { title: `Het lot koos ${drawn}`, toCome: "Nog 4 mensen" },
      console: { may: [`Volgende: ${drawn}`] },
      Mia: { title: told("Mia") },
      Tom: { title: told("Tom") },
    });
  });

  it("begins where a facilitator says, and turns the way that is chosen", async () => {
    const { press, screen, show } = evening;
    await openRoundDialog();
    const dialog = screen("console").page().getByRole("dialog");
    await dialog.getByLabel("Wie begint?").selectOption({ label: "Rita" });
    await dialog.getByLabel("Tegen de klok in").check();
    await press("console", "Zo doen we het");
    await show({ console: { may: ["Volgende: Rita"] } });
    await next();
    await show({
      room: { title: "Rita is aan het woord", line: "Daarna: Tom" },
      console: { title: "Rita is aan het woord", may: ["Volgende: Tom"] },
      Tom: { title: "Jij bent zo aan de beurt" },
      // One sentence takes so short that who comes after the next is told too.
      Mia: { title: "Jij bent zo aan de beurt", line: "Eerst maakt Rita af." },
    });
  });
});
