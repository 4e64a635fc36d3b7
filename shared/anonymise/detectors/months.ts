/** Month names and their number, in the four languages; longest first where one begins another. */
const byMonth: readonly string[] = [
  "januari janvier january janv jan ocak",
  "februari février fevrier february févr fév feb şubat subat",
  "maart mars march mrt mart",
  "april avril avr apr nisan",
  "mei mai mayıs mayis",
  "juni juin june jun haziran",
  "juli juillet july juil jul temmuz",
  "augustus august août aout aug ağustos agustos",
  "september septembre sept sep eylül eylul",
  "oktober octobre october okt oct ekim",
  "november novembre nov kasım kasim",
  "december décembre decembre dec déc aralık aralik",
];

const pairs = byMonth.flatMap((words, index) =>
  words.split(" ").map((word) => [word, index + 1] as const),
);

/** Not "May": as a small letter word it is a verb; English month-first dates have their own rule. */
export const monthWords: Readonly<Record<string, number>> = Object.fromEntries(
  [...pairs, ["may", 5] as const].sort(([a], [b]) => b.length - a.length),
);
