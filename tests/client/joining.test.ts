import { describe, expect, it } from "vitest";
import { digitsOf, joinProblem } from "../../client/join/joining.ts";
import { newCommandId } from "../../client/connection/ids.ts";

describe("the way in", () => {
  it.each(["481902", "481 902", "481-902", " 4 8 1 9 0 2 ", "481.902\n"])(
    "reads the code in %j",
    (typed) => {
      expect(digitsOf(typed)).toBe("481902");
    },
  );

  it.each([
    { status: 0, code: "Unreachable", key: "participant.joinUnreachable" },
    { status: 429, code: "TooFast", key: "participant.joinTooFast" },
    { status: 409, code: "TooManySeats", key: "refusals.TooManySeats" },
    { status: 400, code: "NameTooLong", key: "refusals.NameTooLong" },
    { status: 503, code: "Unavailable", key: "refusals.Unavailable" },
    { status: 404, code: "WrongCode", key: "participant.joinUnknownCode" },
  ])("says what to do after $status $code", ({ status, code, key }) => {
    expect(joinProblem(status, code, false)).toBe(key);
  });

  it("asks for the code when a link does not work any more", () => {
    expect(joinProblem(404, "WrongSecret", true)).toBe(
      "participant.joinUnknownLink",
    );
  });
});

describe("the id of a command", () => {
  it("is a UUID, version 4, and never the same", () => {
    const ids = Array.from({ length: 200 }, newCommandId);
    for (const id of ids)
      expect(id).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    expect(new Set(ids).size).toBe(200);
  });
});
