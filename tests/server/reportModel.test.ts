import { describe, expect, it } from "vitest";
import { languages } from "../../shared/domain/format.ts";
import type { ClosingFacts } from "../../shared/domain/closing.ts";
import { emptyRemarks } from "../../shared/protocol/reportMessages.ts";
import type {
  Remarks,
  SessionNote,
} from "../../shared/protocol/reportMessages.ts";
import { presentBand, quarterOf } from "../../server/report/coarser.ts";
import { exportDocument } from "../../server/report/exportModel.ts";
import type { ExportInput } from "../../server/report/exportModel.ts";
import { reportTextsIn } from "../../server/report/reportLanguages.ts";
import { reportTexts } from "../../server/report/reportTexts.ts";
import { sessionNoteOf } from "../../server/report/sessionNote.ts";

const facts: ClosingFacts = {
  phasesDone: ["welcome", "stories1", "checkOut"],
  breakHeld: false,
  minutes: 115,
  present: 7,
  facilitators: 2,
  languages: ["en", "nl", "tr"],
  withoutPhone: true,
  remote: false,
  evenness: 0.87,
};

const remarks: Remarks = {
  ...emptyRemarks,
  wentWell: [{ text: "Rustig begin", swot: "strength" }],
  next: [{ text: "Vroeger beginnen", swot: null }],
  obstacles: [{ obstacle: "Koude zaal", proposal: "Andere zaal" }],
  themes: ["thuiskomen"],
  technicalTrouble: "Het scherm viel uit.",
  perspectives: {
    ...emptyRemarks.perspectives,
    neighbourhoodPolice: true,
    volunteer: false,
  },
  newcomers: "few",
};

function noteOf(patch: Partial<SessionNote> = {}): SessionNote {
  const note = sessionNoteOf({
    facts,
    at: Date.parse("2026-03-12T21:28:00+01:00"),
    neighbourhood: "Ledeberg",
    format: "multilogem",
    setting: "room",
    language: "nl",
    notice: 2,
  });
  return { ...note, remarks, ...patch };
}

function inputOf(patch: Partial<ExportInput> = {}): ExportInput {
  const note = patch.note ?? noteOf();
  const texts = new Map(
    reportTexts(note.remarks, []).map(({ noteId, text }) => [noteId, text]),
  );
  return {
    note,
    words: {
      lines: ["Ik voelde me thuis.", "Bir dahaki sefere."],
      remark: (id) => texts.get(id) ?? null,
      afterwards: [],
    },
    municipality: "Gent",
    readers: 1,
    t: reportTextsIn(note.language),
    ...patch,
  };
}

const wordsOf = (input: ExportInput): string =>
  JSON.stringify(exportDocument(input));

describe("the session note", () => {
  it("N1 keeps the month of the evening, and no day or time", () => {
    expect(noteOf().month).toBe("2026-03");
    expect(JSON.stringify(noteOf())).not.toMatch(/2026-03-|21:28|\d{13}/);
  });

  it("N1 counts the month where the evening is, also just after midnight", () => {
    const closed = { ...noteOf(), at: Date.parse("2026-03-31T22:30:00Z") };
    expect(sessionNoteOf(closed).month).toBe("2026-04");
  });
});

describe("what leaves the organisation", () => {
  it("X4 gives numbers of people as bands", () => {
    const bands = [1, 4, 5, 9, 10, 14, 15, 24, 25, 60].map(presentBand);
    expect(bands.join(" ")).toBe(
      "1–4 1–4 5–9 5–9 10–14 10–14 15–24 15–24 25+ 25+",
    );
    expect(quarterOf("2026-12")).toEqual({ quarter: 4, year: "2026" });
  });

  it("X4 says quarter and municipality, never month and neighbourhood", () => {
    const words = wordsOf(inputOf());
    expect(words).toContain("eerste kwartaal van 2026");
    expect(words).toContain("Gent");
    expect(words).toContain("5–9");
    expect(words).not.toMatch(/Ledeberg|maart|2026-03|115/);
  });

  it("X4 leaves the place out when its municipality is not known", () => {
    const words = wordsOf(inputOf({ municipality: null }));
    expect(words).not.toMatch(/Ledeberg|Gemeente/);
  });

  it("leaves out what nobody answered", () => {
    const ids = exportDocument(inputOf()).sections.flatMap((section) =>
      section.parts.flatMap((part) =>
        part.kind === "facts" ? part.rows.map(({ id }) => id) : [],
      ),
    );
    expect(ids).toContain("neighbourhoodPolice");
    expect(ids).toContain("volunteer");
    expect(ids).toContain("newcomers");
    expect(ids).not.toContain("careWorker");
    expect(ids).not.toContain("returning");
  });

  it("holds the remarks with their marks, and the offered lines", () => {
    const words = wordsOf(inputOf());
    for (const said of [
      "Rustig begin (sterkte)",
      "Vroeger beginnen",
      "Koude zaal",
      "thuiskomen",
      "Het scherm viel uit.",
      "Bir dahaki sefere.",
    ])
      expect(words).toContain(said);
  });

  it("leaves out a section of which every word was dropped", () => {
    const words = { lines: [], remark: () => null, afterwards: [] };
    const ids = exportDocument(inputOf({ words })).sections.map(({ id }) => id);
    expect(ids).toEqual([
      "done",
      "cannot",
      "meeting",
      "people",
      "notCollected",
    ]);
  });
});

describe.each(languages)("the first page in %s", (language) => {
  const note = noteOf({ language });
  const t = reportTextsIn(language);

  it("says how far the reading is, and what cannot be promised", () => {
    const before = exportDocument(inputOf({ note, readers: 0 }));
    const after = exportDocument(inputOf({ note, readers: 2 }));
    expect(before.status).toBe(t("report.statusToReview"));
    expect(after.status).toContain("2");
    expect(JSON.stringify(before)).not.toContain(t("report.doneLines"));
    expect(JSON.stringify(after)).toContain(t("report.doneLines"));
    expect(after.sections.slice(0, 2).map(({ id }) => id)).toEqual([
      "done",
      "cannot",
    ]);
  });

  it("never calls itself anonymous, and every text is there", () => {
    const words = wordsOf(inputOf({ note, readers: 1 }));
    expect(words).not.toMatch(/anon[iy]m/i);
    expect(words).not.toMatch(/report\.|formats\./);
  });
});
