import { describe, expect, it } from "vitest";
import { nextDeadline } from "../../shared/domain/deadlines.ts";
import { Evening } from "./evening.ts";

const next = { type: "NextTurn" } as const;

describe("pauses and the lead", () => {
  const online = () =>
    new Evening({ setting: "online", phases: { checkIn: { on: true } } })
      .with("a", "b")
      .to("checkIn");

  it("V7 online the circle is told that no facilitator is there, and goes on when one says so", () => {
    const evening = online()
      .lead(next)
      .at("1:00")
      .server({ type: "FacilitatorsGone" });
    expect(evening.refusal(null, { type: "FacilitatorsAway" })).toBe(
      "NotAllowed",
    );
    evening.at("1:30").server({ type: "FacilitatorsAway" });
    expect(evening.view("participant", "a").session.paused?.kind).toBe(
      "facilitatorAway",
    );
    evening.at("2:00").server({ type: "FacilitatorBack" });
    expect(evening.state.pause?.kind).toBe("facilitatorAway");
    evening.lead({ type: "Resume" });
    expect(evening.state.turn?.pausedMs).toBe(30_000);
  });

  it("V7 in a room the clock stops silently and goes on by itself", () => {
    const evening = new Evening({ phases: { checkIn: { on: true } } })
      .with("a")
      .to("checkIn")
      .lead(next);
    evening
      .at("0:10")
      .server({ type: "FacilitatorsGone" })
      .at("0:40")
      .server({ type: "FacilitatorsAway" });
    expect(evening.view("participant", "a").session.paused).toBeNull();
    expect(evening.at("8:00").left).toBe(20);
    evening.server({ type: "FacilitatorBack" });
    expect(evening.at("8:05").left).toBe(15);
  });

  it("V8 whoever was offered the lead goes on in one tap", () => {
    const evening = online()
      .lead({ type: "OfferLead", seatId: "a" })
      .server({ type: "FacilitatorsGone" });
    evening.at("0:30").server({ type: "FacilitatorsAway" });
    expect(evening.refusal("b", { type: "TakeLead" })).toBe("NotAllowed");
    evening.by("a", { type: "TakeLead" });
    expect(evening.state.pause).toBeNull();
    expect(evening.by("a", next).speaker).toBe("a");
  });

  it("V8 the evening that goes on does not pause again at once, and its clock counts the pause once", () => {
    const evening = online()
      .lead(next)
      .at("1:00")
      .lead({ type: "OfferLead", seatId: "a" })
      .server({ type: "FacilitatorsGone" });
    evening.at("1:30").server({ type: "FacilitatorsAway" });
    evening.at("2:00").by("a", { type: "TakeLead" });
    expect(nextDeadline(evening.state)).toBeNull();
    expect(evening.state.turn?.pausedMs).toBe(30_000);
  });

  it("V7 whoever lifts the pause while no facilitator is connected has thirty seconds again", () => {
    const evening = online()
      .lead({ type: "SetRole", seatId: "b", role: "guardian", on: true })
      .lead(next)
      .at("1:00")
      .server({ type: "FacilitatorsGone" });
    evening.at("1:30").server({ type: "FacilitatorsAway" });
    evening.at("5:00").by("b", { type: "Resume" });
    expect(nextDeadline(evening.state)?.at).toBe(evening.now + 30_000);
    evening.at("5:30").server({ type: "FacilitatorsAway" });
    expect(evening.state.pause?.since).toBe(evening.now);
    expect(evening.state.turn?.pausedMs).toBe(210_000);
  });

  it("V8 facilitators alone see to whom the lead is offered, and may withdraw it", () => {
    const evening = online().lead({ type: "OfferLead", seatId: "a" });
    expect(evening.view("facilitator", "lead").leadOfferedTo).toBe("a");
    for (const view of [
      evening.view("room"),
      evening.view("participant", "b"),
    ]) {
      expect(view).not.toHaveProperty("leadOfferedTo");
      expect(view.me?.mayTakeLead).not.toBe(true);
    }
    expect(evening.refusal("a", { type: "WithdrawLead" })).toBe("NotAllowed");
    evening.lead({ type: "WithdrawLead" }).lead({ type: "WithdrawLead" });
    expect(evening.view("facilitator", "lead").leadOfferedTo).toBeNull();
    expect(evening.view("participant", "a").me?.mayTakeLead).toBe(false);
    expect(evening.refusal("a", { type: "TakeLead" })).toBe("NotAllowed");
  });

  it("V8 T12 withdrawing is a step that can be taken back, and who leaves is offered nothing any more", () => {
    const evening = online().lead({ type: "OfferLead", seatId: "a" });
    evening.lead({ type: "WithdrawLead" }).lead({ type: "Undo" });
    expect(evening.state.leadOfferedTo).toBe("a");
    evening.by("a", { type: "LeaveSession" });
    expect(evening.state.leadOfferedTo).toBeNull();
  });

  it("V10 the guardian may still every screen and lift it, and nothing else", () => {
    const evening = online().lead({
      type: "SetRole",
      seatId: "b",
      role: "guardian",
      on: true,
    });
    evening
      .by("b", { type: "Pause", kind: "quiet" })
      .by("b", { type: "Resume" });
    expect(evening.refusal("b", { type: "Pause", kind: "break" })).toBe(
      "NotAllowed",
    );
    expect(evening.refusal("a", { type: "Pause", kind: "quiet" })).toBe(
      "NotAllowed",
    );
  });
});
