import type { PlannedSession } from "../../../shared/protocol/messages.ts";
import { httpDevice } from "../httpDevice.ts";
import type { RunningServer } from "../startServer.ts";
import { until } from "../until.ts";
import type { Act, Case } from "./caseFile.ts";
import type { Driver } from "./driver.ts";
import { planOf } from "./planned.ts";
import { reviewEverything } from "./review.ts";
import { nextCommand } from "./wireActs.ts";
import { comeBack, join, leave, openTheEvening } from "./wireArrivals.ts";
import { seenOverTheWire } from "./wireSeen.ts";
import { wireStage } from "./wireStage.ts";
import type { WireStage } from "./wireStage.ts";

/** Plays an evening over the wire contract alone, as a client that we did not write would. */
export async function openWireDriver(
  server: RunningServer,
  evening: Case,
): Promise<Driver> {
  const organiser = httpDevice(server.url);
  const { organiserSecret: secret } = server;
  await organiser.must("POST", "/api/organisations/enter", { secret });
  const plan = planOf(evening);
  const planned = await organiser.must<PlannedSession>(
    "POST",
    "/api/sessions",
    plan,
  );
  const stage = wireStage(server, evening, planned);
  const { devices, gone } = stage;
  return {
    begin: () => openTheEvening(stage),
    screens: () => [...devices.keys()].filter((id) => !gone.has(id)),
    see: (screen) => Promise.resolve(seenOverTheWire(stage, screen)),
    lookAtTheClock: async () => {
      const here = [...devices].filter(([id]) => !gone.has(id));
      await Promise.all(here.map(([, device]) => device.askTime()));
    },
    act: (act, expectedTurn) => perform(stage, act, expectedTurn),
    // Over the wire an act on an older view is one that says so.
    holdBack: () => undefined,
    files: () => stage.files,
    end: async () => {
      await Promise.all([...devices.values()].map((device) => device.end()));
    },
  };
}

async function perform(
  stage: WireStage,
  act: Act,
  expectedTurn?: number,
): Promise<string | null> {
  switch (act.do) {
    case "join":
      await join(stage, act.who, act.via);
      return null;
    case "loseConnection":
    case "closeTab":
      await leave(stage, act.who, act.do);
      return null;
    case "comeBack":
      await comeBack(stage, act.who);
      return null;
    case "signal":
      return signal(stage, act);
    case "write":
      await write(stage, act);
      return null;
    case "wipe":
      wipe(stage, act);
      return null;
    case "review":
      await notYetExported(stage, act.who);
      await reviewEverything(
        stage.device(act.who).http,
        stage.planned.sessionId,
        act.mark,
      );
      return null;
    case "export":
      await download(stage, act);
      return null;
    default:
      return command(stage, act, expectedTurn);
  }
}

async function signal(
  stage: WireStage,
  { who, kind }: Extract<Act, { do: "signal" }>,
): Promise<string | null> {
  const answer = await stage.device(who).signal({ kind });
  return answer.ok ? null : answer.refusal;
}

/** Some acts are one command pressed as often as needed. */
async function command(
  stage: WireStage,
  act: Act,
  expectedTurn?: number,
): Promise<string | null> {
  const device = stage.device(act.who);
  const leads = device.role === "facilitator";
  for (;;) {
    const body = nextCommand(act, { ...stage, leads, view: device.whole() });
    if (body === null) return null;
    const answer = await device.command(body, { expectedTurn });
    if (!answer.ok) return answer.refusal;
    if (act.do === "addSeat") stage.seats.set(act.seat, answer.seatId ?? "");
    if (act.do === "close") return null;
    await until("the own view follows", () =>
      device.view().position >= answer.position ? true : null,
    );
    if (act.do !== "nextPhase" && act.do !== "order") return null;
  }
}

/** Resolves when the room's board shows it: then it is stored. */
async function write(
  stage: WireStage,
  { who, text, offer, as }: Extract<Act, { do: "write" }>,
): Promise<void> {
  const device = stage.device(who);
  const { me, phase } = device.whole();
  const root = as === "scribe" ? "shared" : (me?.notesRoot ?? "");
  const card = { text, offered: offer, phase: phase.id, at: 0 };
  const id = device.notes().write(root, card);
  const room = stage.device("room").notes();
  await until("the note is on the room's board", () =>
    room.cards().some((other) => other.id === id) ? true : null,
  );
}

function wipe(
  stage: WireStage,
  { who, text }: Extract<Act, { do: "wipe" }>,
): void {
  const notes = stage.device(who).notes();
  const card = notes.cards().find((one) => one.text.includes(text));
  if (card === undefined) throw new Error(`There is no note "${text}".`);
  notes.wipe(card.root, card.id);
}

/** Nothing leaves the house before the review is done, by direct address neither. */
async function notYetExported(stage: WireStage, who: string): Promise<void> {
  const { status } = await stage
    .device(who)
    .http.send("GET", exportPath(stage, "html"));
  if (status !== 409) throw new Error(`Exported before the review: ${status}`);
}

async function download(
  stage: WireStage,
  { who, as }: Extract<Act, { do: "export" }>,
): Promise<void> {
  for (const kind of as) {
    const path = exportPath(stage, kind);
    const { status, bytes } = await stage.device(who).http.send("GET", path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    stage.files.push({ kind, bytes });
  }
}

function exportPath(stage: WireStage, kind: string): string {
  return `/api/sessions/${stage.planned.sessionId}/export?as=${kind}`;
}
