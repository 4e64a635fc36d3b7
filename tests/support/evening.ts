import { randomUUID } from "node:crypto";
import { io } from "socket.io-client";
import type { Socket } from "socket.io-client";
import type { Role, View, WaitingView } from "../../shared/domain/viewTypes.ts";
import type {
  Answer,
  ClientToServer,
  CommandBody,
  Ended,
  Joined,
  PlannedSession,
  ServerToClient,
} from "../../shared/protocol/messages.ts";
import {
  view as wholeView,
  waitingView,
} from "../../shared/protocol/viewSchemas.ts";
import { httpDevice } from "./httpDevice.ts";
import type { HttpDevice } from "./httpDevice.ts";
import type { RunningServer } from "./startServer.ts";
import { until } from "./until.ts";

type AnyView = View | WaitingView;

/** One screen on the wire: what it was sent, and a way to send. */
export interface Screen {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly device: HttpDevice;
  readonly seatId: string;
  /** The last whole view. */
  view(): View;
  latest(): AnyView | null;
  ended(): Ended | null;
  send(
    body: CommandBody,
    more?: { commandId?: string; expectedTurn?: number; seatId?: string },
  ): Promise<Answer>;
  until(what: string, holds: (view: View) => boolean): Promise<View>;
  close(): void;
}

export interface Evening {
  readonly planned: PlannedSession;
  readonly organiser: HttpDevice;
  readonly path: string;
  lead(number: 0 | 1, name: string): Promise<Screen>;
  join(name: string, by?: "link" | "code"): Promise<Screen>;
  room(): Promise<Screen>;
}

/** Where a server is, and what its organiser's link holds. */
export type ServerAddress = Pick<RunningServer, "url" | "organiserSecret">;

/** Plans an evening on a running server, as an organiser with the printed link would. */
export async function planOn(
  server: ServerAddress,
  plan: Readonly<Record<string, unknown>> = {},
): Promise<Pick<Evening, "planned" | "organiser" | "path">> {
  const organiser = httpDevice(server.url);
  const secret = server.organiserSecret;
  await organiser.must("POST", "/api/organisations/enter", { secret });
  const planned = await organiser.must<PlannedSession>(
    "POST",
    "/api/sessions",
    {
      format: "multilogem",
      language: "nl",
      setting: "room",
      ...plan,
    },
  );
  return { planned, organiser, path: `/api/sessions/${planned.sessionId}` };
}

/** A planned evening, and ways into it that end in a connected screen. */
export async function planEvening(
  server: ServerAddress,
  plan: Readonly<Record<string, unknown>> = {},
): Promise<Evening> {
  const { planned, organiser, path } = await planOn(server, plan);

  async function enter(as: "facilitator" | "room", how: object) {
    const device = httpDevice(server.url);
    await device.must("POST", `${path}/enter`, { as, ...how });
    return connect(device, planned.sessionId, as);
  }
  return {
    planned,
    organiser,
    path,
    lead: (number, name) =>
      enter("facilitator", {
        secret: planned.facilitatorSecrets[number],
        name,
      }),
    room: () => enter("room", { secret: planned.roomSecret }),
    join: async (name, by = "link") => {
      const device = httpDevice(server.url);
      const way =
        by === "link"
          ? { secret: planned.joinSecret }
          : { code: planned.joinCode };
      await device.must<Joined>("POST", "/api/join", { ...way, name });
      return connect(device, planned.sessionId, "participant");
    },
  };
}

/** Connects and waits for the first view. */
export async function connect(
  device: HttpDevice,
  sessionId: string,
  as: Role,
): Promise<Screen> {
  const socket: Screen["socket"] = io(device.url, {
    query: { session: sessionId, as },
    extraHeaders: { cookie: device.cookies(), origin: device.url },
    transports: ["websocket"],
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
    forceNew: true,
  });
  let latest: AnyView | null = null;
  let ended: Ended | null = null;
  let denied: string | null = null;
  // A field that the contract does not have fails the run, whichever test it is.
  socket.on("view", (view) => {
    latest =
      "waiting" in view ? waitingView.parse(view) : wholeView.parse(view);
  });
  socket.on("ended", (why) => (ended = why));
  socket.on("connect_error", (error) => (denied = error.message));
  await until("the first view", () => {
    if (denied !== null && !socket.active)
      throw new Error(`Not let in: ${denied}`);
    return latest ?? ended;
  });

  const whole = (): View | null =>
    latest !== null && "turnNumber" in latest ? latest : null;
  return {
    socket,
    device,
    seatId: (latest as AnyView | null)?.me?.seatId ?? "",
    latest: () => latest,
    ended: () => ended,
    view: () => {
      const view = whole();
      if (view === null) throw new Error("There is no whole view yet.");
      return view;
    },
    send: (body, more = {}) =>
      new Promise((resolve) => {
        const message = { commandId: randomUUID(), ...more, ...body };
        socket.emit("command", message, resolve);
      }),
    until: (what, holds) =>
      until(what, () => {
        const view = whole();
        return view !== null && holds(view) ? view : null;
      }),
    close: () => socket.disconnect(),
  };
}
