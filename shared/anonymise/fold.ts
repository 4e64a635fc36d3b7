const lookAlikes: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "`": "'",
  "´": "'",
  "‐": "-",
  "‑": "-",
  "–": "-",
  "\u00a0": " ",
  "\u202f": " ",
  ı: "i",
  ø: "o",
  đ: "d",
  ł: "l",
};

function computeFold(unit: string): string {
  const bare = lookAlikes[unit] ?? unit.normalize("NFD").charAt(0);
  const lower = (lookAlikes[bare] ?? bare).toLowerCase();
  const folded = lookAlikes[lower] ?? lower;
  // "İ".toLowerCase() is two units long; whatever grows keeps its own form, so that offsets stay true.
  return folded.length === 1 ? folded : unit;
}

const seen = new Map<string, string>();

function foldUnit(unit: string): string {
  let folded = seen.get(unit);
  if (folded === undefined) {
    folded = computeFold(unit);
    seen.set(unit, folded);
  }
  return folded;
}

/**
 * The text without capitals, accents and typographic quotes, UTF-16 unit by unit: always exactly
 * as long as what came in, so that an offset means the same in both.
 */
export function fold(text: string): string {
  let folded = "";
  for (let index = 0; index < text.length; index++) {
    folded += foldUnit(text.charAt(index));
  }
  return folded;
}

/** Typographic quotes, dashes and hard spaces made plain; letters kept. Same length. */
export function plain(text: string): string {
  return text.replace(
    /[’‘ʼ`´‐‑–\u00a0\u202f]/g,
    (unit) => lookAlikes[unit] ?? unit,
  );
}
