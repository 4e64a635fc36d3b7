interface Suffix {
  strip: string;
  add: string;
  condition: RegExp;
}

interface Entry {
  word: string;
  flags: string[];
}

/** A Hunspell dictionary: its entries as written, and the endings each flag allows. */
export interface Dictionary {
  entries: Entry[];
  suffixes: ReadonlyMap<string, readonly Suffix[]>;
}

type FlagStyle = "long" | "num" | "single";

const splitFlags: Record<FlagStyle, (flags: string) => string[]> = {
  long: (flags) => flags.match(/../g) ?? [],
  num: (flags) => flags.split(","),
  single: (flags) => Array.from(flags),
};

function styleOf(affixes: string): FlagStyle {
  const style = /^FLAG\s+(long|num)/m.exec(affixes)?.[1];
  return style === "long" || style === "num" ? style : "single";
}

/** "SFX S y ies [^aeiou]y": take off "y", put on "ies", for words ending so. */
function readSuffixes(affixes: string): Map<string, Suffix[]> {
  const suffixes = new Map<string, Suffix[]>();
  for (const line of affixes.split(/\r?\n/)) {
    const [kind, flag, strip, add, condition] = line.split(/\s+/);
    if (kind !== "SFX" || !flag || !strip || !add || !condition) continue;
    const known = suffixes.get(flag) ?? [];
    known.push({
      strip: strip === "0" ? "" : strip,
      add: add.replace(/\/.*$/, "").replace(/^0$/, "").replaceAll("ĳ", "ij"),
      condition: new RegExp(condition === "." ? "$" : `${condition}$`, "u"),
    });
    suffixes.set(flag, known);
  }
  return suffixes;
}

export function readDictionary(files: {
  aff: Uint8Array;
  dic: Uint8Array;
}): Dictionary {
  const affixes = Buffer.from(files.aff).toString("utf8");
  const split = splitFlags[styleOf(affixes)];
  const lines = Buffer.from(files.dic).toString("utf8").split(/\r?\n/);
  const entries = lines.slice(1).map((line) => {
    const [word = "", flags = ""] = (line.split(/\s/)[0] ?? "").split("/");
    return { word: word.replaceAll("ĳ", "ij"), flags: split(flags) };
  });
  return { entries, suffixes: readSuffixes(affixes) };
}

/** The word and its forms with one ending; enough to tell a name from a plural or a verb form. */
export function formsOf(entry: Entry, { suffixes }: Dictionary): string[] {
  const forms = [entry.word];
  for (const flag of entry.flags) {
    for (const { strip, add, condition } of suffixes.get(flag) ?? []) {
      if (!entry.word.endsWith(strip) || !condition.test(entry.word)) continue;
      forms.push(entry.word.slice(0, entry.word.length - strip.length) + add);
    }
  }
  return forms;
}
