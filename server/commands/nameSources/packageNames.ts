import { allLocales } from "@faker-js/faker";
import { dictionary as french } from "@zxcvbn-ts/language-fr";
import { dictionary as belgian } from "@zxcvbn-ts/language-nl-be";

/** The languages people in Belgian neighbourhoods carry names from, as far as the package spells them in Latin letters. */
const localesForGiven = [
  ...["nl_BE", "nl", "fr_BE", "fr", "tr", "en_GH", "en_NG", "fr_SN"],
  ...["pl", "ro", "it", "es", "pt_PT", "en_GB", "ku_kmr_latin", "sr_RS_latin"],
] as const;
const localesForSurnames = [
  ...["nl_BE", "nl", "tr", "en_GH", "en_NG", "fr_SN", "fr"],
] as const;

type Sexed = { generic?: string[]; female?: string[]; male?: string[] };

function flat(names: unknown): string[] {
  if (!names) return [];
  const { generic = [], female = [], male = [] } = names as Sexed;
  return [...generic, ...female, ...male];
}

function fromFaker(
  locales: readonly (keyof typeof allLocales)[],
  kind: "first_name" | "last_name",
): string[] {
  return locales.flatMap((locale) => flat(allLocales[locale].person?.[kind]));
}

export function givenNames(): string[] {
  return [
    ...belgian.boysFirstnames,
    ...belgian.girlsFirstnames,
    ...french["firstnames-fr"],
    ...fromFaker(localesForGiven, "first_name"),
  ];
}

export function surnames(): string[] {
  return [
    ...belgian.lastnames,
    ...french["lastnames-fr"],
    ...fromFaker(localesForSurnames, "last_name"),
  ];
}

/** Most frequent first; names are still among them. */
export const frequentWords = {
  nl: belgian.commonWords,
  fr: french["commonWords-fr"],
};
