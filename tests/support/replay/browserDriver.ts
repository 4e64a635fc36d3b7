import type { Browser } from "playwright-core";
import type { PlannedSession } from "../../../shared/protocol/messages.ts";
import { httpDevice } from "../httpDevice.ts";
import type { RunningServer } from "../startServer.ts";
import { until } from "../until.ts";
import { perform } from "./acting.ts";
import { agree, takingPart } from "./browserGuest.ts";
import { arrivedOn, writeOnConsole, writeOnPhone } from "./browserNotes.ts";
import { downloadFrom, reviewOnScreen } from "./browserReview.ts";
import { giveTime, leading } from "./browserLead.ts";
import {
  browserStage,
  joinTheEvening,
  openTheEvening,
} from "./browserStage.ts";
import type { BrowserStage } from "./browserStage.ts";
import type { Act, Case } from "./caseFile.ts";
import type { Driver, OpenDriver, Seen } from "./driver.ts";
import { guestSees } from "./guestSeen.ts";
import { leadSees } from "./leadSeen.ts";
import { openSockets } from "./metrics.ts";
import { NotOffered } from "./browserPress.ts";
import { planOf } from "./planned.ts";
import { roomSees } from "./roomSeen.ts";
import { sendAnyway } from "./withoutScreen.ts";

/** Plays an evening in real browsers, one a device, each over a line of its own. */
export function browserDriverIn(browser: Browser): OpenDriver {
  return async (server, evening) => {
    const planned = await plan(server, evening);
    const stage = browserStage(browser, server, { evening, planned });
    return driverOn(stage);
  };
}

/** What concerns the planning pages has tests of its own; here it is one call. */
async function plan(
  server: RunningServer,
  evening: Case,
): Promise<PlannedSession> {
  const organiser = httpDevice(server.url);
  const { organiserSecret: secret } = server;
  await organiser.must("POST", "/api/organisations/enter", { secret });
  return organiser.must("POST", "/api/sessions", planOf(evening));
}

function driverOn(stage: BrowserStage): Driver {
  const { devices, gone } = stage;
  return {
    begin: () => openTheEvening(stage),
    screens: () => [...devices.keys()].filter((id) => !gone.has(id)),
    see: (screen) => see(stage, screen),
    // As a phone that wakes: it asks for the view and the time.
    lookAtTheClock: async () => {
      const here = [...devices].filter(([id]) => !gone.has(id));
      for (const [, device] of here)
        await device
          .page()
          .evaluate(() => window.dispatchEvent(new Event("online")));
    },
    act: (act) => carryOut(stage, act),
    holdBack: (screen) => stage.device(screen).line.hold(),
    files: () => stage.files,
    end: async () => {
      const all = [...devices.values()];
      await Promise.all(all.map((device) => device.end()));
      const faults = all.flatMap((device) => device.faults);
      if (faults.length > 0) throw new Error(faults.join("\n"));
    },
  };
}

function see(stage: BrowserStage, screen: string): Promise<Seen> {
  const device = stage.device(screen);
  if (screen === "room") return roomSees(device, stage.evening, null);
  const sees = stage.leads(screen) ? leadSees : guestSees;
  return sees(device, stage.evening, screen);
}

async function carryOut(stage: BrowserStage, act: Act): Promise<string | null> {
  switch (act.do) {
    case "join":
      await join(stage, act.who, act.via);
      return null;
    case "admit":
      return admit(stage, act);
    case "closeTab":
    case "loseConnection":
      await leave(stage, act.who, act.do);
      return null;
    case "comeBack":
      await comeBack(stage, act.who);
      return null;
    case "write":
      await write(stage, act);
      return null;
    case "review": {
      const { sessionId } = stage.planned;
      await reviewOnScreen(stage.device(act.who), sessionId, act.mark);
      return null;
    }
    case "export":
      stage.files.push(...(await downloadFrom(stage.device(act.who), act.as)));
      return null;
    default:
      return stage.leads(act.who)
        ? perform(leading, stage.desk(act.who), act)
        : takePart(stage, act);
  }
}

/** Resolves when the room's screen has it. */
async function write(
  stage: BrowserStage,
  act: Extract<Act, { do: "write" }>,
): Promise<void> {
  const device = stage.device(act.who);
  if (stage.leads(act.who)) await writeOnConsole(device, act);
  else await writeOnPhone(device, act);
  await arrivedOn(stage.device("room"), act.text);
}

/** What the phone does not offer, the server must refuse as well. */
async function takePart(stage: BrowserStage, act: Act): Promise<string | null> {
  const desk = stage.desk(act.who);
  try {
    return await perform(takingPart, desk, act);
  } catch (error) {
    if (!(error instanceof NotOffered)) throw error;
    const { sessionId } = stage.planned;
    if (act.do === "queue")
      return sendAnyway(desk.device, sessionId, { type: "JoinQueue" });
    if (act.do === "takePiece")
      return sendAnyway(desk.device, sessionId, { type: "TakePiece" });
    throw error;
  }
}

async function join(
  stage: BrowserStage,
  who: string,
  via: "link" | "code",
): Promise<void> {
  await joinTheEvening(stage, who, via);
  const device = stage.device(who);
  const view = await until("the phone is in", () => device.tap().view());
  if (!("waiting" in view)) await agree(device);
  const lead = stage.evening.people.find((person) => person.lead);
  await giveTime(stage.desk(lead?.id ?? ""), stage.person(who));
}

async function admit(
  stage: BrowserStage,
  act: Extract<Act, { do: "admit" }>,
): Promise<string | null> {
  const refusal = await perform(leading, stage.desk(act.who), act);
  await agree(stage.device(act.seat));
  return refusal;
}

/** Resolves when the server has noticed too: the moment at which it noticed is the one that counts. */
async function leave(
  stage: BrowserStage,
  who: string,
  how: "closeTab" | "loseConnection",
): Promise<void> {
  const device = stage.device(who);
  const before = await openSockets(stage.server.url);
  if (how === "closeTab") await device.page().close();
  else device.line.cut();
  stage.gone.add(who);
  await until("the server notices", async () =>
    (await openSockets(stage.server.url)) < before ? true : null,
  );
}

/** A closed tab is opened again at the same address; a lost line only has to be there. */
async function comeBack(stage: BrowserStage, who: string): Promise<void> {
  const device = stage.device(who);
  device.line.restore();
  if (device.page().isClosed()) {
    const address = device.page().url();
    await (await device.openTab()).goto(address);
  }
  await until("the own screen is back", async () => {
    const heading = device.page().locator("h1").first();
    return device.tap().connected() && (await heading.isVisible())
      ? true
      : null;
  });
  stage.gone.delete(who);
}
