import type { AreaMessages } from "../../shared/text/text.ts";

/** The texts of laptops and of what a phone needs later; apart, so that a phone's first load does not list them all. */
export const moreTexts = import.meta.glob<AreaMessages>(
  [
    "../../shared/text/*/*.json",
    "!../../shared/text/*/{common,participant,refusals}.json",
  ],
  { import: "default" },
);
