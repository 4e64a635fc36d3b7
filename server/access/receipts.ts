import { customAlphabet } from "nanoid";

/** Without letters and digits that are taken for each other: people write it down and type it again. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 12;
const draw = customAlphabet(alphabet, length);

/** Some 58 bits; shown in groups of four. */
export function newReceipt(): string {
  return draw().replaceAll(/(.{4})(?=.)/g, "$1-");
}

/** As it was typed: without what stands between the groups, in capitals. */
export const receiptOf = (typed: string): string =>
  typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
