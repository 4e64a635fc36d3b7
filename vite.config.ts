import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { compileTexts } from "./shared/text/compileTexts.ts";

const root = import.meta.dirname;

/** Android 6 stops at Chrome 106; nothing newer may reach a phone. */
const oldestBrowsers = ["chrome106", "safari15.6", "firefox115"];

const commands = join(root, "server/commands");

/** Run where the sources are: with packages that a server never has, or about what is installed. */
const onlyFromSource = new Set(["buildNames.ts", "sbom.ts"]);

/** What is started by name: the server, its threads, and the operator's commands. */
const serverEntries = {
  main: join(root, "server/main.ts"),
  sqliteWorker: join(root, "server/database/sqliteWorker.ts"),
  searchWorker: join(root, "server/keeping/searchWorker.ts"),
  ...Object.fromEntries(
    readdirSync(commands)
      .filter((name) => name.endsWith(".ts") && !onlyFromSource.has(name))
      .map((name) => [name.replace(/\.ts$/, ""), join(commands, name)]),
  ),
};

/** Small machines serve many phones at once: compress once, at build time. */
function precompressed(): Plugin {
  return {
    name: "precompressed",
    apply: "build",
    applyToEnvironment: (environment) => environment.name === "client",
    writeBundle({ dir: outDir = "" }) {
      for (const name of readdirSync(outDir, {
        recursive: true,
        encoding: "utf8",
      })) {
        if (!/\.(js|css|html|svg|json)$/.test(name) || name.startsWith(".vite"))
          continue;
        const file = join(outDir, name);
        const bytes = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(
          `${file}.br`,
          brotliCompressSync(bytes, {
            params: {
              [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
            },
          }),
        );
      }
    },
  };
}

/** The first page carries its few styles itself: one round trip less before anything is seen on a slow line. */
function inlineStyles(): Plugin {
  return {
    name: "inline-styles",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle = {}, chunk }) => {
        let page = html;
        for (const name of chunk?.viteMetadata?.importedCss ?? []) {
          const sheet = bundle[name];
          if (sheet?.type !== "asset") continue;
          const styles = String(sheet.source).trim();
          page = page
            .replace(new RegExp(`\\s*<link[^>]*${name}[^>]*>`), "")
            .replace("</head>", () => `<style>${styles}</style></head>`);
          Reflect.deleteProperty(bundle, name);
          chunk?.viteMetadata?.importedCss.delete(name);
        }
        return page;
      },
    },
  };
}

/** What a phone would carry and never use: a hook that React 19 has itself, and a transport that no server of ours offers. */
const leftOut = [
  { find: "use-sync-external-store/shim/index.js", replacement: "react" },
  {
    find: /^\.\/webtransport\.js$/,
    replacement: join(root, "client/connection/noWebTransport.ts"),
  },
  {
    find: "lib0/logging",
    replacement: join(root, "client/connection/quietYjs.ts"),
  },
];

/** What a phone needs first comes in few files: they pack better together, and each one is a question to the server. */
const firstFiles = [
  /\/node_modules\/(?:react|react-dom|scheduler|use-sync-external-store)\//,
  /\/node_modules\/wouter\/src\/(?!index|memory|use-hash)/,
  /\/node_modules\/(?:@lingui|(?:@?socket\.io|engine\.io)[\w-]*)\//,
  /\/client\/connection\/(?!notes|more|words)/,
  /\/client\/(?:App|lazyScreen|screens|join\/firstValues)\./,
  /\/client\/components\/(?:BigButton|LiveRegion|ScreenFault|UnencryptedNotice)\./,
  /\/shared\/domain\/bounds\./,
  /rolldown/,
];
const phoneFiles = [
  /\/client\/participant\/(?:Participant|CircleScreen|WaitingRoom)\./,
  /\/client\/participant\/(?:PhoneFrame|MomentCard|Question|SeatChoice|(?:Asking|Next|Turn)?Actions)\./,
  /\/client\/participant\/(?!useLeave|habits)[a-z]\w*\.ts$/,
  /\/client\/components\/(?:ConnectionStatus|Icon|StateCard|turnTime|names)\./,
];

const chunkGroups = Object.entries({
  first: firstFiles,
  phone: phoneFiles,
}).map(([name, files]) => ({
  name: (id: string) => (files.some((file) => file.test(id)) ? name : null),
}));

const clientBuild = {
  root: join(root, "client"),
  build: {
    outDir: join(root, "dist/client"),
    emptyOutDir: true,
    target: oldestBrowsers,
    cssTarget: oldestBrowsers,
    manifest: true,
    // The server names what a page needs first; see server/routes/pageFiles.ts.
    modulePreload: false as const,
    rolldownOptions: {
      // Reading a property does nothing by itself in any library here; what is then unused goes.
      treeshake: {
        propertyReadSideEffects: false as const,
        unknownGlobalSideEffects: false,
      },
      output: {
        codeSplitting: { groups: chunkGroups },
        // A phone's console is nobody's to read: what a library would write there stays away, and weighs nothing.
        minify: {
          compress: { target: oldestBrowsers, dropConsole: true },
          mangle: true,
          codegen: true,
        },
      },
    },
    reportCompressedSize: false,
  },
};

const serverBuild = {
  // A few files start in a third of the time of a thousand, and after a crash people wait. Native code cannot come along.
  ssr: { noExternal: true as const, external: ["better-sqlite3"] },
  build: {
    ssr: true,
    outDir: join(root, "dist/server"),
    emptyOutDir: true,
    target: "node20",
    rolldownOptions: {
      input: serverEntries,
      output: {
        entryFileNames: "[name].js",
        // Flat: the database thread is found beside whatever file starts it.
        chunkFileNames: "[name]-[hash].js",
        // The lists of names are for the thread that searches, and for nobody else.
        codeSplitting: {
          groups: [
            { name: "labels", test: /shared\/anonymise\/(labels|generalise)/ },
          ],
        },
      },
    },
  },
};

function project(name: string, folders: readonly string[], more: object = {}) {
  return {
    extends: true as const,
    test: {
      name,
      include: folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`),
      ...more,
    },
  };
}

const tests = {
  allowOnly: false,
  retry: 0,
  restoreMocks: true,
  projects: [
    project("unit", [
      "domain",
      "protocol",
      "client",
      "anonymise",
      "architecture",
    ]),
    project("server", ["server", "simulation", "regression"], {
      globalSetup: join(root, "tests/support/built.ts"),
      // `npm run torture` makes some of them so many times as long.
      testTimeout: 30_000 * Number(process.env["FUZZ_TIMES"] ?? 1),
      hookTimeout: 60_000,
    }),
    // Browsers are heavy: one file at a time, so that slow machines measure the product and not themselves.
    project("browser", ["e2e"], {
      globalSetup: [
        join(root, "tests/support/built.ts"),
        join(root, "tests/support/browser.ts"),
      ],
      fileParallelism: false,
      testTimeout: 120_000,
      hookTimeout: 300_000,
    }),
  ],
};

export default defineConfig(({ isSsrBuild, mode }) => ({
  resolve: { alias: leftOut },
  plugins: [compileTexts(), react(), inlineStyles(), precompressed()],
  ...(mode === "test" ? {} : isSsrBuild === true ? serverBuild : clientBuild),
  test: tests,
}));
