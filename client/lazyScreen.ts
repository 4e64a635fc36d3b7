import { lazy } from "react";
import type { ComponentType } from "react";
import type { Area } from "../shared/text/text.ts";
import { needTexts } from "./connection/texts.ts";

/** A screen that is fetched when it is first shown, together with its words. */
export function lazyScreen<Props>(
  areas: readonly Area[],
  load: () => Promise<ComponentType<Props>>,
) {
  return lazy(async () => {
    const [screen] = await Promise.all([load(), needTexts(areas)]);
    return { default: screen };
  });
}
