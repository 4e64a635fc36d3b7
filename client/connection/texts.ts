import { createTexts } from "../../shared/text/text.ts";
import type { Area, AreaMessages, Translate } from "../../shared/text/text.ts";
import { languages } from "../../shared/domain/format.ts";
import type { Language } from "../../shared/domain/format.ts";
import { readSettings } from "./settings.ts";

export interface Texts {
  language: Language;
  t: Translate;
}

type Words = Readonly<Partial<Record<Area, AreaMessages>>>;

const firstWords: Readonly<Record<Language, () => Promise<{ words: Words }>>> =
  {
    nl: () => import("./words/nl.ts"),
    en: () => import("./words/en.ts"),
    fr: () => import("./words/fr.ts"),
    tr: () => import("./words/tr.ts"),
  };

const listeners = new Set<() => void>();
const needed = new Set<Area>();
const loaded = new Map<string, AreaMessages>();
let current: Texts | null = null;

/** The texts as they stand; `needTexts` has been awaited before the first screen is drawn. */
export function currentTexts(): Texts {
  current ??= textsIn(wantedLanguage());
  return current;
}

export function onTexts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Fetches what a screen needs, in the language of now. A screen is drawn only after this. */
export async function needTexts(areas: readonly Area[]): Promise<void> {
  for (const area of areas) needed.add(area);
  await showLanguage(current?.language ?? wantedLanguage());
}

/** Changes the language of everything on this screen, when its texts are there. */
export async function showLanguage(language: Language): Promise<void> {
  const missing = [...needed].filter(
    (area) => !loaded.has(`${language}/${area}`),
  );
  await Promise.all(missing.map((area) => load(language, area)));
  if (missing.length === 0 && current?.language === language) return;
  current = textsIn(language);
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** Chosen on this device, else as the server sent the page (it read the browser's languages). */
export function wantedLanguage(): Language {
  const page = document.documentElement.lang;
  return (
    readSettings().language ??
    languages.find((language) => language === page) ??
    "nl"
  );
}

async function load(language: Language, area: Area): Promise<void> {
  const texts = firstAreas.includes(area)
    ? (await firstWords[language]()).words[area]
    : await moreWords(language, area);
  if (texts !== undefined) loaded.set(`${language}/${area}`, texts);
}

const firstAreas: readonly Area[] = ["common", "participant", "refusals"];

async function moreWords(
  language: Language,
  area: Area,
): Promise<AreaMessages | undefined> {
  const { moreTexts } = await import("./moreTexts.ts");
  return moreTexts[`../../shared/text/${language}/${area}.json`]?.();
}

function textsIn(language: Language): Texts {
  const messages: Partial<Record<Area, AreaMessages>> = {};
  for (const area of needed) {
    const found = loaded.get(`${language}/${area}`);
    if (found !== undefined) messages[area] = found;
  }
  return { language, t: createTexts(language, messages) };
}
