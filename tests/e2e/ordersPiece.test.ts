import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openThreeKinds } from "../support/checks/threeKinds.ts";
import type { ThreeKinds } from "../support/checks/threeKinds.ts";

/** They sit: Mia, Tom and Ada with a phone, Rita and Luc without. */
describe("the talking piece and the pair, on phone, console and room", () => {
  let evening: ThreeKinds;

  beforeAll(async () => {
    evening = await openThreeKinds({
      phones: ["Mia", "Tom", "Ada"],
      chairs: ["Rita", "Luc"],
      plan: {
        phases: {
          theme: { on: false },
          silence: { on: false },
          break: { on: false },
          stories2: { on: false },
          reflecting: { on: true },
        },
      },
    });
    await evening.act({ who: "Samuel", do: "start" });
  });
  afterAll(() => evening.end());

  it("lies in the middle, where anyone may take it", async () => {
    const { act, show } = evening;
    await act({ who: "Samuel", do: "nextPhase", to: "stories1" });
    await show({
      room: {
        title: "De praatstok ligt in het midden",
        line: "Wie wil, neemt de praatstok.",
      },
      console: { may: ["Niemand hierna"] },
      Mia: {
        title: "De praatstok ligt in het midden",
        may: ["Ik neem de praatstok", "Ik luister alleen"],
      },
    });
    await act({ who: "Mia", do: "takePiece" });
    await show({
      room: { title: "Mia is aan het woord", line: "", toCome: "" },
      console: {
        title: "Mia is aan het woord",
        may: ["Praatstok naar het midden"],
      },
      Mia: {
        title: "Jij bent aan het woord",
        may: ["Ik geef door", "Ik luister", "Ongedaan maken"],
      },
      Tom: { title: "Mia is aan het woord", may: ["Ik luister alleen"] },
    });
  });

  it("goes to a neighbour, to whoever is chosen, and back to the middle", async () => {
    const { act, press, screen, show } = evening;
    await press("Mia", "Ik geef door");
    const sheet = screen("Mia").page().getByRole("dialog");
    await sheet.waitFor();
    const offered = await sheet.locator("h3, button.big").allInnerTexts();
    expect(offered).toEqual([
      "Leg in het midden",
      "Naast jou",
      "Tom",
      "Luc",
      "In de kring",
      "Ada",
      "Rita",
    ]);
    await screen("Mia").page().keyboard.press("Escape");
    await act({ who: "Mia", do: "givePiece", to: "Tom" });
    await show({
      room: { title: "Tom is aan het woord" },
      console: { title: "Tom is aan het woord" },
      Tom: { title: "Jij bent aan het woord" },
      Mia: {
        title: "Tom is aan het woord",
        may: ["Ik luister alleen", "Ongedaan maken"],
      },
    });
    await act({ who: "Tom", do: "givePiece", to: "Rita" });
    await show({
      room: { title: "Rita is aan het woord" },
      console: {
        title: "Rita is aan het woord",
        may: ["Praatstok naar het midden"],
      },
      Ada: { title: "Rita is aan het woord", may: ["Ik luister alleen"] },
    });
    await act({ who: "Samuel", do: "next" });
    await act({ who: "Ada", do: "takePiece" });
    await act({ who: "Ada", do: "givePiece", to: "middle" });
    await show({
      room: { title: "De praatstok ligt in het midden" },
      console: { may: ["Niemand hierna"] },
      Mia: { may: ["Ik neem de praatstok", "Ik luister alleen"] },
    });
  });

  it("asks the group's leave before two people think aloud", async () => {
    const { act, show } = evening;
    await act({ who: "Samuel", do: "nextPhase", to: "reflecting" });
    await show({
      room: {
        title: "Straks praten twee mensen samen",
        line: "Is dat goed voor iedereen? Zeg het gerust als het niet mag.",
      },
      console: {
        title: "Niemand heeft nu het woord",
        may: ["Kies twee mensen"],
      },
      Ada: {
        title: "Straks praten twee mensen samen",
        line: "De anderen luisteren. Daarna mag jij. Liever niet? Zeg het gerust.",
        may: [],
      },
    });
  });

  it("lets two talk while the others only listen, who may answer after it", async () => {
    const { act, press, screen, show } = evening;
    await press("console", "Kies twee mensen");
    const dialog = screen("console").page().getByRole("dialog");
    await dialog.getByText("Vraag eerst of het mag.").waitFor();
    await dialog.getByLabel("Eerste").selectOption({ label: "Mia" });
    await dialog.getByLabel("Tweede").selectOption({ label: "Rita" });
    await press("console", "Begin de weerklank");
    await show({
      room: { title: "Mia en Rita praten", line: "De kring luistert." },
      console: {
        title: "Mia en Rita praten met elkaar",
        may: ["Rond de weerklank af"],
      },
      Mia: { title: "Jullie praten met elkaar", may: ["Ik geef door"] },
      Tom: {
        title: "Twee mensen denken hardop na",
        line: "Mia en Rita praten. Jij luistert nu.",
        may: [],
      },
    });
    await act({ who: "Mia", do: "endTurn" });
    await show({
      room: { title: "Wie wil iets zeggen?" },
      console: { title: "Niemand heeft nu het woord" },
      Tom: {
        title: "Wie wil iets zeggen?",
        may: ["Hand opsteken", "Ik luister alleen"],
      },
    });
    await act({ who: "Tom", do: "queue" });
    await act({ who: "Samuel", do: "next" });
    await show({
      room: { title: "Tom is aan het woord" },
      console: { title: "Tom is aan het woord" },
      Tom: { title: "Jij bent aan het woord" },
      Mia: { title: "Tom is aan het woord" },
    });
  });
});
