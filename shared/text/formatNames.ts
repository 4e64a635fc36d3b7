import { kindOf } from "../domain/format.ts";
import type { FormatId, OwnWords } from "../domain/format.ts";
import { ownText } from "./ownText.ts";
import type { TextKey, Translate } from "./text.ts";

interface Named {
  readonly id: string;
  readonly name?: OwnWords;
}

/** Its own name, else the shipped one in the reader's language; a phase that no shipped format knows keeps its id. */
export function phaseName(t: Translate, { id, name }: Named): string {
  return ownText(t, name ?? {}) ?? shippedName(t, kindOf(id));
}

function shippedName(t: Translate, id: string): string {
  const key = `formats.phase${capital(id)}`;
  const name = t(key as TextKey);
  return name === key ? id : name;
}

export function formatName(t: Translate, id: FormatId): string {
  return t(`formats.format${capital(id)}` as TextKey);
}

/** Two lines on what a format does. */
export function formatAbout(t: Translate, id: FormatId): string {
  return t(`formats.format${capital(id)}About` as TextKey);
}

function capital(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}
