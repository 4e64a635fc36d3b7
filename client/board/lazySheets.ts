import { lazyScreen } from "../lazyScreen.ts";
import type { SheetsProps } from "./Sheets.tsx";

/** Fetched once the board itself is there: reading comes before writing. */
export const Sheets = lazyScreen<SheetsProps>(
  [],
  async () => (await import("./Sheets.tsx")).Sheets,
);
