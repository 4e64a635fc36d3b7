import { describe, expect, it } from "vitest";
import { smallCountsIn } from "../../shared/anonymise/detectors/smallCounts.ts";
import { foundIn } from "./marked.ts";

describe("a number of people so small that they are known", () => {
  it.each([
    "Er was 1 wijkagent bij.",
    "Er was één wijkagent bij.",
    "Drie jonge mantelzorgers zwegen.",
    "Il y avait deux policiers.",
    "Four carers came.",
    "İki hemşire vardı.",
  ])("X10 is one in “%s”", (text) => {
    expect(smallCountsIn(text)).toBe(1);
  });

  it.each([
    "Er waren 12 wijkagenten.",
    "Er waren vijf hulpverleners.",
    "Een wijkagent kan luisteren.",
    "Twee avonden met de wijkagenten.",
    "Un policier peut écouter.",
    "3 rondes, 2 pauzes.",
  ])("X10 is none in “%s”", (text) => {
    expect(smallCountsIn(text)).toBe(0);
  });

  it("X10 waits for a reader", () => {
    const found = foundIn("Er kwamen 2 psychiaters.");
    expect(found).toMatchObject([
      { surface: "2 psychiaters", category: "QUASI", tier: "suggestion" },
    ]);
  });
});
