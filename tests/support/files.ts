import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

export const projectRoot = join(import.meta.dirname, "../..");

const notOurs = new Set(["node_modules", "dist", "data", ".git"]);

/** Every file of the project, as paths from its root with `/` between. */
export function projectFiles(folder = projectRoot): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return projectFiles(path);
    return [relative(projectRoot, path).split(sep).join("/")];
  });
}

export function readProjectFile(path: string): string {
  return readFileSync(join(projectRoot, path), "utf8");
}

const title =
  /\b(?:it|test|describe)(?:\.(?:each|for)(?:\([\s\S]*?\)|`[\s\S]*?`)|\.\w+)?\(\s*(["'`])((?:\\.|(?!\1)[\s\S])*)\1/g;

/** The titles of all tests, with the file each stands in. */
export function testTitles(): { file: string; title: string }[] {
  return projectFiles()
    .filter((path) => /^tests\/.*\.test\.tsx?$/.test(path))
    .flatMap((file) =>
      [...readProjectFile(file).matchAll(title)].map((match) => ({
        file,
        title: match[2] ?? "",
      })),
    );
}
