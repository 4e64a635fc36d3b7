import { describe, expect, it } from "vitest";
import type { Finding } from "../../shared/anonymise/findings.ts";
import { exportFormats } from "../../shared/protocol/reviewMessages.ts";
import type { TextDecisions } from "../../shared/protocol/reviewMessages.ts";
import { emptyRemarks } from "../../shared/protocol/reportMessages.ts";
import type { SessionNote } from "../../shared/protocol/reportMessages.ts";
import { exportCounts } from "../../server/report/exportCounts.ts";
import { finishedFile } from "../../server/report/exporting.ts";
import { reviewedWords } from "../../server/report/reviewedWords.ts";
import { municipalityOf } from "../../server/report/municipalities.ts";
import { reportTextsIn } from "../../server/report/reportLanguages.ts";
import { keptWords, resultTexts } from "../../server/report/resultText.ts";
import { hashOf, reviewTexts } from "../../server/report/review.ts";
import type { ReviewedText } from "../../server/report/review.ts";
import { newReview } from "../../server/report/reviewState.ts";
import { scanLines, searchTexts } from "../../server/report/search.ts";
import type { Searched } from "../../server/report/search.ts";

const searched: Searched = {
  language: "nl",
  knownNames: ["Rita", "Mehmet Ali", "Wil"],
  places: ["Ledeberg"],
  always: [],
  secrets: ["481902"],
};

const lines = [
  "Rita van de Hundelgemsesteenweg zwaaide. Bel me op 0478 12 34 56.",
  "Ik wil vaker komen, zei Wil.",
  "Kimse bana acıyarak bakmadı.",
];

const note: SessionNote = {
  month: "2026-03",
  neighbourhood: "Ledeberg",
  format: "multilogem",
  setting: "room",
  language: "nl",
  notice: 1,
  revision: 0,
  remarks: emptyRemarks,
  facts: {
    phasesDone: [],
    breakHeld: false,
    minutes: 120,
    present: 6,
    facilitators: 2,
    languages: ["nl"],
    withoutPhone: false,
    remote: false,
    evenness: null,
  },
};

type Answer = Pick<TextDecisions["decisions"][number], "decision" | "reason">;

/** The lines with one answer to everything that is found in them. */
function reviewed(answer: Answer, marks: TextDecisions["marks"] = []) {
  const texts = lines.map((text, index) => ({
    noteId: `note${index}`,
    origin: "offered" as const,
    text,
  }));
  const found = searchTexts(texts, searched);
  const state = {
    ...newReview,
    texts: Object.fromEntries(
      texts.map(({ noteId, text }) => [
        noteId,
        {
          sourceHash: hashOf(text),
          decisions: found.findings
            .filter((finding) => finding.noteId === noteId)
            .map((finding) => ({ ...placed(finding), ...answer })),
          marks: noteId === "note0" ? marks : [],
          read: true,
          storyRisk: "none" as const,
        },
      ]),
    ),
  };
  return { texts: reviewTexts(texts, found, state), state };
}

const placed = ({ start, end, category }: Finding) => ({
  start,
  end,
  category,
});

const numbering = { language: "nl", participants: 6, random: () => 0 } as const;

const resultsOf = (texts: readonly ReviewedText[]): (string | null)[] => [
  ...resultTexts(texts, numbering).values(),
];

describe("what a reader of a file will see", () => {
  it("keeps the spaces around what was taken out", () => {
    const [first] = resultsOf(reviewed({ decision: "accept" }).texts);
    expect(first).toBe("[naam] [plaats] zwaaide. Bel me op [telefoon].");
  });

  it("takes out what was marked, also where it overlaps a finding", () => {
    const start = lines[0]!.indexOf("Hundel");
    const mark = { start, end: start + 29, category: "PLACE" } as const;
    const { texts } = reviewed({ decision: "accept" }, [mark]);
    expect(resultsOf(texts)[0]).not.toMatch(/Hundel|steenweg|zwaaide/);
  });
});

describe("the search through a finished file", () => {
  it("X3 finds a name, a number and the code again, with other capitals too", () => {
    const finished = { lines: ["Met rita. 0478/12.34.56, 481 902"], kept: [] };
    const found = scanLines(finished, searched).join(" ");
    expect(found).toMatch(/rita/i);
    expect(found).toContain("0478");
    expect(found).toContain("481 902");
  });

  it("X3 lets stand what a reader kept, and nothing beside it", () => {
    const { texts } = reviewed({ decision: "keep", reason: "mag" });
    const kept = keptWords(texts);
    expect(scanLines({ lines, kept }, searched)).toEqual([]);
    const more = [...lines, "Mehmet Ali kwam ook."];
    expect(scanLines({ lines: more, kept }, searched)).not.toEqual([]);
  });

  it.each(exportFormats)(
    "X3 reads a clean %s file as clean",
    async (format) => {
      const { texts } = reviewed({ decision: "accept" });
      const file = await finishedFile(format, {
        note,
        words: reviewedWords({ note, texts }, () => 0.5),
        municipality: municipalityOf(note.neighbourhood),
        readers: 1,
        t: reportTextsIn("nl"),
      });
      if (format !== "csv") expect(file.lines).toHaveLength(lines.length);
      const finished = { lines: file.lines, kept: keptWords(texts) };
      expect(scanLines(finished, searched)).toEqual([]);
    },
  );
});

describe("what leaves beside the words", () => {
  it("X7 logs counts and roles, and no word of anybody", () => {
    const { texts, state } = reviewed({ decision: "accept" });
    const logged = JSON.stringify(exportCounts("md", texts, state));
    expect(logged).toContain('"PHONE":1');
    for (const word of lines.join(" ").match(/\p{L}{3,}|\d{2,}/gu) ?? [])
      expect(logged.toLowerCase()).not.toContain(`"${word.toLowerCase()}"`);
    expect(logged).not.toMatch(/Rita|0478|Hundel/i);
  });

  it("X4 makes a neighbourhood its municipality, or names no place", () => {
    expect(municipalityOf("Ledeberg")).toBe("Gent");
    expect(municipalityOf(" sint-kruis ")).toBe("Brugge");
    expect(municipalityOf("Gent")).toBe("Gent");
    expect(municipalityOf("Onze straat")).toBeNull();
    expect(municipalityOf(null)).toBeNull();
  });
});
