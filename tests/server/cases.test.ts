import { describe, it } from "vitest";
import { loadCases } from "../support/replay/caseFile.ts";
import { replay } from "../support/replay/interpreter.ts";
import { openWireDriver } from "../support/replay/wireDriver.ts";

describe("a whole evening, straight over the wire contract", () => {
  it.each(loadCases())("$name", async ({ evening }) => {
    await replay(evening, openWireDriver);
  });
});
