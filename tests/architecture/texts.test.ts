import { describe, expect, it } from "vitest";
import { languages } from "../../shared/domain/format.ts";
import { refusalCodes } from "../../shared/domain/refusals.ts";
import { readProjectFile } from "../support/files.ts";

describe("refusals", () => {
  it.each(languages)("each has a text in %s", (language) => {
    const texts = JSON.parse(
      readProjectFile(`shared/text/${language}/refusals.json`),
    ) as Record<string, string>;
    expect(refusalCodes.filter((code) => !texts[code]?.trim())).toEqual([]);
    const known: readonly string[] = refusalCodes;
    expect(
      Object.keys(texts).filter(
        (key) => /^[A-Z]/.test(key) && !known.includes(key),
      ),
    ).toEqual([]);
  });
});
