import { readFileSync } from "node:fs";

import type { Category } from "../../shared/anonymise/findings.ts";
import type { Language } from "../../shared/anonymise/names/lists.ts";

export interface Span {
  start: number;
  end: number;
}

/** A note with what must be found in it, in the form of dev.jsonl. */
export interface GoldNote {
  id: string;
  session: string;
  lang: Language;
  text: string;
  known_names: string[];
  spans: (Span & { type: Category })[];
  optional: Span[];
}

const categories: Record<string, Category> = {
  N: "NAME",
  P: "PLACE",
  O: "ORG",
  T: "PHONE",
  E: "EMAIL",
  U: "URL",
  I: "ID",
  B: "IBAN",
  D: "DATE",
  A: "AGE",
};

/** "{N:Greet} zegt …" gives the bare text and where Greet stands. */
function readMarks(
  line: string,
): Pick<GoldNote, "text" | "spans" | "optional"> {
  let text = "";
  const spans: GoldNote["spans"] = [];
  const optional: Span[] = [];
  let last = 0;
  for (const match of line.matchAll(/\{([A-Z?]):([^}]*)\}/g)) {
    const [whole, letter = "", surface = ""] = match;
    text += line.slice(last, match.index);
    const span = { start: text.length, end: text.length + surface.length };
    const type = categories[letter];
    if (type) spans.push({ ...span, type });
    else optional.push(span);
    text += surface;
    last = match.index + whole.length;
  }
  return { text: text + line.slice(last), spans, optional };
}

export function readMarkedNotes(file: URL, lang: Language): GoldNote[] {
  const notes: GoldNote[] = [];
  let known: string[] = [];
  let session = 0;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.startsWith("# known:")) {
      known = line
        .slice("# known:".length)
        .split(";")
        .map((name) => name.trim());
      session++;
    } else if (line !== "" && !line.startsWith("#")) {
      const id = `${lang}${String(notes.length + 1).padStart(3, "0")}`;
      notes.push({
        id,
        session: `${lang}${String(session)}`,
        lang,
        known_names: known,
        ...readMarks(line),
      });
    }
  }
  return notes;
}
