import { describe, expect, it } from "vitest";
import { readProjectFile } from "../support/files.ts";

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const { packages } = JSON.parse(readProjectFile("package-lock.json")) as {
  packages: Record<string, Locked>;
};
const { allowScripts, ...named } = JSON.parse(
  readProjectFile("package.json"),
) as {
  allowScripts: Record<string, boolean>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const installed = Object.entries(packages).filter(([path]) => path !== "");

describe("what is installed", () => {
  it("comes from the registry, with a checksum", () => {
    const strange = installed.filter(
      ([, { integrity, resolved }]) =>
        !/^sha512-/.test(integrity ?? "") || resolved !== undefined,
    );
    expect(strange.map(([path]) => path)).toEqual([]);
  });

  it("runs no script at its installation but those that are known", () => {
    const running = installed
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => path.replace(/^.*node_modules\//, ""));
    expect(new Set(running)).toEqual(new Set(Object.keys(allowScripts)));
  });

  it("is asked for by one exact version", () => {
    const wanted = { ...named.dependencies, ...named.devDependencies };
    const loose = Object.entries(wanted).filter(
      ([, version]) => !/^(npm:[\w-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
