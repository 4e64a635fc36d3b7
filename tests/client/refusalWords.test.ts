import { describe, expect, it } from "vitest";
import { namesOf } from "../../client/components/names.ts";
import { refusalWords } from "../../client/facilitator/refusalWords.ts";
import { textsFor } from "../support/textsFor.ts";
import { phoneView } from "./phoneView.ts";

const t = textsFor("nl", ["common", "refusals"]);

function said(type: "Undo" | "EndTurn", speaker: string | null): string {
  const turn = speaker === null ? null : { seatIds: [speaker] };
  const view = phoneView({ turn });
  const refusal = type === "Undo" ? "NothingToUndo" : "StaleTurn";
  return refusalWords(
    { body: { type }, refusal },
    { view, nameOf: namesOf(view, t), t },
  );
}

describe("why it was refused", () => {
  it("says who speaks by now when a step can no longer be taken back", () => {
    expect(said("Undo", "fatma")).toBe("Dat kan niet meer: Fatma praat al.");
  });

  it("says it plainly when nobody else speaks, and for every other press", () => {
    expect(said("Undo", null)).toBe("Dat kan niet meer terug.");
    expect(said("Undo", "marie")).toBe("Dat kan niet meer terug.");
    expect(said("EndTurn", "fatma")).toBe("De beurt is al verder gegaan.");
  });
});
