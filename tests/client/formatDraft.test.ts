import { describe, expect, it } from "vitest";
import {
  copyOf,
  mayMove,
  speakersPart,
  withAdded,
  withMoved,
  withoutStep,
  withRepeated,
  withStep,
  withStepWords,
  withWords,
} from "../../client/organiser/formatDraft.ts";
import { problemText } from "../../client/organiser/formatTexts.ts";
import {
  formatIds,
  languages,
  speakerRules,
} from "../../shared/domain/format.ts";
import { problemsIn } from "../../shared/formats/check.ts";
import { reasonsFor } from "../../shared/formats/reasons.ts";
import type { FormatReason } from "../../shared/formats/reasons.ts";
import { textsFor } from "../support/textsFor.ts";

const format = copyOf("sociocraticRounds", { nl: "Rondes" });
const idsOf = ({ phases }: typeof format) => phases.map(({ id }) => id);

describe("a format that is being made", () => {
  it("moves a step, and never arriving or past the end", () => {
    const moved = withMoved(format, 2, -1);
    expect(idsOf(moved).slice(0, 3)).toEqual(["arriving", "round1", "prompt"]);
    expect(withMoved(moved, 1, 1)).toEqual(format);
    for (const [index, by] of [
      [0, 1],
      [1, -1],
      [4, 1],
    ] as const) {
      expect(mayMove(format, index, by)).toBe(false);
      expect(withMoved(format, index, by)).toBe(format);
    }
  });

  it("repeats and adds steps under ids of their own", () => {
    const again = withRepeated(withRepeated(format, 2), 2);
    expect(idsOf(again).slice(2, 5)).toEqual([
      "round1",
      "round1-3",
      "round1-2",
    ]);
    const more = withAdded(withAdded(again, "round1"), "silence");
    expect(idsOf(more).slice(-2)).toEqual(["round1-4", "silence"]);
    expect(problemsIn(more)).toEqual([]);
    expect(withAdded(format, "voting")).toBe(format);
    expect(idsOf(withoutStep(more, 3))).not.toContain("round1-3");
  });

  it("takes own words, and gives the shipped ones back when they are emptied", () => {
    const [, step] = format.phases;
    const words = withWords({ nl: "Waarom?" }, "fr", "Pourquoi ?");
    const own = withStepWords(step!, "prompt", words);
    expect(own.prompt).toEqual({ nl: "Waarom?", fr: "Pourquoi ?" });
    const bare = withWords(withWords(words, "nl", ""), "fr", "");
    expect(withStepWords(own, "prompt", bare)).toEqual(step);
  });

  it.each(speakerRules)(
    "%s may speak in any step of any format",
    (speakers) => {
      for (const from of formatIds) {
        const copy = copyOf(from, { nl: "Kopie" });
        const changed = copy.phases.map((step, index) =>
          index === 0 ? step : { ...step, ...speakersPart(speakers) },
        );
        expect(problemsIn({ ...copy, phases: changed })).toEqual([]);
      }
    },
  );

  it("P6 says in every language what is wrong, and in which step", () => {
    const [, step] = format.phases;
    const wrong = withStep(format, 1, { ...step!, equalVoice: "share" });
    for (const language of languages) {
      const t = textsFor(language, ["formatEditor", "formats"]);
      for (const reason of Object.keys(reasonsFor) as FormatReason[])
        expect(problemText(t, { path: "name", reason }, [])).not.toMatch(
          /formatEditor/,
        );
    }
    const t = textsFor("nl", ["formatEditor", "formats"]);
    const shorter = withStep(wrong, 1, { ...wrong.phases[1]!, minutes: null });
    expect(
      problemsIn(shorter).map((one) => problemText(t, one, shorter.phases)),
    ).toEqual(["De vraag: Tijd verdelen kan pas als de stap minuten heeft."]);
  });
});
