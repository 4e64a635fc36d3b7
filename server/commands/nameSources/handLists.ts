import { readFileSync } from "node:fs";

type Titled<T> = Record<string, T> & { about: string };

function read<T>(file: string): Titled<T> {
  const url = new URL(file, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as Titled<T>;
}

/** All entries of a hand list, whatever the heading; `about` says what the list is. */
export function handList(file: string, separator: RegExp): string[] {
  return Object.entries(read<string>(file))
    .filter(([title]) => title !== "about")
    .flatMap(([, list]) => list.split(separator));
}

/** One list for each language under a heading of a file. */
export function handListOf(
  file: string,
  heading: string,
  language: string,
): Set<string> {
  const lists = read<Record<string, string>>(file)[heading];
  return new Set(lists?.[language]?.split(" ") ?? []);
}
