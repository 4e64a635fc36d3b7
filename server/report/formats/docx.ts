import {
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { IRunOptions } from "docx";
import type { Language } from "../../../shared/domain/format.ts";
import { tableOf } from "../document.ts";
import type {
  Part,
  ReportDocument,
  ReportFile,
  Section,
  Table as TableContent,
  TableRow as RowContent,
} from "../document.ts";
import { onePixel } from "./pixel.ts";
import { withoutTimes } from "./zip.ts";

/** Word checks spelling and reads aloud by these. */
const wordLanguages: Readonly<Record<Language, string>> = {
  nl: "nl-BE",
  fr: "fr-BE",
  en: "en-GB",
  tr: "tr-TR",
};

const run = (options: IRunOptions): TextRun => new TextRun(options);

const runs = (text: string, strong = false): TextRun[] =>
  text
    .split(/\r?\n/)
    .map((line, index) =>
      run({ text: line, bold: strong, ...(index > 0 && { break: 1 }) }),
    );

const paragraph = (text: string, bold = false): Paragraph =>
  new Paragraph({ children: runs(text, bold), spacing: { after: 120 } });

const cell = (text: string, bold: boolean): TableCell =>
  new TableCell({ children: [new Paragraph({ children: runs(text, bold) })] });

/** Widths of the columns in twentieths of a point, without bars and with them. */
const widths = { plain: [4513, 4513], bars: [3713, 2713, 2600] } as const;

/** Each table is introduced in words, for who hears it instead of seeing it; its first row is marked as its head. */
function table({
  caption,
  columns,
  rows,
}: TableContent): (Paragraph | Table)[] {
  const hasBars = rows.some(({ share }) => share !== undefined);
  const tableRow = (row: RowContent, isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: [
        cell(row.texts[0], true),
        cell(row.texts[1], isHead),
        ...(hasBars ? [barCell(row)] : []),
      ],
    });
  return [
    new Paragraph({ children: runs(caption, true), keepNext: true }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: hasBars ? widths.bars : widths.plain,
      rows: [
        tableRow({ texts: columns }, true),
        ...rows.map((row) => tableRow(row, false)),
      ],
    }),
    new Paragraph({}),
  ];
}

const barWidth = 150;

const barCell = ({ texts: [label, value], share }: RowContent): TableCell =>
  new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        children: share === undefined ? [] : [bar(`${label}: ${value}`, share)],
      }),
    ],
  });

/** A picture of the number beside it, with the same said in words for who does not see it. */
const bar = (words: string, share: number): ImageRun =>
  new ImageRun({
    type: "png",
    data: onePixel,
    transformation: {
      width: Math.max(1, Math.round(barWidth * share)),
      height: 12,
    },
    altText: { name: words, title: words, description: words },
  });

function partBlocks(
  part: Part,
  document: ReportDocument,
): (Paragraph | Table)[] {
  switch (part.kind) {
    case "paragraph":
      return [paragraph(part.text)];
    case "lines":
      return part.items.map(
        (item) => new Paragraph({ children: runs(item), bullet: { level: 0 } }),
      );
    case "facts":
    case "pairs":
      return table(tableOf(part, document));
  }
}

const sectionBlocks = (
  section: Section,
  document: ReportDocument,
): (Paragraph | Table)[] => [
  new Paragraph({ text: section.heading, heading: HeadingLevel.HEADING_2 }),
  ...section.parts.flatMap((part) => partBlocks(part, document)),
];

function wordDocument(document: ReportDocument): Document {
  const value = wordLanguages[document.language];
  return new Document({
    title: document.title,
    styles: {
      default: {
        document: { run: { language: { value }, font: "Calibri", size: 24 } },
      },
    },
    sections: [
      {
        children: [
          new Paragraph({
            text: document.title,
            heading: HeadingLevel.HEADING_1,
          }),
          paragraph(document.status, true),
          ...document.sections.flatMap((section) =>
            sectionBlocks(section, document),
          ),
        ],
      },
    ],
  });
}

const xmlText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The library writes an author, an editor and two times; the file tells nothing of who made it, or when. */
const coreProperties = (document: ReportDocument): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(document.title)}</dc:title><dc:language>${wordLanguages[document.language]}</dc:language></cp:coreProperties>`;

export async function docxFile(document: ReportDocument): Promise<ReportFile> {
  const packed = await Packer.toBuffer(wordDocument(document), undefined, [
    { path: "docProps/core.xml", data: coreProperties(document) },
  ]);
  return {
    bytes: withoutTimes(packed),
    mediaType:
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  };
}
