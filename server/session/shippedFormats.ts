import { wrongAmong } from "../../shared/formats/check.ts";
import { formats } from "../../shared/formats/formats.ts";
import { WrongConfig } from "../config.ts";

/** An evening that would be stuck halfway is refused before anybody is invited to it. */
export function checkShipped(shipped: typeof formats = formats): void {
  const wrong = wrongAmong(shipped);
  if (wrong.length > 0) throw new WrongConfig(wrong.join("\n"));
}
