import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { compileTexts } from "./shared/text/compileTexts.ts";

const root = import.meta.dirname;

/** Android 6 stops at Chrome 106; nothing newer may reach a phone. */
const oldestBrowsers = ["chrome106", "safari15.6", "firefox115"];

const serverEntries = {
  main: "server/main.ts",
  demo: "server/commands/demo.ts",
  sqliteWorker: "server/database/sqliteWorker.ts",
};

/** Small machines serve many phones at once: compress once, at build time. */
function precompressed(): Plugin {
  const outDir = join(root, "dist/client");
  return {
    name: "precompressed",
    apply: "build",
    applyToEnvironment: (environment) => environment.name === "client",
    writeBundle() {
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

const clientBuild = {
  root: join(root, "client"),
  build: {
    outDir: join(root, "dist/client"),
    emptyOutDir: true,
    target: oldestBrowsers,
    cssTarget: oldestBrowsers,
    manifest: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
};

const serverBuild = {
  ssr: { external: true as const },
  build: {
    ssr: true,
    outDir: join(root, "dist/server"),
    emptyOutDir: true,
    target: "node20",
    rolldownOptions: {
      input: Object.fromEntries(
        Object.entries(serverEntries)
          .map(([name, file]) => [name, join(root, file)] as const)
          .filter(([, file]) => existsSync(file)),
      ),
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "chunks/[name]-[hash].js",
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
      globalSetup: "./tests/support/built.ts",
      testTimeout: 30_000,
      hookTimeout: 60_000,
    }),
    // Browsers are heavy: one file at a time, so that slow machines measure the product and not themselves.
    project("browser", ["e2e"], {
      globalSetup: ["./tests/support/built.ts", "./tests/support/browser.ts"],
      fileParallelism: false,
      testTimeout: 120_000,
      hookTimeout: 300_000,
    }),
  ],
};

export default defineConfig(({ isSsrBuild, mode }) => ({
  plugins: [compileTexts(), react(), precompressed()],
  ...(mode === "test" ? {} : isSsrBuild === true ? serverBuild : clientBuild),
  test: tests,
}));
