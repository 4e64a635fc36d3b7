import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import type { ReportDocument } from "../../server/report/document.ts";
import { csvFile } from "../../server/report/formats/csv.ts";
import { docxFile } from "../../server/report/formats/docx.ts";
import { htmlFile } from "../../server/report/formats/html.ts";
import { jsonFile } from "../../server/report/formats/json.ts";
import { markdownFile } from "../../server/report/formats/markdown.ts";

const hostile = `=HYPERLINK("http://x.example";"klik")`;
const script = `<script>alert(1)</script> [link](http://x.example) # kop`;

const document: ReportDocument = {
  language: "nl",
  title: "Verslag & meer",
  status: "Nog na te kijken",
  factColumns: ["Wat", "Antwoord"],
  sections: [
    {
      id: "meeting",
      heading: "De bijeenkomst",
      parts: [
        {
          kind: "facts",
          caption: "Feiten",
          rows: [
            { id: "when", label: "Wanneer", value: "eerste kwartaal" },
            { id: "themes", label: "Thema", value: hostile },
            { id: "more", label: "Meer", value: "\t+1;=2+2" },
          ],
        },
      ],
    },
    {
      id: "offered",
      heading: "Wat we meenemen",
      parts: [
        { kind: "paragraph", text: "Deze regels bleven achter." },
        { kind: "lines", items: [script, "- eerste\n1. tweede"] },
        {
          kind: "pairs",
          caption: "Samen",
          columns: ["Hindernis", "Voorstel"],
          rows: [["geen | zaal", "vraag\nde bib"]],
        },
      ],
    },
  ],
};

const textOf = (file: { bytes: Uint8Array }): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes);

async function unzipped(): Promise<Record<string, string>> {
  const { bytes } = await docxFile(document);
  const zip = await JSZip.loadAsync(bytes);
  const texts = Object.values(zip.files).map(
    async (file) => [file.name, await file.async("string")] as const,
  );
  return Object.fromEntries(await Promise.all(texts));
}

describe("docx", () => {
  it("has one Heading1, headings below it, and the document's language", async () => {
    const parts = await unzipped();
    const body = parts["word/document.xml"] ?? "";
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
    expect(body.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(2);
    expect(parts["word/styles.xml"]).toContain('<w:lang w:val="nl-BE"/>');
    expect(parts["docProps/core.xml"]).toContain("nl-BE");
  });

  it("X5 says nothing of who made it or when, in any part", async () => {
    const parts = await unzipped();
    const core = parts["docProps/core.xml"] ?? "";
    expect(core).not.toMatch(/creator|lastModifiedBy|created|modified/);
    expect(core).toContain("<dc:title>Verslag &amp; meer</dc:title>");
    const { bytes } = await docxFile(document);
    const zip = await JSZip.loadAsync(bytes);
    const years = Object.values(zip.files).map((f) => f.date.getUTCFullYear());
    expect(new Set(years)).toEqual(new Set([1980]));
    expect((await docxFile(document)).bytes).toEqual(bytes);
  });

  it("marks the heads of its tables and names each table in words", async () => {
    const body = (await unzipped())["word/document.xml"] ?? "";
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(body.indexOf("Feiten")).toBeLessThan(body.indexOf("<w:tbl>"));
  });

  it("holds no link and no field, whatever people wrote", async () => {
    const parts = await unzipped();
    for (const text of Object.values(parts)) {
      expect(text).not.toMatch(/<w:hyperlink|<w:fldSimple|<w:instrText/);
      expect(text).not.toMatch(/TargetMode="External"/);
    }
  });
});

describe("csv", () => {
  it("starts no cell with a sign that a spreadsheet would run", () => {
    const text = textOf(csvFile(document));
    const cells = [...text.matchAll(/"((?:[^"]|"")*)"/g)].map((m) => m[1]);
    expect(cells.length).toBeGreaterThan(9);
    expect(cells.filter((cell) => /^\s*[=+\-@|%]/.test(cell ?? ""))).toEqual(
      [],
    );
    expect(text).toContain(`"'=HYPERLINK(""http://x.example"";""klik"")"`);
    expect(text).toContain(`"'\t+1;=2+2"`);
  });

  it.each([
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\u00a0=1",
    "＝1+1",
    "＋2",
    "－3",
    "＠A1",
  ])("runs nothing that begins with %j either", (value) => {
    const fact = { id: "x", label: "Thema", value };
    const part = { kind: "facts", caption: "Feiten", rows: [fact] } as const;
    const text = textOf(
      csvFile({
        ...document,
        sections: [{ id: "one", heading: "Een", parts: [part] }],
      }),
    );
    expect(text).toContain(`"Een";"Thema";"'${value}"`);
  });

  it("says that it is UTF-8 and gives three cells a line", () => {
    const text = textOf(csvFile(document));
    expect(text.startsWith("\ufeff")).toBe(true);
    expect(text).toContain(`"De bijeenkomst";"Wanneer";"eerste kwartaal"\r\n`);
  });
});

describe("html", () => {
  const page = textOf(htmlFile(document));

  it("stands alone in the document's language, without a script or a link", () => {
    expect(page).toContain('<html lang="nl">');
    expect(page).not.toMatch(/<script|<a |<link|src=|@import|url\(/);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("has one first heading, captions and heads of rows and columns", () => {
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain("<caption>Feiten</caption>");
    expect(page).toContain('<th scope="col">Wat</th>');
    expect(page).toContain('<th scope="row">Wanneer</th>');
  });
});

describe("md", () => {
  const page = textOf(markdownFile(document));

  it("keeps people's signs as signs", () => {
    expect(page).toContain("\\<script\\>alert(1)\\</script\\>");
    expect(page).toContain("\\[link\\](http://x.example) \\# kop");
    expect(page).toContain("- \\- eerste  \n  1\\. tweede");
    expect(page).toContain("| geen \\| zaal | vraag de bib |");
  });
});

describe("json", () => {
  it("is the document itself", () => {
    expect(JSON.parse(textOf(jsonFile(document)))).toEqual({
      protocol: 1,
      ...document,
    });
  });
});
