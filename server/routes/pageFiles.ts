import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Request, Response } from "express";
import type { Language } from "../../shared/domain/format.ts";

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

interface Filling {
  readonly language: Language;
  readonly body: string;
  /** Sources that the page needs first; asked for together instead of one after the other. */
  readonly sources: readonly string[];
}

/** The built page with its words and its first files put in. */
export interface PageFiles {
  fill(filling: Filling): string;
  /** A page that works without the program, and is not replaced by it. */
  fillPlain(language: Language, body: string): string;
}

/** null while there is no build. */
export function readPageFiles(clientDir: string): PageFiles | null {
  const page = join(clientDir, "index.html");
  const list = join(clientDir, ".vite/manifest.json");
  if (!existsSync(page) || !existsSync(list)) return null;
  const html = readFileSync(page, "utf8");
  const manifest = JSON.parse(readFileSync(list, "utf8")) as Manifest;
  const entry =
    Object.keys(manifest).find((key) => manifest[key]?.isEntry === true) ?? "";
  const put = (language: Language, body: string) =>
    html
      .replace(/<html lang="\w+"/, `<html lang="${language}"`)
      .replace('<div id="root"></div>', () => `<div id="root">${body}</div>`);
  return {
    fill: ({ language, body, sources }) => {
      const words = `connection/words/${language}.ts`;
      const links = filesOf(manifest, [entry, words, ...sources]).map(
        (file) => `<link rel="modulepreload" crossorigin href="/${file}">`,
      );
      return put(language, body).replace(
        "</head>",
        () => `${links.join("")}</head>`,
      );
    },
    fillPlain: (language, body) =>
      put(language, body).replace(/<script[^]*?<\/script>/g, ""),
  };
}

/** Each file once, with everything that it imports. */
function filesOf(manifest: Manifest, sources: readonly string[]): string[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  const add = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) return;
    seen.add(key);
    files.add(chunk.file);
    chunk.imports?.forEach(add);
  };
  sources.forEach(add);
  return [...files];
}

/** Packed here, because the built files lie packed on the disk and these do not. Nothing is kept: a page may hold a name. */
export function sendPage(
  request: Request,
  response: Response,
  html: string,
): void {
  response
    .type("html")
    .set("Cache-Control", "no-cache")
    .vary("Accept-Language")
    .vary("Accept-Encoding");
  const encoding = request.acceptsEncodings("br", "gzip");
  if (encoding === "br")
    response.set("Content-Encoding", "br").send(brotliCompressSync(html));
  else if (encoding === "gzip")
    response.set("Content-Encoding", "gzip").send(gzipSync(html));
  else response.send(html);
}
