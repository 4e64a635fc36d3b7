/** Whole screens that a phone needs only later. All that comes later is fetched while all is quiet, for when there is no link. */
import { lazyScreen } from "../lazyScreen.ts";
import { laterDialogs } from "./laterDialogs.ts";
import { laterParts } from "./laterParts.ts";

export const Agreements = lazyScreen(
  ["sheets"],
  async () => (await import("./Agreements.tsx")).Agreements,
);
export const EndedScreen = lazyScreen(
  ["sheets"],
  async () => (await import("./EndedScreen.tsx")).EndedScreen,
);

export async function fetchLater(): Promise<void> {
  const all = [...laterDialogs, ...laterParts, Agreements, EndedScreen];
  // A file that does not come now is asked for again when its screen is needed.
  await Promise.allSettled(all.map((screen) => screen.fetch()));
}
