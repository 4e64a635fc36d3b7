/** What a phone needs only later, and what needs none of the other parts. */
import { lazyScreen } from "../lazyScreen.ts";
import type { LazyScreen } from "../lazyScreen.ts";

export type Fetched = Pick<LazyScreen<object>, "fetch">;

export const BoardSheet = lazyScreen(
  [],
  async () => (await import("../board/boards.tsx")).BoardSheet,
);
export const CardForAll = lazyScreen(
  ["sheets"],
  async () => (await import("./CardForAll.tsx")).CardForAll,
);
export const GiveDialog = lazyScreen(
  ["sheets"],
  async () => (await import("./GiveDialog.tsx")).GiveDialog,
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
export const TimeArc = lazyScreen(
  [],
  async () => (await import("../components/TimeArc.tsx")).TimeArc,
);
export const SettingsSheet = lazyScreen(
  ["sheets"],
  async () => (await import("../components/SettingsSheet.tsx")).SettingsSheet,
);

// The board itself, with Yjs, comes when it is opened.
export const laterDialogs: readonly Fetched[] = [
  CardForAll,
  GiveDialog,
  ForWhomDialog,
  KeptFocus,
  PhoneHabits,
  LeaveDialog,
  PassDialog,
  TimeArc,
  SettingsSheet,
];
