import { randomUUID } from "node:crypto";
import type { Answer, Joined } from "../../../shared/protocol/messages.ts";
import { planOn } from "../../support/evening.ts";
import type { ServerAddress } from "../../support/evening.ts";
import { httpDevice } from "../../support/httpDevice.ts";
import { circleOf } from "./leanCircle.ts";
import { openLean } from "./leanSocket.ts";
import type { LeanSocket } from "./leanSocket.ts";
import type { LoadedCircle } from "./load.ts";

interface Entering {
  readonly as: "facilitator" | "room";
  readonly secret: string;
  readonly name?: string;
}

/** A real evening in check-in: a facilitator, a room screen and so many phones. */
export async function openCircle(
  server: ServerAddress & { readonly comesBack: boolean },
  people: number,
): Promise<LoadedCircle> {
  const { planned, path } = await planOn(server, {
    phases: { checkIn: { on: true } },
  });
  const { sessionId, facilitatorSecrets, roomSecret } = planned;
  const open = (as: string, cookie: string): Promise<LeanSocket> =>
    openLean({
      url: server.url,
      query: `session=${sessionId}&as=${as}`,
      cookie,
      comesBack: server.comesBack,
    });
  const enter = async (body: Entering): Promise<LeanSocket> => {
    const device = httpDevice(server.url);
    await device.must("POST", `${path}/enter`, body);
    return open(body.as, device.cookies());
  };
  const [secret] = facilitatorSecrets;
  const lead = await enter({ as: "facilitator", secret, name: "Griet" });
  const screens = [lead, await enter({ as: "room", secret: roomSecret })];
  const speakers: string[] = [];
  while (screens.length < people) {
    const device = httpDevice(server.url);
    const name = `Deelnemer ${screens.length}`;
    const body = { secret: planned.joinSecret, name };
    const joined = await device.must<Joined>("POST", "/api/join", body);
    speakers.push(joined.seatId);
    screens.push(await open("participant", device.cookies()));
  }

  const order = async (body: object): Promise<number> => {
    const message = { ...body, commandId: randomUUID() };
    const answer = (await lead.ask("command", message)) as Answer;
    if (!answer.ok) throw new Error(answer.refusal);
    return answer.position;
  };
  await order({ type: "StartSession" });
  await order({ type: "NextPhase" });
  let turn = 0;
  return circleOf(screens, () => {
    const seatId = speakers[turn++ % speakers.length] ?? "";
    return order({ type: "GiveTurn", seatId });
  });
}
