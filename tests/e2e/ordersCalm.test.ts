import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { doublePressMs } from "../../client/facilitator/consoleKeys.ts";
import { writeOnPhone } from "../support/replay/browserNotes.ts";
import { openThreeKinds } from "../support/checks/threeKinds.ts";
import type { ThreeKinds } from "../support/checks/threeKinds.ts";

/** Mia speaks in the check-in; Tom is next. */
describe("what is for all, and who does it, on phone, console and room", () => {
  let evening: ThreeKinds;

  beforeAll(async () => {
    evening = await openThreeKinds({
      phones: ["Mia", "Tom"],
      chairs: ["Rita"],
      plan: { phases: { checkIn: { on: true } } },
    });
    await evening.act({ who: "Samuel", do: "start" });
    await evening.act({ who: "Samuel", do: "nextPhase", to: "checkIn" });
    await evening.act({ who: "Samuel", do: "next" });
  });
  afterAll(() => evening.end());

  const miaSpeaks = () =>
    evening.show({
      room: { title: "Mia is aan het woord", line: "Daarna: Tom" },
      console: { title: "Mia is aan het woord", may: ["Volgende: Tom"] },
      Mia: { title: "Jij bent aan het woord" },
      Tom: { title: "Jij bent zo aan de beurt" },
    });

  const allStill = () =>
    evening.show({
      room: { title: "We zijn even stil", line: "", toCome: "" },
      console: { title: "Even stil", may: ["Ga verder"] },
      Mia: { title: "We zijn even stil" },
      Tom: { title: "We zijn even stil", may: [] },
    });

  async function goOn(): Promise<void> {
    // Two presses in one breath count as one.
    await wait(doublePressMs + 50);
    await evening.act({ who: "Samuel", do: "resume" });
  }

  async function task(name: string, words: string): Promise<void> {
    const page = evening.screen("console").page();
    await evening.press("console", `Doe iets voor ${name}`);
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(words).click();
    await dialog
      .getByRole("checkbox", { name: words, checked: true })
      .waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  }

  it("is still on every screen, with no name, no number and nothing to press", async () => {
    const { act, words } = evening;
    await act({ who: "Samuel", do: "pause", kind: "quiet" });
    await allStill();
    expect(await words("room")).not.toMatch(/\d|Mia|Tom/);
    await goOn();
    await miaSpeaks();
  });

  it("has a break, and goes on where it was", async () => {
    const { press, screen, show, words } = evening;
    const page = screen("console").page();
    await page.getByText("Meer", { exact: true }).first().click();
    await press("console", "Koffiepauze");
    await show({
      room: { title: "Even pauze", line: "We gaan straks verder." },
      console: {
        title: "Pauze",
        line: "De klok staat stil.",
        may: ["Ga verder"],
      },
      Mia: { title: "Even pauze", may: [] },
      Tom: { title: "Even pauze", may: [] },
    });
    expect(await words("room")).not.toMatch(/Mia|Tom/);
    await goOn();
    await miaSpeaks();
  });

  it("shows a card to all, over the whole room, beside what is now on a phone", async () => {
    const { press, screen, show, words } = evening;
    await press("console", "Toon de kaart");
    await show({ room: { title: "Wat herken jij bij jezelf?", line: "" } });
    for (const name of ["Mia", "Tom"])
      await screen(name)
        .page()
        .getByText("Wat herken jij bij jezelf?")
        .waitFor();
    await show({
      Mia: { title: "Jij bent aan het woord" },
      console: { title: "Mia is aan het woord" },
    });
    // To no one in particular, and from no one.
    expect(await words("room")).not.toMatch(/Mia|Samuel/);
    expect(await words("Tom")).not.toMatch(/Samuel/);
    await press("console", "Haal weg");
    await miaSpeaks();
  });

  it("lets the guardian still every screen, and shows nobody whose task it is", async () => {
    const { press, show, words } = evening;
    await task("Tom", "Waakt over de stilte");
    await show({
      Tom: { may: ["Ik luister", "Later", "Even stil voor iedereen"] },
    });
    await press("Tom", "Even stil voor iedereen");
    await show({
      room: { title: "We zijn even stil", line: "" },
      console: { title: "Even stil", may: ["Ga verder"] },
      Mia: { title: "We zijn even stil", may: [] },
      Tom: { title: "We zijn even stil", may: ["We gaan verder"] },
    });
    for (const screen of ["room", "Mia"])
      expect(await words(screen)).not.toMatch(/Tom|waakt/i);
    await press("Tom", "We gaan verder");
    await miaSpeaks();
  });

  it("lets the scribe write for all, whose words all see and whose name nobody", async () => {
    const { act, does, screen, words } = evening;
    await act({ who: "Samuel", do: "nextPhase", to: "theme" });
    await does({ type: "SetBoard", mode: "scribe" });
    await task("Tom", "Schrijft op het bord");
    const note = "Thuiskomen";
    await writeOnPhone(screen("Tom"), {
      who: "Tom",
      do: "write",
      text: note,
      offer: false,
      as: "scribe",
    });
    await evening.press("Mia", "Notities");
    await evening.press("console", "Bord bekijken");
    for (const name of ["room", "console", "Mia"])
      await screen(name).page().locator("li.note", { hasText: note }).waitFor();
    const add = screen("Mia").page().getByRole("button", { name: "Schrijf" });
    expect(await add.count()).toBe(0);
    for (const name of ["room", "Mia"])
      expect(await words(name)).not.toMatch(/Tom/);
    await evening.press("Mia", "Terug");
    await does({ type: "SetBoard", mode: "off" });
  });

  it("offers the lead to one phone alone, which goes on in one tap", async () => {
    const { act, press, screen, show, words } = evening;
    const page = screen("console").page();
    await press("console", "Doe iets voor Mia");
    await press("console", "Bied aan om de leiding over te nemen");
    await page.keyboard.press("Escape");
    await page.getByText("De leiding is aangeboden aan Mia.").waitFor();
    const may = ["Hand opsteken", "Ik luister alleen"];
    await show({
      Mia: { may: [...may, "Ik leid de kring even"] },
      room: { title: "Wie wil iets zeggen?" },
    });
    for (const name of ["room", "Tom"])
      expect(await words(name)).not.toMatch(/leid(t|en|ing)|Mia/);
    await press("Mia", "Ik leid de kring even");
    await show({ Mia: { may: [...may, "Naar het scherm om te leiden"] } });
    await page
      .getByText("De leiding is aangeboden")
      .waitFor({ state: "detached" });
    const phone = screen("Mia").page();
    await phone.getByText("Naar het scherm om te leiden").click();
    await phone.locator(".console").waitFor();
    await act({ who: "Tom", do: "queue" });
    await press("Mia", "Volgende: Tom");
    await show({
      room: { title: "Tom is aan het woord" },
      console: { title: "Tom is aan het woord" },
      Mia: { title: "Tom is aan het woord" },
      Tom: { title: "Jij bent aan het woord" },
    });
  });
});
