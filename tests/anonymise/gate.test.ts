import { describe, expect, it } from "vitest";

import type { NoteReview } from "../../shared/anonymise/findings.ts";
import { exportGate, residualScan } from "../../shared/anonymise/gate.ts";
import { findIn } from "../../shared/anonymise/pipeline.ts";

const options = {
  language: "nl",
  knownNames: ["Wil Moens", "Büşra Toprak", "Fleur"],
} as const;

function blocking(
  text: string,
  more: Partial<Parameters<typeof residualScan>[1]> = {},
): string[] {
  return residualScan(text, { ...options, ...more })
    .filter(({ allowed }) => !allowed)
    .map(({ surface }) => surface);
}

describe("the scan of a finished file", () => {
  it("finds every registered name, folded, alone or inside a word", () => {
    expect(blocking("Auteur: BUSRA")).toContain("BUSRA");
    expect(blocking("verslag-busra.docx")).toContain("busra");
    expect(blocking("topraknotities")).toContain("toprak");
    expect(blocking("Buro en vloer en fleurig, niets meer.")).toEqual([]);
  });

  it("finds codes, numbers and addresses however they are written", () => {
    const secrets = ["482913", "+32 470 11 22 33", "kring.be/join#A1b2"];
    expect(blocking("code 482 913", { secrets })).toContain("482 913");
    expect(blocking("bel +32470112233", { secrets })).toContain("+32470112233");
    expect(blocking("zie kring.be/JOIN#a1b2", { secrets })).toContain(
      "kring.be/JOIN#a1b2",
    );
  });

  it("runs the detectors once more", () => {
    expect(blocking("Mail naar iemand@proximus.be.")).toEqual([
      "iemand@proximus.be",
    ]);
  });

  it("lists a name that is a word, and what a reader kept, without holding the file", () => {
    const text = "Zij wil rust. Een bloem met de naam Fleur.";
    const scan = residualScan(text, { ...options, kept: ["Fleur"] });
    expect(scan.every(({ allowed }) => allowed)).toBe(true);
    expect(scan.map(({ surface }) => surface)).toEqual(
      expect.arrayContaining(["wil", "Fleur"]),
    );
  });
});

describe("the gate", () => {
  const nothing = { residual: [], withdrawn: 0, smallCells: 0 };

  function reviewOf(text: string): NoteReview {
    const findings = findIn([{ id: "n", text }], options);
    return {
      noteId: "n",
      sourceHash: "",
      findings,
      manual: [],
      read: true,
      storyRisk: "none",
    };
  }

  it("opens when every count is zero", () => {
    expect(exportGate([reviewOf("Fleur sprak.")], nothing)).toEqual({
      ...{ pending: 0, unread: 0, residual: 0, withdrawn: 0, smallCells: 0 },
      ok: true,
    });
  });

  it.each([
    [
      "a suggestion without a decision",
      reviewOf("De enige imam weet het."),
      { pending: 1 },
    ],
    [
      "a note nobody read",
      { ...reviewOf("Stil."), read: false },
      { unread: 1 },
    ],
  ] as const)("stays shut for %s", (_, review, counts) => {
    expect(exportGate([review], nothing)).toMatchObject({
      ...counts,
      ok: false,
    });
  });

  it("stays shut for what is kept without a reason", () => {
    const review = reviewOf("Fleur sprak.");
    const kept = review.findings.map((finding) => ({
      ...finding,
      decision: "keep" as const,
    }));
    expect(exportGate([{ ...review, findings: kept }], nothing)).toMatchObject({
      pending: 1,
      ok: false,
    });
    const explained = kept.map((finding) => ({
      ...finding,
      reason: "een personage",
    }));
    expect(exportGate([{ ...review, findings: explained }], nothing).ok).toBe(
      true,
    );
  });

  it("stays shut for residue, notes taken back and small cells", () => {
    const residual = residualScan("Büşra", options);
    expect(exportGate([], { ...nothing, residual }).ok).toBe(false);
    expect(exportGate([], { ...nothing, withdrawn: 1 }).ok).toBe(false);
    expect(exportGate([], { ...nothing, smallCells: 1 }).ok).toBe(false);
  });

  it("does not ask about a note that stays out", () => {
    const review = {
      ...reviewOf("De enige imam."),
      read: false,
      storyRisk: "drop" as const,
    };
    expect(exportGate([review], nothing).ok).toBe(true);
  });
});
