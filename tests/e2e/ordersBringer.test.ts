import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openThreeKinds } from "../support/checks/threeKinds.ts";
import type { ThreeKinds } from "../support/checks/threeKinds.ts";

/** Ada brings the case; Tom and Rita answer. Samuel leads and sits outside the rounds. */
describe("the bringer and the others, on phone, console and room", () => {
  let evening: ThreeKinds;

  beforeAll(async () => {
    evening = await openThreeKinds({
      phones: ["Ada", "Tom"],
      chairs: ["Rita"],
      plan: { format: "intervisie" },
    });
    await evening.act({ who: "Samuel", do: "start" });
  });
  afterAll(() => evening.end());

  it("gives the word to the bringer at once, and to nobody after", async () => {
    const { act, show } = evening;
    await act({ who: "Samuel", do: "setBringer", seat: "Ada" });
    await act({ who: "Samuel", do: "nextPhase", to: "explain" });
    await show({
      room: { title: "Ada is aan het woord", line: "", toCome: "" },
      console: {
        title: "Ada is aan het woord",
        line: "Ada brengt het verhaal",
        may: ["Rond deze beurt af"],
      },
      Ada: {
        title: "Jij bent aan het woord",
        may: ["Ik geef door", "Ik luister"],
      },
      Tom: {
        title: "Ada is aan het woord",
        line: "Luister rustig. Je hoeft niets te doen.",
      },
    });
  });

  it("goes round all the others, while the bringer has nothing to press", async () => {
    const { act, show, words } = evening;
    await act({ who: "Samuel", do: "nextPhase", to: "feedback" });
    await show({
      room: { line: "Zo aan de beurt: Tom", toCome: "Nog 2 mensen" },
      console: { may: ["Volgende: Tom"] },
      Tom: { title: "Jij bent zo aan de beurt" },
      Ada: { title: "De ronde begint zo" },
    });
    await act({ who: "Samuel", do: "next" });
    await show({
      room: { title: "Tom is aan het woord", line: "Daarna: Rita" },
      console: { title: "Tom is aan het woord", may: ["Volgende: Rita"] },
      Tom: { title: "Jij bent aan het woord" },
      Ada: {
        title: "Tom is aan het woord",
        line: "Luister rustig. Je hoeft niets te doen.",
      },
    });
    await act({ who: "Tom", do: "endTurn" });
    await act({ who: "Samuel", do: "next" });
    await show({
      room: { title: "Iedereen kreeg een beurt", line: "" },
      console: {
        line: "De ronde is klaar. Iedereen kreeg een beurt. Ada brengt het verhaal",
      },
      Ada: { title: "Iedereen kreeg een beurt", may: [] },
    });
    expect(await words("room")).not.toMatch(/brengt/);
  });
});

/** Mia is here for the first time and sits first; Tom brings the topic. */
describe("newcomers after the others, on phone, console and room", () => {
  let evening: ThreeKinds;

  beforeAll(async () => {
    evening = await openThreeKinds({
      phones: ["Mia", "Tom"],
      chairs: ["Rita"],
      plan: { format: "selfHelp" },
    });
    await evening.act({ who: "Samuel", do: "start" });
  });
  afterAll(() => evening.end());

  it("comes to newcomers last, and gives whoever brought the topic the last word", async () => {
    const { act, does, seat, show, words } = evening;
    const seatId = seat("Mia");
    await does({ type: "SetRole", seatId, role: "newcomer", on: true });
    await act({ who: "Samuel", do: "setBringer", seat: "Tom" });
    await act({ who: "Samuel", do: "nextPhase", to: "circle" });
    await show({
      room: { line: "Zo aan de beurt: Tom", toCome: "Nog 3 mensen" },
      console: { may: ["Volgende: Tom"] },
      Tom: { title: "Jij bent zo aan de beurt" },
      Mia: { title: "De ronde begint zo" },
    });
    await act({ who: "Samuel", do: "next" });
    await act({ who: "Tom", do: "endTurn" });
    await show({
      room: { title: "Rita is aan het woord", line: "Daarna: Mia" },
      console: { may: ["Volgende: Mia"] },
      Mia: { title: "Jij bent zo aan de beurt" },
    });
    for (const screen of ["room", "Tom", "Mia"])
      expect(await words(screen)).not.toMatch(/eerst(e keer)? hier|nieuw/i);
    await act({ who: "Samuel", do: "nextPhase", to: "lastWord" });
    await show({
      room: { title: "Tom is aan het woord" },
      console: { title: "Tom is aan het woord" },
      Tom: { title: "Jij bent aan het woord" },
      Mia: { title: "Tom is aan het woord" },
    });
  });
});
