import { tableOf } from "../document.ts";
import type {
  Part,
  ReportDocument,
  ReportFile,
  Section,
  Table,
} from "../document.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** The file stands alone: no script, no link, nothing fetched; readable on paper. */
const style = `
body{font:1.125rem/1.5 system-ui,sans-serif;color:#1f2a2e;background:#fff;max-width:42rem;margin:2rem auto;padding:0 1rem}
h1{font-size:2rem;line-height:1.2}h2{font-size:1.375rem;margin-top:2rem}
.status{font-weight:700;border:2px solid #1b5e63;padding:.5rem .75rem}
table{border-collapse:collapse;width:100%;margin:1rem 0}
caption{text-align:start;font-weight:700;padding-bottom:.25rem}
th,td{text-align:start;vertical-align:top;border:1px solid #737f84;padding:.375rem .5rem}
li{margin:.375rem 0;white-space:pre-line}td,p{white-space:pre-line}
.bar{background:#1b5e63;height:.9rem;min-width:2px;print-color-adjust:exact;-webkit-print-color-adjust:exact}td.bars{width:30%}
@media print{body{margin:0;max-width:none}h2{break-after:avoid}tr,li{break-inside:avoid}}
`.trim();

/** A bar repeats the number beside it, so it is not read aloud. */
function table({ caption, columns, rows }: Table): string {
  const hasBars = rows.some(({ share }) => share !== undefined);
  const beside = (inside: string): string =>
    hasBars ? `<td class="bars" aria-hidden="true">${inside}</td>` : "";
  const head = columns
    .map((column) => `<th scope="col">${escaped(column)}</th>`)
    .join("");
  const body = rows
    .map(
      ({ texts: [first, second], share }) =>
        `<tr><th scope="row">${escaped(first)}</th><td>${escaped(second)}</td>${beside(bar(share))}</tr>`,
    )
    .join("\n");
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${head}${beside("")}</tr></thead>\n<tbody>${body}</tbody></table>`;
}

const bar = (share: number | undefined): string =>
  share === undefined
    ? ""
    : `<div class="bar" style="width:${percent(share)}"></div>`;

const percent = (share: number): string =>
  `${String(Math.round(Math.min(1, Math.max(0, share)) * 100))}%`;

function partHtml(part: Part, document: ReportDocument): string {
  switch (part.kind) {
    case "paragraph":
      return `<p>${escaped(part.text)}</p>`;
    case "lines":
      return `<ul>\n${part.items.map((item) => `<li>${escaped(item)}</li>`).join("\n")}\n</ul>`;
    case "facts":
    case "pairs":
      return table(tableOf(part, document));
  }
}

const sectionHtml = (section: Section, document: ReportDocument): string =>
  `<section>\n<h2>${escaped(section.heading)}</h2>\n${section.parts.map((part) => partHtml(part, document)).join("\n")}\n</section>`;

export function htmlFile(document: ReportDocument): ReportFile {
  const page = `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(document.title)}</title>
<style>
${style}
</style>
</head>
<body>
<main>
<h1>${escaped(document.title)}</h1>
<p class="status">${escaped(document.status)}</p>
${document.sections.map((section) => sectionHtml(section, document)).join("\n")}
</main>
</body>
</html>
`;
  return {
    bytes: new TextEncoder().encode(page),
    mediaType: "text/html; charset=utf-8",
  };
}
