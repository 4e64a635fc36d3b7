import type { Category } from "./findings.ts";
import type { Language } from "./names/lists.ts";

/** What stands in the place of something taken out, without its brackets. */
export type Label =
  | "name"
  | "participant"
  | "person"
  | "place"
  | "organisation"
  | "phone"
  | "email"
  | "link"
  | "number"
  | "account"
  | "date"
  | "age"
  | "hidden";

const labels: Readonly<Record<Language, Readonly<Record<Label, string>>>> = {
  nl: {
    name: "naam",
    participant: "deelnemer",
    person: "persoon",
    place: "plaats",
    organisation: "organisatie",
    phone: "telefoon",
    email: "e-mail",
    link: "link",
    number: "nummer",
    account: "rekening",
    date: "datum",
    age: "leeftijd",
    hidden: "weggelaten",
  },
  fr: {
    name: "nom",
    participant: "participant",
    person: "personne",
    place: "lieu",
    organisation: "organisation",
    phone: "téléphone",
    email: "e-mail",
    link: "lien",
    number: "numéro",
    account: "compte",
    date: "date",
    age: "âge",
    hidden: "omis",
  },
  en: {
    name: "name",
    participant: "participant",
    person: "person",
    place: "place",
    organisation: "organisation",
    phone: "phone",
    email: "e-mail",
    link: "link",
    number: "number",
    account: "account",
    date: "date",
    age: "age",
    hidden: "left out",
  },
  tr: {
    name: "ad",
    participant: "katılımcı",
    person: "kişi",
    place: "yer",
    organisation: "kuruluş",
    phone: "telefon",
    email: "e-posta",
    link: "bağlantı",
    number: "numara",
    account: "hesap",
    date: "tarih",
    age: "yaş",
    hidden: "çıkarıldı",
  },
};

const byCategory: Readonly<Record<Category, Label>> = {
  NAME: "name",
  PLACE: "place",
  ORG: "organisation",
  PHONE: "phone",
  EMAIL: "email",
  URL: "link",
  ID: "number",
  IBAN: "account",
  DATE: "date",
  AGE: "age",
  QUASI: "hidden",
};

export function labelText(language: Language, label: Label): string {
  return labels[language][label];
}

/** "[naam]", "[plaats]": the label of a kind, without a number. */
export function bareLabel(language: Language, category: Category): string {
  return `[${labels[language][byCategory[category]]}]`;
}
