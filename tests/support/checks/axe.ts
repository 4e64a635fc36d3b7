import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const tags = [
  "wcag2a",
  "wcag2aa",
  "wcag21a",
  "wcag21aa",
  "wcag22aa",
  "wcag2aaa",
  "best-practice",
];

/** What axe finds on the page as it stands, one sentence a place. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(tags)
    // The screens in the frames of a preview are looked at as pages of their own.
    .exclude("iframe")
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = "" }) =>
        `${id}: ${target.join(" ")} ${failureSummary.split("\n").slice(1, 3).join(" ").trim()}`,
    ),
  );
}
