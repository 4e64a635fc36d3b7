import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { fold } from "../../shared/anonymise/fold.ts";

/** Words that occur nowhere else, by what they were given for. */
export type Canaries = Readonly<Record<string, string>>;

interface Readings {
  /** Byte by byte, as it is. */
  readonly raw: string;
  /** In each encoding a word may be hidden in, without capitals or accents. */
  readonly folded: readonly string[];
}

/** Which of the canaries these bytes hold: as they were typed, folded, in UTF-16, base64 or hexadecimal. */
export function foundIn(bytes: Uint8Array, canaries: Canaries): string[] {
  const read = readings(Buffer.from(bytes));
  return Object.entries(canaries)
    .filter(([, word]) => holds(read, word))
    .map(([what]) => what);
}

export const foundInText = (text: string, canaries: Canaries): string[] =>
  foundIn(Buffer.from(text, "utf8"), canaries);

/** The files of a folder that hold one, each with what it holds. */
export function foundInFolder(
  folder: string,
  canaries: Canaries,
): Record<string, readonly string[]> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const found = names
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      const inName = foundInText(name, canaries);
      return [name, [...inName, ...foundIn(bytes, canaries)]] as const;
    });
  return Object.fromEntries(found.filter(([, what]) => what.length > 0));
}

/** A file as it was handed out, opened where it is a ZIP. */
export async function partsOf(bytes: Uint8Array): Promise<Uint8Array[]> {
  if (Buffer.from(bytes.subarray(0, 2)).toString() !== "PK") return [bytes];
  const zip = await JSZip.loadAsync(bytes);
  const parts = Object.values(zip.files).map((file) =>
    file.async("uint8array"),
  );
  return Promise.all(parts);
}

function readings(bytes: Buffer): Readings {
  const swapped = (at: number): Buffer => {
    const part = bytes.subarray(at);
    return Buffer.from(part.subarray(0, part.length & ~1)).swap16();
  };
  const texts = [
    bytes.toString("utf8"),
    ...[0, 1].flatMap((at) => [
      bytes.subarray(at).toString("utf16le"),
      swapped(at).toString("utf16le"),
    ]),
  ];
  return { raw: bytes.toString("latin1"), folded: texts.map(fold) };
}

function holds({ raw, folded }: Readings, word: string): boolean {
  // Six digits stand in a time by chance.
  const isCode = /^\d+$/.test(word);
  const plain = isCode
    ? new RegExp(`(?<![0-9])${word}(?![0-9])`)
    : { test: (text: string) => text.includes(fold(word)) };
  if (folded.some((text) => plain.test(text))) return true;
  return disguises(word).some((disguise) => raw.includes(disguise));
}

/** As bytes are written in text; base64 at each of the three places where a word can begin in it. */
function disguises(word: string): string[] {
  return (["utf8", "utf16le"] as const).flatMap((encoding) => {
    const bytes = Buffer.from(word, encoding);
    const base64 = [0, 1, 2].flatMap((before) => {
      const padded = Buffer.concat([Buffer.alloc(before), bytes]);
      const first = Math.ceil((before * 8) / 6);
      const whole = Math.floor((padded.length * 8) / 6);
      return (["base64", "base64url"] as const).map((form) =>
        padded.toString(form).slice(first, whole),
      );
    });
    return [...base64, bytes.toString("hex")];
  });
}
