// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { applySettings } from "../../client/connection/appearance.ts";
import {
  changeSettings,
  defaultSettings,
  forgetSettings,
  readSettings,
} from "../../client/connection/settings.ts";

const key = "kring.settings";

describe("what a person likes on this device", () => {
  beforeEach(() => {
    forgetSettings();
  });

  it("starts with sound, vibration and minutes off and the circle on", () => {
    expect(readSettings()).toEqual(defaultSettings);
    expect(readSettings()).toMatchObject({
      circle: true,
      minutes: false,
      vibration: false,
    });
  });

  it("is kept on the device and nowhere else", () => {
    changeSettings({ circle: false, language: "tr" });
    expect(JSON.parse(localStorage.getItem(key) ?? "{}")).toMatchObject({
      circle: false,
      language: "tr",
    });
    expect(localStorage.length).toBe(1);
  });

  it("is forgotten when the person goes away", () => {
    changeSettings({ textSize: "largest" });
    forgetSettings();
    expect(localStorage.length).toBe(0);
    expect(readSettings()).toEqual(defaultSettings);
  });

  it.each([
    "not json",
    "null",
    JSON.stringify({ circle: "yes", theme: 7, language: "xx", more: 1 }),
  ])("survives whatever stands there: %s", (stored) => {
    localStorage.setItem(key, stored);
    forgetInMemory();
    expect(readSettings()).toEqual(defaultSettings);
  });

  it("shows in the letters and the colours of the page at once", () => {
    const { dataset } = document.documentElement;
    applySettings();
    changeSettings({ textSize: "large", theme: "dark" });
    expect(dataset["text"]).toBe("large");
    expect(dataset["theme"]).toBe("dark");
    changeSettings({ textSize: "normal", theme: "system" });
    expect(dataset["text"]).toBeUndefined();
    expect(dataset["theme"]).toBeUndefined();
  });

  /** As a reload does: what is stored stays, what was read goes. */
  function forgetInMemory(): void {
    const stored = localStorage.getItem(key) ?? "";
    forgetSettings();
    localStorage.setItem(key, stored);
  }
});
