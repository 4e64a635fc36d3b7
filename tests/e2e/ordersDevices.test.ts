import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { laptop, phone } from "../support/replay/browserDevice.ts";
import type { BrowserDevice } from "../support/replay/browserDevice.ts";
import { agree } from "../support/replay/browserGuest.ts";
import { answered } from "../support/replay/browserPress.ts";
import { openThreeKinds } from "../support/checks/threeKinds.ts";
import type { ThreeKinds } from "../support/checks/threeKinds.ts";

/** Mia shares her phone with Rita beside her; Tom has one, Luc has none. */
describe("devices that die, move or are shared", () => {
  let evening: ThreeKinds;

  beforeAll(async () => {
    evening = await openThreeKinds({
      phones: ["Mia", "Tom"],
      chairs: ["Luc"],
    });
    await evening.act({ who: "Samuel", do: "start" });
    await evening.act({ who: "Samuel", do: "nextPhase", to: "theme" });
  });
  afterAll(() => evening.end());

  /** What the console draws for this person's next phone. */
  async function qrFor(name: string): Promise<string> {
    const desk = evening.screen("console");
    const words = "Nieuw toestel met een QR-code";
    await evening.press("console", `Doe iets voor ${name}`);
    const button = desk.page().getByRole("button", { name: words });
    const answer = await answered(desk, () => button.click());
    await desk.page().locator("img.qr").waitFor();
    await desk.page().keyboard.press("Escape");
    if (!answer.ok || !("secret" in answer))
      throw new Error("There is no link in the answer.");
    return answer.secret;
  }

  async function comesIn(device: BrowserDevice, secret: string): Promise<Page> {
    const page = await device.openTab();
    await page.goto(`/join#${secret}`);
    await page.getByRole("button", { name: "Ga naar de kring" }).click();
    return page;
  }

  it("asks on a phone for two chairs for whom it is, and says whose turn it is", async () => {
    const { act, does, press, screen, seat, show } = evening;
    await does({
      type: "AddSeat",
      name: "Rita",
      device: "shared",
      with: seat("Mia"),
      place: "room",
    });
    await press("Mia", "Hand opsteken");
    const sheet = screen("Mia")
      .page()
      .getByRole("dialog", { name: "Voor wie?" });
    await sheet.getByRole("button", { name: "Mia", exact: true }).waitFor();
    await sheet.getByRole("button", { name: "Rita", exact: true }).click();
    await show({
      room: { title: "Wie wil iets zeggen?", line: "Zo aan de beurt: Rita" },
      console: {
        may: ["Volgende: Rita"],
        beside: {
          Rita: "hierna · op de telefoon van Mia",
          Luc: "zonder telefoon",
        },
      },
      Mia: { title: "Rita, jij bent zo aan de beurt" },
    });
    await act({ who: "Samuel", do: "next" });
    await show({
      room: { title: "Rita is aan het woord" },
      console: { title: "Rita is aan het woord" },
      Mia: { title: "Rita, jij bent aan het woord" },
      Tom: { title: "Rita is aan het woord" },
    });
  });

  it("goes on where a dead laptop stopped, by the same link on another", async () => {
    const { another, planned, screen, show, words } = evening;
    const old = screen("console");
    old.line.cut();
    const other = await another(laptop);
    const page = await other.openTab();
    const [, secret] = planned.facilitatorSecrets;
    await page.goto(`/lead/${planned.sessionId}#${secret}`);
    await page.getByRole("button", { name: "Naar de kring" }).click();
    await page
      .getByRole("heading", { name: "Rita is aan het woord" })
      .waitFor();
    const people = await page.locator(".person-name").allInnerTexts();
    expect(people.filter((name) => name === "Samuel")).toHaveLength(1);
    await page.getByRole("button", { name: "Rond deze beurt af" }).click();
    await show({
      room: { title: "Wie wil iets zeggen?" },
      Mia: { title: "Wie wil iets zeggen?" },
    });
    old.line.restore();
    // Whoever wakes the old one can go on there, with the same link and no other.
    await show({ console: { title: "Open je eigen link" } });
    for (const name of ["room", "Tom"])
      expect(await words(name)).not.toMatch(/toestel|Samuel/);
    await old.page().goto(`/lead/${planned.sessionId}#${secret}`);
    await old.page().getByRole("button", { name: "Naar de kring" }).click();
    await show({ console: { title: "Niemand heeft nu het woord" } });
    await page
      .getByRole("heading", { name: "Je leidt nu op een ander toestel" })
      .waitFor();
  });

  it("gives a seat to another phone by a QR code that works once", async () => {
    const { act, another, show, words } = evening;
    await act({ who: "Tom", do: "queue" });
    await act({ who: "Samuel", do: "next" });
    const secret = await qrFor("Tom");

    const fresh = await another(phone);
    const page = await comesIn(fresh, secret);
    await agree(fresh);
    await page
      .getByRole("heading", { name: "Jij bent aan het woord" })
      .waitFor();
    expect(page.url()).not.toContain(secret);
    await show({
      Tom: { title: "Je doet nu mee op een ander toestel" },
      room: { title: "Tom is aan het woord" },
      console: { title: "Tom is aan het woord" },
      Mia: { title: "Tom is aan het woord" },
    });
    for (const name of ["room", "Mia"])
      expect(await words(name)).not.toMatch(/toestel/);
    await page.getByRole("button", { name: "Ik geef door" }).click();
    await show({ room: { title: "Wie wil iets zeggen?" } });

    const late = await comesIn(await another(phone), secret);
    await late.getByText("Deze link werkt niet meer.").first().waitFor();
  });

  it("lets a phone be handed to a neighbour, and speak for nobody else then", async () => {
    const { act, screen, show, words } = evening;
    const handed = screen("Tom");
    const page = await comesIn(handed, await qrFor("Luc"));
    await agree(handed);
    await page.getByRole("button", { name: "Hand opsteken" }).click();
    await show({
      room: { title: "Wie wil iets zeggen?", line: "Zo aan de beurt: Luc" },
      console: {
        may: ["Volgende: Luc"],
        beside: {
          Luc: "hierna",
          Rita: "had een beurt · op de telefoon van Mia",
          Tom: "had een beurt",
        },
      },
      Tom: { title: "Jij bent zo aan de beurt", may: ["Ik luister", "Later"] },
      Mia: { title: "Wie wil iets zeggen?" },
    });
    await act({ who: "Samuel", do: "next" });
    await show({
      room: { title: "Luc is aan het woord" },
      console: { title: "Luc is aan het woord" },
      Tom: { title: "Jij bent aan het woord" },
      Mia: { title: "Luc is aan het woord" },
    });
    for (const name of ["room", "Mia"])
      expect(await words(name)).not.toMatch(/toestel|telefoon/);
  });
});
