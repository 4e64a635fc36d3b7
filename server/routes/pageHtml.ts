/** The parts of a page that the server writes itself. They look as the screens do, and need no program to work. */
import { languages } from "../../shared/domain/format.ts";
import type { Language } from "../../shared/domain/format.ts";
import { limits } from "../../shared/protocol/limits.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { pageTexts } from "./pageTexts.ts";

export interface HelpNumber {
  readonly number: string;
  readonly name: string;
}

export interface Typed {
  readonly code: string;
  readonly name: string;
}

interface FormPage {
  readonly language: Language;
  readonly typed?: Typed;
  /** Why the form was not enough, above the field it is about. */
  readonly problem?: TextKey;
}

const ownNames: Readonly<Record<Language, string>> = {
  nl: "Nederlands",
  en: "English",
  fr: "Français",
  tr: "Türkçe",
};

export function escaped(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}

export function formPage(page: FormPage): string {
  const t = pageTexts[page.language];
  return main(page.language, [
    heading(t("participant.joinTitle")),
    joinForm(page),
    `<p class="soft">${t("participant.joinNothingRecorded")}</p>`,
    `<details><summary>${t("common.keptTitle")}</summary><p>${t("common.keptShort")}</p></details>`,
  ]);
}

/** For whoever followed the link behind the QR code: the program reads it. Without one there is the code. */
export function linkPage(language: Language): string {
  const t = pageTexts[language];
  return main(language, [
    heading(t("participant.joinTitle")),
    `<p>${t("common.connecting")}</p>`,
    `<noscript>${joinForm({ language })}</noscript>`,
    `<p><a class="small" href="/">${t("participant.deniedGo")}</a></p>`,
  ]);
}

export function helpPage(
  language: Language,
  numbers: readonly HelpNumber[],
): string {
  const t = pageTexts[language];
  const rows = numbers.map(
    ({ number, name }) =>
      `<li><a class="big" href="tel:${escaped(number.replace(/[^+\d]/g, ""))}"><span><span class="number">${escaped(number)}</span> ${escaped(name)}</span></a></li>`,
  );
  return main(language, [
    heading(t("common.helpTitle")),
    `<p>${t("common.helpIntro")}</p>`,
    `<ul class="numbers">${rows.join("")}</ul>`,
    `<p>${t("common.helpEmergency")}</p>`,
  ]);
}

/** Every other page is drawn by the program; until it is there, or when there is none, these few words stand there. */
export function screenPage(language: Language): string {
  const t = pageTexts[language];
  return `<noscript><main class="page"><p>${t("common.needsScript")}</p><p><a href="/help">${t("common.help")}</a></p></main></noscript>`;
}

export function unencryptedNotice(language: Language): string {
  return `<p class="notice">${pageTexts[language]("common.unencrypted")}</p>`;
}

function main(language: Language, parts: readonly string[]): string {
  const t = pageTexts[language];
  const foot = `<nav class="foot"><a href="/help">${t("common.help")}</a><a href="/organise">${t("participant.joinPlan")}</a></nav>`;
  return `<main class="page"><div class="top"><span class="brand">${t("common.appName")}</span>${languageForm(language)}</div>${parts.join("")}${foot}</main>`;
}

function heading(title: string): string {
  return `<h1 id="st" tabindex="-1">${title}</h1>`;
}

function languageForm(language: Language): string {
  const t = pageTexts[language];
  const options = languages.map(
    (one) =>
      `<option value="${one}" lang="${one}"${one === language ? " selected" : ""}>${ownNames[one]}</option>`,
  );
  return `<form class="language" method="get" action="/"><select name="lang" aria-label="${t("common.language")}">${options.join("")}</select><noscript> <button class="small">${t("common.choose")}</button></noscript></form>`;
}

function joinForm({ language, typed, problem }: FormPage): string {
  const t = pageTexts[language];
  const told =
    problem === undefined ? "" : `<p class="problem">${t(problem)}</p>`;
  const described = problem === undefined ? "" : "codeProblem ";
  return `<form class="form" method="post" action="/join"><input type="hidden" name="language" value="${language}"><div class="field"><label for="code">${t("participant.joinCode")}</label><p id="codeHelp" class="soft">${t("participant.joinCodeHelp")}</p><div id="codeProblem" role="alert">${told}</div><input id="code" name="code" class="code" inputmode="numeric" autocomplete="off" aria-describedby="${described}codeHelp"${problem === undefined ? "" : ' aria-invalid="true" autofocus'} value="${escaped(typed?.code ?? "")}"></div><div class="field"><label for="name">${t("participant.joinName")}</label><p id="nameHelp" class="soft">${t("participant.joinNameHelp")}</p><input id="name" name="name" autocomplete="nickname" maxlength="${limits.nameCharacters}" aria-describedby="nameHelp" value="${escaped(typed?.name ?? "")}"></div><button class="big primary">${t("participant.joinGo")}</button></form>`;
}
