import { describe, expect, it } from "vitest";
import { projectFiles, readProjectFile } from "../support/files.ts";

const files = projectFiles();
const folders = new Set(
  files.flatMap((path) => {
    const parts = path.split("/").slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  }),
);

/** The README's map: a fenced block whose lines begin with a folder or a file, indented under the folder they are in. */
function mapped(): string[] {
  const section =
    /## (?:The folders|Folders)[\s\S]*?```\w*\n([\s\S]*?)```/.exec(
      readProjectFile("README.md"),
    );
  const paths: string[] = [];
  let top = "";
  for (const line of (section?.[1] ?? "").split("\n")) {
    const found = /^(\s*)((?:[\w.-]+\/)+|[\w.-]+\.\w+)(?=\s|$)/.exec(line);
    if (found === null) continue;
    const [, indent = "", name = ""] = found;
    const path = name.replace(/\/$/, "");
    if (indent === "") top = path;
    paths.push(indent === "" ? path : `${top}/${path}`);
  }
  return paths;
}

describe("the folders", () => {
  it("are drawn as they are in the README", () => {
    const paths = mapped();
    expect(paths.length).toBeGreaterThan(10);
    expect(
      paths.filter((path) => !folders.has(path) && !files.includes(path)),
    ).toEqual([]);
    const second = [...folders].filter((path) =>
      /^(client|server|shared|tests)(\/[^/]+)?$/.test(path),
    );
    expect(second.filter((path) => !paths.includes(path))).toEqual([]);
  });

  it("go two levels deep under each top folder at most", () => {
    expect([...folders].filter((path) => path.split("/").length > 3)).toEqual(
      [],
    );
  });

  it("hold no barrels", () => {
    expect(files.filter((path) => /\/index\.tsx?$/.test(path))).toEqual([]);
  });

  it("hold nothing at the top but what is named", () => {
    const named =
      /^(package(-lock)?\.json|tsconfig\.json|vite\.config\.ts|eslint\.config\.js|README\.md|LICENSE|NOTICE|Dockerfile|\..+)$/;
    expect(
      files.filter((path) => !path.includes("/") && !named.test(path)),
    ).toEqual([]);
  });
});
