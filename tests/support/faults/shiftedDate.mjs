/**
 * Loaded into a server before anything else (`--import`): its wall clock, `Date`, is wrong by as many milliseconds as
 * the file KRING_SHIFT_FILE says, from the moment it says so. As when an operator, or a time server, sets the clock.
 */
import { readFileSync } from "node:fs";

const RealDate = Date;
const file = process.env["KRING_SHIFT_FILE"] ?? "";
const now = () => RealDate.now() + Number(readFileSync(file, "utf8"));

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(now());
    else super(...parts);
  }

  static now() {
    return now();
  }
};
