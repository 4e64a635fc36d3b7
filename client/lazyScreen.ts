import { createElement, use } from "react";
import type { ComponentType, FunctionComponent } from "react";
import type { Area } from "../shared/text/text.ts";
import { needTexts } from "./connection/texts.ts";

export type LazyScreen<Props> = FunctionComponent<Props> & {
  fetch: () => Promise<unknown>;
};

/**
 * A screen that is fetched, with its words, when it is first shown, or earlier by `fetch`. Unlike `React.lazy` it is
 * drawn at once when it is there already, and asked for again when it did not come over a bad line.
 */
export function lazyScreen<Props extends object>(
  areas: readonly Area[],
  load: () => Promise<ComponentType<Props>>,
): LazyScreen<Props> {
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<ComponentType<Props>> | null = null;
  async function arrive(): Promise<ComponentType<Props>> {
    try {
      const [screen] = await Promise.all([load(), needTexts(areas)]);
      loaded = screen;
      return screen;
    } catch (failure) {
      loading = null;
      throw failure;
    }
  }
  const fetch = () => (loading ??= arrive());
  const Screen = (props: Props) => createElement(loaded ?? use(fetch()), props);
  return Object.assign(Screen, { fetch });
}
