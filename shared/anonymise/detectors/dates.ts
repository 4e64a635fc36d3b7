import * as english from "chrono-node/en";
import * as french from "chrono-node/fr";
import * as dutch from "chrono-node/nl";

import type { Mention } from "../findings.ts";
import type { PreparedNote } from "../note.ts";
import { monthWords } from "./months.ts";
import { matches, mention, type Detector, type Kind } from "./detector.ts";

const date: Kind = { category: "DATE", reason: "date", confidence: 0.97 };
const birth: Kind = { category: "DATE", reason: "birthYear", confidence: 0.97 };

const months = Object.keys(monthWords).join("|");
const year = String.raw`(?:,?\s+(?:de\s+|in\s+|van\s+)?(?:(?:19|20)\d{2}(?!\d)|'\d{2}(?!\d)))`;
const ordinal = String.raw`(?:\s?(?:ste|de|e|er|ère|st|nd|rd|th|\.))?`;
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const noLetter = String.raw`(?![\p{L}\d])`;
/** "2 februari 2024", "1er mai", "3 of May", "12 Mart'ta", "3 tot 5 mei". */
const dayFirst = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?:${day}${ordinal}\s*(?:-|tot|en|et|au|to|and|ile|&)\s*)?${day}${ordinal}\s*(?:of\s+|de\s+)?(?:${months})\.?(?=[^\p{L}]|$)${year}?`,
  "giu",
);
/** "May 6th, 2021"; only with a capital, as "may 6 of us" is no date. */
const monthFirst = new RegExp(
  String.raw`(?<![\p{L}])(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?\s+(?:the\s+)?${day}(?:st|nd|rd|th)?${noLetter}${year}?`,
  "gu",
);
const numeric =
  /(?<![\d./-])(?:(?:0?[1-9]|[12]\d|3[01])\s?([./-])\s?(?:0?[1-9]|1[0-2])\s?\1\s?(?:(?:19|20)\d{2}|\d{2})|(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\d/-])(?!\.\d)/g;
/** Without a year: not "24/7", not a fraction; a leading nought, a late day or "op", "le", "on" before. */
const shortNumeric =
  /(?<![\d./-])(?!24\/7)(?:(?:0[1-9]|[12]\d|3[01]|[5-9])\/(?:0[1-9]|1[0-2])|(?:[5-9]|1\d|2\d|3[01])\/[1-9])(?![\d/-])(?!\.\d)/g;
const announced =
  /(?<![\p{L}])(?:op|sinds|tot|tegen|vanaf|le|du|au|depuis le|on|until|since|tarihi|datum|date)\s+(?<hit>(?:0?[1-9]|[12]\d|3[01])[/-](?:0[1-9]|1[0-2]|[1-9]))(?![\d/-])/dgiu;
const bornIn =
  /(?<![\p{L}])(?:geboren|geb\.?|geboortejaar|bouwjaar|n[ée]e?s?|naissance|born|birth|doğum(?:lu|u| yılı| tarihi)?)(?=[^\p{L}])[^.!?\n\d]{0,25}?(?<hit>(?:19|20)\d{2})(?!\d)/dgiu;
const turkishBorn =
  /(?<!\d)(?<hit>(?:19|20)\d{2})(?:'?[dt][ae])?\s+(?:doğumlu|doğdu|doğmuş|yılında doğ)/dgiu;

const parsers = { nl: dutch.strict, fr: french.strict, en: english.strict };
/** Any moment does: only what is certain in the text counts, nothing relative to now. */
const anyMoment = new Date(0);
const monthAndDigit = new RegExp(`(?:${months})|\\d[/.-]\\d`, "iu");

/** Words for days ("le premier mai"): the library; only with day and month certain, and a digit or a month. */
function byLibrary({ plain, language }: PreparedNote): Mention[] {
  if (language === "tr" || !monthAndDigit.test(plain)) return [];
  return parsers[language]
    .parse(plain, anyMoment)
    .filter(
      ({ start, text }) =>
        start.isCertain("day") &&
        start.isCertain("month") &&
        new RegExp(months, "iu").test(text),
    )
    .map(({ index, text }) => mention(index, index + text.length, date));
}

/** Days with a month, and years of birth. A month, a weekday or a feast alone points at nobody. */
export const dates: Detector = (note) => [
  ...matches(note.plain, dayFirst, date),
  ...matches(note.plain, monthFirst, date),
  ...matches(note.plain, shortNumeric, date),
  ...matches(note.plain, announced, date),
  ...matches(note.plain, bornIn, birth),
  ...matches(note.plain, turkishBorn, birth),
  ...byLibrary(note),
];

/** Read before phone numbers, which look alike: "11-04-1946". */
export const fullDates: Detector = ({ plain }) => matches(plain, numeric, date);
