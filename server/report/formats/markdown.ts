import { tableOf } from "../document.ts";
import type { Part, ReportDocument, ReportFile, Table } from "../document.ts";

/** Words of people never become markup: no link, no image, no HTML, no heading, no table cell of their own making. */
const escaped = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>#|~!&]/g, "\\$&");

/** Marks that only mean something where a line begins: lists, rules, numbered lines. */
const escapedLine = (line: string): string =>
  escaped(line)
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2");

const block = (text: string): string =>
  text.split(/\r?\n/).map(escapedLine).join("  \n");
const item = (text: string): string =>
  `- ${text.split(/\r?\n/).map(escapedLine).join("  \n  ")}`;
const cell = (text: string): string =>
  escaped(text).replace(/\s*\r?\n\s*/g, " ");

function table({ caption, columns, rows }: Table): string {
  const row = ([first, second]: readonly [string, string]): string =>
    `| ${cell(first)} | ${cell(second)} |`;
  const body = rows.map(({ texts }) => row(texts));
  const lines = [row(columns), "| --- | --- |", ...body];
  return `${block(caption)}\n\n${lines.join("\n")}`;
}

function partMarkdown(part: Part, document: ReportDocument): string {
  switch (part.kind) {
    case "paragraph":
      return block(part.text);
    case "lines":
      return part.items.map(item).join("\n");
    case "facts":
    case "pairs":
      return table(tableOf(part, document));
  }
}

export function markdownFile(document: ReportDocument): ReportFile {
  const pieces = [
    `# ${escaped(document.title)}`,
    `**${escaped(document.status)}**`,
    ...document.sections.flatMap((section) => [
      `## ${escaped(section.heading)}`,
      ...section.parts.map((part) => partMarkdown(part, document)),
    ]),
  ];
  return {
    bytes: new TextEncoder().encode(`${pieces.join("\n\n")}\n`),
    mediaType: "text/markdown; charset=utf-8",
  };
}
