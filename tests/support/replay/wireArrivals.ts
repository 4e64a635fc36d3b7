import type {
  EnterRequest,
  Joined,
} from "../../../shared/protocol/messages.ts";
import { until } from "../until.ts";
import type { Person } from "./caseFile.ts";
import { openSockets } from "./metrics.ts";
import { wireDevice } from "./wireDevice.ts";
import type { WireStage } from "./wireStage.ts";

/** The facilitators, in the order of `people`, and the room's screen. */
export async function openTheEvening(stage: WireStage): Promise<void> {
  const { evening, planned, seats } = stage;
  const leads = evening.people.filter((person) => person.lead);
  for (const [index, { id, name }] of leads.entries()) {
    const secret = planned.facilitatorSecrets[index] ?? "";
    await enter(stage, id, { as: "facilitator", secret, name });
    seats.set(id, stage.device(id).whole().me?.seatId ?? "");
  }
  await enter(stage, "room", { as: "room", secret: planned.roomSecret });
}

async function enter(
  { server, planned, devices }: WireStage,
  id: string,
  request: EnterRequest,
): Promise<void> {
  const device = await wireDevice(server.url, request.as);
  devices.set(id, device);
  await device.http.must(
    "POST",
    `/api/sessions/${planned.sessionId}/enter`,
    request,
  );
  await device.open(planned.sessionId);
}

export async function join(
  stage: WireStage,
  who: string,
  via: "link" | "code",
): Promise<void> {
  const person = stage.person(who);
  const { joinCode, joinSecret, sessionId } = stage.planned;
  const device = await wireDevice(stage.server.url, "participant");
  stage.devices.set(who, device);
  const joined = await device.http.must<Joined>("POST", "/api/join", {
    ...(via === "code" ? { code: joinCode } : { secret: joinSecret }),
    name: person.name,
    place: person.place,
    ...(person.lang !== undefined && { language: person.lang }),
  });
  stage.seats.set(who, joined.seatId);
  await device.open(sessionId);
  await giveTime(stage, person);
}

/** `factor` is set by a facilitator as soon as the seat is there. */
async function giveTime(
  stage: WireStage,
  { id, factor }: Person,
): Promise<void> {
  if (factor === undefined) return;
  const lead = stage.evening.people.find((person) => person.lead);
  const seatId = stage.seatOf(id);
  const answer = await stage
    .device(lead?.id ?? "")
    .command({ type: "SetSeatFactor", seatId, factor });
  if (!answer.ok) throw new Error(answer.refusal);
}

/** Resolves when the server has noticed too: the moment at which it noticed is the one that counts. */
export async function leave(
  stage: WireStage,
  who: string,
  how: "loseConnection" | "closeTab",
): Promise<void> {
  const device = stage.device(who);
  const before = await openSockets(stage.server.url);
  if (how === "closeTab") device.close();
  else device.line.cut();
  stage.gone.add(who);
  await until("the server notices", async () =>
    (await openSockets(stage.server.url)) < before ? true : null,
  );
}

export async function comeBack(stage: WireStage, who: string): Promise<void> {
  const device = stage.device(who);
  device.line.restore();
  await device.open(stage.planned.sessionId);
  stage.gone.delete(who);
}
