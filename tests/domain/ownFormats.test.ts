import { describe, expect, it } from "vitest";
import { formatIds } from "../../shared/domain/format.ts";
import type { OwnFormat } from "../../shared/domain/format.ts";
import { problemsIn, wrongAmong } from "../../shared/formats/check.ts";
import { formats } from "../../shared/formats/formats.ts";
import { arriving, phase } from "../../shared/formats/phase.ts";
import { ownFormat } from "../../shared/protocol/formatSchemas.ts";

const round = phase("round1", { order: "circle", turnSeconds: 180 });
const sound: OwnFormat = {
  from: "sociocraticRounds",
  name: { nl: "Onze rondes" },
  phases: [
    arriving,
    { ...round, prompt: { nl: "Wat brengt je hier?" } },
    { ...round, id: "round1-2" },
  ],
};
const withRound = (part: object) => ({
  ...sound,
  phases: [arriving, { ...round, ...part }],
});

describe("formats of an organisation's own", () => {
  it.each(formatIds)("P6 a copy of %s is sound", (from) => {
    const copy = { from, name: { nl: "Kopie" }, phases: formats[from].phases };
    expect(problemsIn(copy)).toEqual([]);
    expect(ownFormat.safeParse(copy).success).toBe(true);
  });

  it("P6 a repeated step with own words is sound", () => {
    expect(problemsIn(sound)).toEqual([]);
    expect(ownFormat.parse(sound)).toEqual(sound);
  });

  it.each([
    [{ vote: "majority" }, "phases.round1.vote", "vote"],
    [{ order: "voting" }, "phases.round1.order", "vote"],
    [{ hardEnd: true }, "phases.round1.hardEnd", "hardEnd"],
    [{ countdown: true }, "phases.round1.countdown", "countdown"],
    [{ record: true }, "phases.round1.record", "recording"],
    [{ passing: false }, "phases.round1.passing", "noPassing"],
    [{ colour: "red" }, "phases.round1.colour", "unknownField"],
    [{ minutes: 0 }, "phases.round1.minutes", "wrongValue"],
    [{ minutes: "10" }, "phases.round1.minutes", "wrongValue"],
    [{ board: undefined }, "phases.round1.board", "wrongValue"],
    [{ prompt: { nl: "" } }, "phases.round1.prompt", "wrongValue"],
    [{ prompt: { de: "Hallo" } }, "phases.round1.prompt", "wrongValue"],
    [{ id: "toString" }, "phases.1.id", "unknownStep"],
    [{ id: "round1-x" }, "phases.1.id", "unknownStep"],
    [{ order: "silent" }, "phases.round1.turnSeconds", "silenceClock"],
    [{ speakers: "none" }, "phases.round1.order", "nobodySpeaks"],
    [{ equalVoice: "share" }, "phases.round1.equalVoice", "shareNeedsMinutes"],
    [
      { minTurnSeconds: 90, maxTurnSeconds: 60 },
      "phases.round1.minTurnSeconds",
      "minOverMax",
    ],
    [{ speakers: "innerCircle" }, "phases.round1.chairs", "chairsMissing"],
    [{ on: false }, "phases", "nothingOn"],
  ])("P6 %j is refused, with the path and the reason", (part, path, reason) => {
    expect(problemsIn(withRound(part))).toEqual([{ path, reason }]);
  });

  it.each([
    [null, "", "wrongValue"],
    [[], "", "wrongValue"],
    [{ ...sound, from: "brainstorm" }, "from", "wrongValue"],
    [{ ...sound, name: {} }, "name", "nameless"],
    [{ ...sound, name: "Onze" }, "name", "wrongValue"],
    [{ ...sound, phases: {} }, "phases", "wrongValue"],
    [{ ...sound, phases: [arriving, 3] }, "phases.1", "wrongValue"],
    [{ ...sound, phases: [round] }, "phases", "arrivingFirst"],
    [{ ...sound, ranking: true }, "ranking", "vote"],
    [
      { ...sound, phases: [arriving, round, round] },
      "phases.round1.id",
      "twice",
    ],
  ])("P6 what is no format is refused: %#", (given, path, reason) => {
    expect(problemsIn(given)[0]).toEqual({ path, reason });
  });

  it("P6 the shipped ones are asked the same at the start", () => {
    expect(wrongAmong(formats)).toEqual([]);
    const phases = [arriving, { ...round, order: "silent" as const }];
    const trialog = { id: "trialog", phases } as const;
    expect(wrongAmong({ ...formats, trialog })).toEqual([
      "trialog.phases.round1.turnSeconds: silence has no clock",
    ]);
  });
});
