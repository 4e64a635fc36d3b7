import type { Part, ReportDocument, ReportFile } from "../document.ts";

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

function table(
  columns: readonly [string, string],
  rows: readonly (readonly [string, string])[],
): string {
  const lines = [columns, ["---", "---"] as const, ...rows].map(
    ([first, second], index) =>
      index === 1
        ? `| ${first} | ${second} |`
        : `| ${cell(first)} | ${cell(second)} |`,
  );
  return lines.join("\n");
}

function partMarkdown(part: Part, document: ReportDocument): string {
  switch (part.kind) {
    case "paragraph":
      return block(part.text);
    case "lines":
      return part.items.map(item).join("\n");
    case "facts":
      return `${block(part.caption)}\n\n${table(
        document.factColumns,
        part.rows.map(({ label, value }) => [label, value] as const),
      )}`;
    case "pairs":
      return `${block(part.caption)}\n\n${table(part.columns, part.rows)}`;
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
