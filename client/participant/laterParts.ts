/** What a phone needs only later, and what itself asks for whom on a shared phone. */
import { lazyScreen } from "../lazyScreen.ts";
import type { Fetched } from "./laterDialogs.ts";

export const HelpSheet = lazyScreen(
  ["sheets"],
  async () => (await import("./HelpSheet.tsx")).HelpSheet,
);
export const RoleActions = lazyScreen(
  ["sheets"],
  async () => (await import("./RoleActions.tsx")).RoleActions,
);

export const laterParts: readonly Fetched[] = [HelpSheet, RoleActions];
