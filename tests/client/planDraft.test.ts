import { describe, expect, it } from "vitest";
import {
  bodyOf,
  draftOf,
  emptyDraft,
  phasesOf,
  problemIn,
  withFormat,
  withPhase,
  withSetting,
} from "../../client/organiser/planDraft.ts";
import type { PlanDraft } from "../../client/organiser/planDraft.ts";
import { formats } from "../../shared/formats/formats.ts";
import { planSession } from "../../shared/protocol/schemas.ts";

const draft = emptyDraft("nl");
const format = formats.multilogem;
const phaseOf = (id: string) => format.phases.find((phase) => phase.id === id)!;

describe("a plan on its way", () => {
  it("is accepted by the wire as it starts", () => {
    expect(planSession.safeParse(bodyOf(draft)).success).toBe(true);
  });

  it("is accepted by the wire when everything is filled in", () => {
    const full: PlanDraft = {
      ...withSetting(draft, "mixed"),
      title: " Thuiskomen ",
      neighbourhood: "Ledeberg",
      plannedFor: "2026-03-12T19:30",
      meetingLink: "https://meet.example.org/kring",
    };
    const changed = withPhase(full, phaseOf("checkIn"), {
      on: true,
      turnSeconds: 90,
    });
    const parsed = planSession.parse(bodyOf(changed));
    expect(parsed.title).toBe("Thuiskomen");
    expect(parsed.phases).toEqual({ checkIn: { on: true, turnSeconds: 90 } });
    expect(parsed.lobby).toBe(true);
  });

  it("sends no number of people", () => {
    expect(bodyOf({ ...draft, people: 7 })).not.toHaveProperty("people");
  });

  it("keeps only what differs from the recipe", () => {
    const on = withPhase(draft, phaseOf("checkIn"), { on: true });
    expect(on.phases).toEqual({ checkIn: { on: true } });
    expect(withPhase(on, phaseOf("checkIn"), { on: false }).phases).toEqual({});
  });

  it("lets the steps go with the recipe they belong to", () => {
    const on = withPhase(draft, phaseOf("checkIn"), { on: true });
    expect(withFormat(on, "trialog").phases).toEqual({});
    expect(withFormat(on, "multilogem")).toBe(on);
  });

  it("shows the steps as this meeting would run them", () => {
    const on = withPhase(draft, phaseOf("checkIn"), { on: true });
    const phases = phasesOf(on);
    expect(phases.find(({ id }) => id === "checkIn")?.on).toBe(true);
    expect(phases).toHaveLength(format.phases.length);
  });

  it("lets people wait at the door online, and not in a room", () => {
    expect(withSetting(draft, "online").lobby).toBe(true);
    expect(withSetting(withSetting(draft, "online"), "room").lobby).toBe(false);
  });

  it("comes back from the server as it was", () => {
    const back = draftOf({
      ...withSetting(draft, "online"),
      sessionId: "s",
      title: null,
      neighbourhood: "Ledeberg",
      meetingLink: null,
      plannedFor: "2026-03-12T19:30:00",
      status: "planned",
      createdAt: 0,
      keptUntil: null,
      joinCode: "123456",
      joinLink: "http://localhost/join#x",
    });
    expect(back).toMatchObject({
      title: "",
      neighbourhood: "Ledeberg",
      plannedFor: "2026-03-12T19:30",
      lobby: true,
    });
  });
});

describe("what keeps a plan from being saved", () => {
  it("is nothing at the start", () => {
    expect(problemIn(draft)).toBeNull();
  });

  it("is a link that is none, where there is a call", () => {
    const online = {
      ...withSetting(draft, "online"),
      meetingLink: "meet.example",
    };
    expect(problemIn(online)).toBe("organiser.meetingLinkWrong");
    expect(problemIn({ ...online, setting: "room" })).toBeNull();
  });

  it("is a recipe that contradicts itself", () => {
    const shared = withPhase(draft, phaseOf("stories1"), {
      equalVoice: "share",
      minutes: null,
    });
    expect(problemIn(shared)).toBe("organiser.planProblem");
  });
});
