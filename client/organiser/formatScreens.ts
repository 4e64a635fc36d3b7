import { lazyScreen } from "../lazyScreen.ts";
import type { LazyScreen } from "../lazyScreen.ts";

/** The formats of one's own, fetched with their words when they are first shown. */
export const FormatList: LazyScreen<object> = lazyScreen(
  ["formatEditor"],
  async () => (await import("./FormatList.tsx")).FormatList,
);

export const FormatEditor: LazyScreen<{ formatId: string }> = lazyScreen(
  ["formatEditor"],
  async () => (await import("./FormatEditor.tsx")).FormatEditor,
);
