/**
 * `npm run sbom`: every package that a running server has, as CycloneDX, read from the lockfile and the installed
 * packages. `npm sbom` stops at the override of nanoid, though what is installed is sound.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = process.cwd();
const nodeModules = "node_modules/";

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

interface Described {
  readonly license?: string;
  /** As packages of long ago say it. */
  readonly licenses?: readonly { readonly type: string }[];
}

const read = (path: string): unknown =>
  JSON.parse(readFileSync(join(root, path), "utf8"));

/** Some say it in their own file only. */
function licenceOf(path: string, { license }: Locked): string {
  const file = join(path, "package.json");
  if (license !== undefined || !existsSync(join(root, file)))
    return license ?? "unknown";
  const own = read(file) as Described;
  const types = own.licenses?.map(({ type }) => type).join(" OR ");
  return own.license ?? types ?? "unknown";
}

function componentOf(path: string, locked: Locked) {
  const name = path.slice(path.lastIndexOf(nodeModules) + nodeModules.length);
  const { version, integrity = "" } = locked;
  const [, digest = ""] = /^sha512-(.+)$/.exec(integrity) ?? [];
  return {
    type: "library",
    "bom-ref": path,
    name,
    version,
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
    licenses: [{ expression: licenceOf(path, locked) }],
    hashes: [
      {
        alg: "SHA-512",
        content: Buffer.from(digest, "base64").toString("hex"),
      },
    ],
  };
}

const { name, version, license } = read("package.json") as {
  name: string;
  version: string;
  license: string;
};
const { packages } = read("package-lock.json") as {
  packages: Readonly<Record<string, Locked>>;
};
const components = Object.entries(packages)
  .filter(([path, { dev }]) => path !== "" && dev !== true)
  .map(([path, locked]) => componentOf(path, locked));

const bom = {
  $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  version: 1,
  metadata: {
    component: {
      type: "application",
      "bom-ref": name,
      name,
      version,
      licenses: [{ expression: license }],
    },
  },
  components,
};
console.log(JSON.stringify(bom, null, 2));
