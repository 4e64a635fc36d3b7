import * as english from "chrono-node/en";
import * as french from "chrono-node/fr";
import * as dutch from "chrono-node/nl";

import type { Mention } from "../findings.ts";
import { fold } from "../fold.ts";
import type { PreparedNote } from "../note.ts";
import {
  everywhere,
  noLetterAfter,
  noLetterBefore,
  oneOf,
} from "../patterns.ts";
import { monthWords } from "./months.ts";
import { matches, mention, type Detector, type Kind } from "./detector.ts";

const date: Kind = { category: "DATE", reason: "date", confidence: 0.97 };
const birth: Kind = { category: "DATE", reason: "birthYear", confidence: 0.97 };

const months = oneOf(...Object.keys(monthWords).map((month) => fold(month)));
const year = String.raw`(?:,?\s+(?:de\s+|in\s+|van\s+)?(?:(?:19|20)\d{2}(?!\d)|'\d{2}(?!\d)))`;
const ordinal = String.raw`(?:\s?(?:ste|de|e|er|ere|st|nd|rd|th|\.))?`;
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;

/** "2 februari 2024", "1er mai", "3rd of May", "12 Mart'ta", "3 tot 5 mei". */
const dayFirst = everywhere(
  String.raw`(?<![\p{L}\d.,])(?:${day}${ordinal}\s*(?:-|tot|en|et|au|to|and|ile|&)\s*)?${day}${ordinal}\s*(?:of\s+|de\s+)?${months}\.?(?!\p{L})${year}?`,
);
/** "May 6th, 2021"; only with a capital, as "may 6 of us" is no date. */
const monthFirst = everywhere(
  String.raw`${noLetterBefore}${oneOf("January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec")}\.?\s+(?:the\s+)?${day}(?:st|nd|rd|th)?${noLetterAfter}${year}?`,
);

const month = String.raw`(?:0?[1-9]|1[0-2])`;
const noMoreDigits = String.raw`(?![\d/-])(?!\.\d)`;
/** "11-04-1946", "3.5.21", "2024-02-03". */
const numeric = everywhere(
  String.raw`(?<![\d./-])(?:${day}\s?([./-])\s?${month}\s?\1\s?(?:(?:19|20)\d{2}|\d{2})|(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))${noMoreDigits}`,
);
/** Without a year a fraction or "24/7" looks the same: a leading nought or a day from five on. */
const shortNumeric = everywhere(
  String.raw`(?<![\d./-])(?!24/7)(?:(?:0[1-9]|[12]\d|3[01]|[5-9])/(?:0[1-9]|1[0-2])|(?:[5-9]|1\d|2\d|3[01])/[1-9])${noMoreDigits}`,
);
/** Any of them after "op", "le", "on". */
const announced = everywhere(
  String.raw`${noLetterBefore}${oneOf("op sinds tot tegen vanaf le du au on until since tarihi datum date")}\s+(?<hit>${day}[/-]${month})${noMoreDigits}`,
);

const anyYear = String.raw`(?<hit>(?:19|20)\d{2})(?!\d)`;
const births = [
  // "geboren in 1961", "née à Namur en 1949"
  String.raw`${noLetterBefore}${oneOf("geboren geb geboortejaar bouwjaar nee? nees? naissance born birth dogumu?")}(?!\p{L})[^.!?\n\d]{0,25}?\.?\s?${anyYear}`,
  // "ik ben van 1958", "ze is nog van 't jaar 1941"
  String.raw`${noLetterBefore}(?:ik_ben|ben_ik|hij_is|is_hij|zij_is|ze_is|is_ze|was_ik|ik_was)\s+(?:nog\s+|er_een_|zelf\s+)?van\s+(?:'t\s+jaar\s+)?${anyYear}`.replaceAll(
    "_",
    String.raw`\s+`,
  ),
  // "1972 doğumluyum", "1955'te doğdu"
  String.raw`(?<!\d)${anyYear}(?:'?[dt][ae])?\s+${oneOf("dogumlu dogdu dogmus yilinda_dog")}`,
].map(everywhere);

const parsers = { nl: dutch.strict, fr: french.strict, en: english.strict };
/** Any moment does: only what is certain in the text counts, nothing relative to now. */
const anyMoment = new Date(0);
const monthOrDate = new RegExp(String.raw`${months}|\d[/.-]\d`, "u");
/** The library takes "on 6 May" as a whole. */
const leadingWord = /^(?:on|op|den|le|the|du|au)\s+/i;
const monthName = new RegExp(months, "u");

/** Words for days ("le premier mai"): the library; only with the month named and the day certain. */
function byLibrary({ plain, folded, language }: PreparedNote): Mention[] {
  if (language === "tr" || !monthOrDate.test(folded)) return [];
  return parsers[language]
    .parse(plain, anyMoment)
    .filter(({ start }) => start.isCertain("day") && start.isCertain("month"))
    .filter(({ text }) => monthName.test(fold(text)))
    .map(({ index, text }) => {
      const lead = leadingWord.exec(text)?.[0].length ?? 0;
      return mention(index + lead, index + text.length, date);
    });
}

/** Days with a month, and years of birth. A month, a weekday or a feast alone points at nobody. */
export const dates: Detector = (note) => [
  ...matches(note.folded, dayFirst, date),
  ...matches(note.plain, monthFirst, date),
  ...matches(note.plain, shortNumeric, date),
  ...matches(note.folded, announced, date),
  ...births.flatMap((pattern) => matches(note.folded, pattern, birth)),
  ...byLibrary(note),
];

/** Read before phone numbers, which look alike: "11-04-1946". */
export const fullDates: Detector = ({ plain }) => matches(plain, numeric, date);
