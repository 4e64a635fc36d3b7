import { lazyScreen } from "../lazyScreen.ts";

/** The dialogs of the console: one file, after the first load. */
export const ConsoleDialogs = lazyScreen<{ onShare: () => void }>(
  [],
  async () => (await import("./ConsoleDialogs.tsx")).ConsoleDialogs,
);
