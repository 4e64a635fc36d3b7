import { afterAll, beforeAll, describe, it } from "vitest";
import { openThreeKinds } from "../support/checks/threeKinds.ts";
import type { ThreeKinds } from "../support/checks/threeKinds.ts";

/** Five chairs inside; Rita, Luc, Bea and Jos choose one, without a phone. */
describe("the inner circle, on phone, console and room", () => {
  let evening: ThreeKinds;

  beforeAll(async () => {
    evening = await openThreeKinds({
      phones: ["Mia", "Tom", "Ada"],
      chairs: ["Rita", "Luc", "Bea", "Jos"],
      plan: { format: "fishbowl" },
    });
    await evening.act({ who: "Samuel", do: "start" });
  });
  afterAll(() => evening.end());

  it("holds its chairs and no more, by own choice only", async () => {
    const { act, press, seat, show, does } = evening;
    await act({ who: "Samuel", do: "nextPhase", to: "innerCircle" });
    await show({
      room: {
        title: "De binnenkring praat",
        line: "Wil je iets zeggen? Neem de vrije stoel.",
      },
      console: { title: "Iedereen mag praten" },
      Tom: { title: "De binnenkring praat", may: ["Ik neem een stoel"] },
    });
    for (const name of ["Rita", "Luc", "Bea", "Jos"])
      await does({
        type: "SetRole",
        seatId: seat(name),
        role: "inner",
        on: true,
      });
    await press("Mia", "Ik neem een stoel");
    await show({
      room: {
        title: "De binnenkring praat",
        line: "Alle stoelen zijn nu bezet.",
      },
      Mia: {
        title: "Jij zit in de binnenkring",
        may: ["Hand opsteken", "Ik ga weer luisteren"],
      },
      Tom: { title: "De binnenkring praat", may: [] },
    });
    await press("Mia", "Ik ga weer luisteren");
    await show({
      room: { line: "Wil je iets zeggen? Neem de vrije stoel." },
      Tom: { may: ["Ik neem een stoel"] },
      Mia: { title: "De binnenkring praat", may: ["Ik neem een stoel"] },
    });
  });
});
