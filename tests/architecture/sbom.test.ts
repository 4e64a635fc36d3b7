import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot, readProjectFile } from "../support/files.ts";

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly expression: string }[];
  readonly hashes: readonly { readonly content: string }[];
}

const { packages } = JSON.parse(readProjectFile("package-lock.json")) as {
  packages: Record<string, { version: string; dev?: boolean }>;
};

describe("the bill of materials", () => {
  const output = execFileSync(
    process.execPath,
    ["--import", "tsx", join(projectRoot, "server/commands/sbom.ts")],
    { cwd: projectRoot, encoding: "utf8" },
  );
  const bom = JSON.parse(output) as {
    readonly bomFormat: string;
    readonly components: readonly Component[];
  };

  it("names every package of a running server, and none that only builds it", () => {
    const running = Object.entries(packages)
      .filter(([path, { dev }]) => path !== "" && dev !== true)
      .map(([path, { version }]) => {
        const [name = ""] = path.split("node_modules/").slice(-1);
        return `${name}@${version}`;
      });
    const named = bom.components.map(
      ({ name, version }) => `${name}@${version}`,
    );
    expect(bom.bomFormat).toBe("CycloneDX");
    expect(named.sort()).toEqual(running.sort());
    expect(named.some((name) => name.startsWith("express@"))).toBe(true);
    expect(named.some((name) => name.startsWith("eslint@"))).toBe(false);
  });

  it("gives each its licence and its checksum", () => {
    const without = bom.components.filter(
      ({ licenses, hashes }) =>
        !/^[\w(][\w. ()-]*$/.test(licenses[0]?.expression ?? "") ||
        licenses[0]?.expression === "unknown" ||
        !/^[\da-f]{128}$/.test(hashes[0]?.content ?? ""),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});
