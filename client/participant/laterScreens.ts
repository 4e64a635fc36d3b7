/** What a phone needs only later. It is fetched while all is quiet, so that it is there when the link is not. */
import { lazyScreen } from "../lazyScreen.ts";
import type { LazyScreen } from "../lazyScreen.ts";

export const Agreements = lazyScreen(
  ["sheets"],
  async () => (await import("./Agreements.tsx")).Agreements,
);
export const BoardSheet = lazyScreen(
  [],
  async () => (await import("../board/boards.tsx")).BoardSheet,
);
export const CardForAll = lazyScreen(
  ["sheets"],
  async () => (await import("./CardForAll.tsx")).CardForAll,
);
export const EndedScreen = lazyScreen(
  ["sheets"],
  async () => (await import("./EndedScreen.tsx")).EndedScreen,
);
export const GiveDialog = lazyScreen(
  ["sheets"],
  async () => (await import("./GiveDialog.tsx")).GiveDialog,
);
export const HelpSheet = lazyScreen(
  ["sheets"],
  async () => (await import("./HelpSheet.tsx")).HelpSheet,
);
export const ForWhomDialog = lazyScreen(
  ["sheets"],
  async () => (await import("./ForWhomDialog.tsx")).ForWhomDialog,
);
export const KeptFocus = lazyScreen(
  [],
  async () => (await import("./KeptFocus.tsx")).KeptFocus,
);
export const PhoneHabits = lazyScreen(
  [],
  async () => (await import("./PhoneHabits.tsx")).PhoneHabits,
);
export const LeaveDialog = lazyScreen(
  ["sheets"],
  async () => (await import("./LeaveDialog.tsx")).LeaveDialog,
);
export const PassDialog = lazyScreen(
  ["sheets"],
  async () => (await import("./PassDialog.tsx")).PassDialog,
);
export const RoleActions = lazyScreen(
  ["sheets"],
  async () => (await import("./RoleActions.tsx")).RoleActions,
);
export const TimeArc = lazyScreen(
  [],
  async () => (await import("../components/TimeArc.tsx")).TimeArc,
);
export const SettingsSheet = lazyScreen(
  ["sheets"],
  async () => (await import("../components/SettingsSheet.tsx")).SettingsSheet,
);

// The board itself, with Yjs, comes when it is opened.
const all: readonly Pick<LazyScreen<object>, "fetch">[] = [
  Agreements,
  BoardSheet,
  CardForAll,
  EndedScreen,
  ForWhomDialog,
  GiveDialog,
  HelpSheet,
  KeptFocus,
  LeaveDialog,
  PhoneHabits,
  RoleActions,
  PassDialog,
  SettingsSheet,
  TimeArc,
];

export async function fetchLater(): Promise<void> {
  // A file that does not come now is asked for again when its screen is needed.
  await Promise.allSettled(all.map((screen) => screen.fetch()));
}
