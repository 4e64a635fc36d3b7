import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

import { fold } from "../../shared/anonymise/fold.ts";
import { pack } from "../../shared/anonymise/names/packed.ts";
import { handList } from "./nameSources/handLists.ts";
import { givenNames, surnames } from "./nameSources/packageNames.ts";
import { townNames } from "./nameSources/towns.ts";
import { neverFirst, wordsOf, type WordLanguage } from "./nameSources/words.ts";

/*
 * Builds the lists the taking out of names looks things up in, from development packages and the
 * hand lists beside this file. Run by hand after one of them changed: `npm run names`.
 */
const target = new URL("../../shared/anonymise/names/", import.meta.url);
const languages: WordLanguage[] = ["nl", "fr", "en", "tr"];
/** Parts of names that say nothing by themselves ("van", "el"). */
const particles = new Set(
  "van de den der het ten ter te von el al ait ben bin le la les du des di da del dos da op".split(
    " ",
  ),
);

/** Single folded words of letters: "Marie-Claire" gives two. */
function parts(names: readonly string[]): Set<string> {
  const words = names.flatMap((name) =>
    fold(name.normalize("NFC")).split(/[^\p{L}]+/u),
  );
  return new Set(
    words.filter(
      (word) => /^[a-zßœæ]{2,}$/u.test(word) && !particles.has(word),
    ),
  );
}

function phrase(place: string): string {
  return fold(place.normalize("NFC"))
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
}

function write(file: string, content: unknown): number {
  const json = JSON.stringify(content);
  writeFileSync(new URL(file, target), `${json}\n`);
  const size = gzipSync(json, { level: 9 }).length;
  process.stdout.write(`${file}: ${String(size)} bytes gzip\n`);
  return size;
}

const given = parts([...givenNames(), ...handList("given.json", /\s+/)]);
const family = parts([...surnames(), ...handList("surnames.json", /\s+/)]);
const names = new Set([...given, ...family]);
const onlyFamily = [...family].filter((name) => !given.has(name));
const towns = [...townNames(), ...handList("places.json", /,\s*/)].map(phrase);

const size =
  write("names.json", { given: pack(given), surnames: pack(onlyFamily) }) +
  write(
    "words.json",
    Object.fromEntries(
      languages.map((language) => [
        language,
        {
          words: pack(wordsOf(language, names)),
          neverFirst: pack(neverFirst(language, names)),
        },
      ]),
    ),
  ) +
  write("places.json", { places: pack(towns) }) +
  write("capitals.json", {
    capitals: pack(parts(handList("capitals.json", /\s+/))),
  });
process.stdout.write(`together: ${String(size)} bytes gzip\n`);
