import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import type { CompiledMessage } from "@lingui/message-utils/compileMessage";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { languages } from "../../shared/domain/format.ts";
import type { Language } from "../../shared/domain/format.ts";
import { projectRoot, readProjectFile } from "../support/files.ts";

type Texts = Readonly<Record<string, string>>;

const areas = readdirSync(join(projectRoot, "shared/text/nl")).map((name) =>
  name.replace(".json", ""),
);

/** What participants read, on their phone and on the big screen. */
const forParticipants = [
  "common",
  "participant",
  "sheets",
  "room",
  "board",
  "refusals",
];

const bannedWords: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    "patiënt",
    "cliënt",
    "diagnose",
    "stoornis",
    "casus",
    "score",
    "spreektijd",
    "inactief",
    "actief",
    "gebruiker",
    "moderator",
    "mute",
    "queue",
    "timer",
    "deadline",
  ],
  en: [
    "patient",
    "client",
    "diagnosis",
    "disorder",
    "score",
    "speaking time",
    "inactive",
    "active",
    "user",
    "moderator",
    "mute",
    "queue",
    "timer",
    "deadline",
  ],
  fr: [
    "patient",
    "client",
    "diagnostic",
    "trouble",
    "score",
    "temps de parole",
    "inactif",
    "actif",
    "utilisateur",
    "modérateur",
    "timer",
  ],
  tr: [
    "hasta",
    "danışan",
    "teşhis",
    "tanı",
    "bozukluk",
    "puan",
    "kullanıcı",
    "moderatör",
    "zamanlayıcı",
  ],
};

function textsOf(language: Language, area: string): Texts {
  return JSON.parse(
    readProjectFile(`shared/text/${language}/${area}.json`),
  ) as Texts;
}

/** Every name a text fills in, and every choice it makes with its forms. */
function slotsOf(message: CompiledMessage): {
  names: Set<string>;
  plurals: Set<string>[];
} {
  const names = new Set<string>();
  const plurals: Set<string>[] = [];
  const walk = (tokens: CompiledMessage): void => {
    for (const token of tokens) {
      if (typeof token === "string") continue;
      const [name, type, choices] = token;
      // Inside a plural "#" is its number again.
      if (name !== "#") names.add(name);
      if (typeof choices !== "object" || choices === null) continue;
      const forms = Object.entries(choices).filter(
        ([form]) => form !== "offset",
      );
      if (type === "plural") plurals.push(new Set(forms.map(([form]) => form)));
      for (const [, inner] of forms)
        if (Array.isArray(inner)) walk(inner as CompiledMessage);
    }
  };
  walk(message);
  return { names, plurals };
}

/** The words that a person sees, choice by choice. */
function spokenIn(message: CompiledMessage): string[] {
  let variants = [""];
  for (const token of message) {
    if (typeof token === "string") {
      variants = variants.map((text) => text + token);
      continue;
    }
    const choices = token[2];
    const inner =
      typeof choices === "object" && choices !== null
        ? Object.entries(choices)
            .filter(([, form]) => Array.isArray(form))
            .flatMap(([, form]) => spokenIn(form as CompiledMessage))
        : ["Nadia"];
    variants = variants.flatMap((text) => inner.map((more) => text + more));
  }
  return variants;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…:])\s+/);
}

function wordsOf(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

describe.each(areas)("the texts of %s", (area) => {
  const dutch = textsOf("nl", area);

  it.each(languages)(
    "has the same keys in %s, none of them empty",
    (language) => {
      const texts = textsOf(language, area);
      expect(Object.keys(texts).sort()).toEqual(Object.keys(dutch).sort());
      expect(Object.values(texts).filter((text) => text.trim() === "")).toEqual(
        [],
      );
    },
  );

  it.each(languages)("fills in the same names in %s", (language) => {
    const texts = textsOf(language, area);
    for (const [key, text] of Object.entries(dutch)) {
      const wanted = slotsOf(compileMessageOrThrow(text)).names;
      const found = slotsOf(compileMessageOrThrow(texts[key] ?? "")).names;
      expect([...found].sort(), key).toEqual([...wanted].sort());
    }
  });

  it.each(languages)("has every plural form that %s needs", (language) => {
    const { pluralCategories } = new Intl.PluralRules(
      language,
    ).resolvedOptions();
    for (const [key, text] of Object.entries(textsOf(language, area)))
      for (const forms of slotsOf(compileMessageOrThrow(text)).plurals)
        expect([...forms], key).toEqual(
          expect.arrayContaining(pluralCategories),
        );
  });
});

describe.each(languages)("what participants read in %s", (language) => {
  const texts = forParticipants.flatMap((area) =>
    Object.entries(textsOf(language, area)).map(
      ([key, text]) => [`${area}.${key}`, compileMessageOrThrow(text)] as const,
    ),
  );

  it("has at most twelve words a sentence", () => {
    const tooLong = texts.flatMap(([key, message]) =>
      spokenIn(message)
        .flatMap(sentencesOf)
        .filter((sentence) => wordsOf(sentence).length > 12)
        .map((sentence) => `${key}: ${sentence}`),
    );
    expect(tooLong).toEqual([]);
  });

  it("has none of the words that the method bans", () => {
    const banned = bannedWords[language];
    const found = texts.flatMap(([key, message]) =>
      spokenIn(message).flatMap((text) =>
        banned
          .filter((word) =>
            new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, "iu").test(text),
          )
          .map((word) => `${key}: ${word}`),
      ),
    );
    expect(found).toEqual([]);
  });
});
