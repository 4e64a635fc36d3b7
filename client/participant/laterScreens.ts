/** What a phone needs only later. It is fetched while all is quiet, so that it is there when the link is not. */
import { lazyScreen } from "../lazyScreen.ts";
import type { LazyScreen } from "../lazyScreen.ts";

export const Agreements = lazyScreen(
  ["sheets"],
  async () => (await import("./Agreements.tsx")).Agreements,
);
export const AgreementLines = lazyScreen(
  ["sheets"],
  async () => (await import("../components/AgreementLines.tsx")).AgreementLines,
);
export const EndedScreen = lazyScreen(
  [],
  async () => (await import("./EndedScreen.tsx")).EndedScreen,
);
export const GiveDialog = lazyScreen(
  [],
  async () => (await import("./GiveDialog.tsx")).GiveDialog,
);
export const LeaveDialog = lazyScreen(
  [],
  async () => (await import("./LeaveDialog.tsx")).LeaveDialog,
);
export const PassDialog = lazyScreen(
  [],
  async () => (await import("./PassDialog.tsx")).PassDialog,
);
export const SettingsSheet = lazyScreen(
  ["sheets"],
  async () => (await import("../components/SettingsSheet.tsx")).SettingsSheet,
);

const all: readonly Pick<LazyScreen<object>, "fetch">[] = [
  Agreements,
  AgreementLines,
  EndedScreen,
  GiveDialog,
  LeaveDialog,
  PassDialog,
  SettingsSheet,
];

export async function fetchLater(): Promise<void> {
  // A file that does not come now is asked for again when its screen is needed.
  await Promise.allSettled(all.map((screen) => screen.fetch()));
}
