import { connect } from "node:net";
import { WebSocket } from "ws";
import { planEvening } from "../evening.ts";
import type { Evening, Screen } from "../evening.ts";
import type { RunningServer } from "../startServer.ts";

export interface TooBig {
  /** By entrance: what became of it. */
  readonly outcomes: Readonly<Record<string, string>>;
  readonly moreMemoryMb: number;
}

const bytes = 10 * 1024 * 1024;

/** Ten megabytes at every entrance, one after the other and then all at once. */
export async function sendTooBig(server: RunningServer): Promise<TooBig> {
  const evening = await planEvening(server);
  const lead = await evening.lead(0, "Griet");
  await lead.send({ type: "StartSession" });
  const entrances = entrancesOf(server, evening, lead);
  const outcomes: Record<string, string> = {};
  for (const [name, send] of Object.entries(entrances))
    outcomes[name] = await send();
  // What a server holds once it has done a thing the first time is no cost of the attack.
  const before = await server.memoryMb();
  await Promise.all(Object.values(entrances).map((send) => send()));
  const moreMemoryMb = (await server.memoryMb()) - before;
  lead.close();
  return { outcomes, moreMemoryMb };
}

function entrancesOf(
  server: RunningServer,
  { planned, organiser }: Evening,
  { device }: Screen,
): Record<string, () => Promise<string>> {
  const { sessionId } = planned;
  const cookie = `${device.cookies()}; ${organiser.cookies()}`;
  const post = (path: string, type: string) => () =>
    overHttp(server.url, {
      ...{ path, cookie },
      ...{ type, body: `{"name":"${"x".repeat(bytes)}"}` },
    });
  const json = "application/json";
  const socket = `${server.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket&session=${sessionId}&as=facilitator`;
  const notes = `${server.url.replace("http", "ws")}/notes/${sessionId}?as=facilitator`;
  const headers = { cookie, origin: server.url };
  return {
    "join, JSON": post("/api/join", json),
    "join, form": post("/join", "application/x-www-form-urlencoded"),
    plan: post("/api/sessions", json),
    enter: post(`/api/sessions/${sessionId}/enter`, json),
    "note and review": post(`/api/sessions/${sessionId}/note`, json),
    "organiser's link": post("/api/organisations/enter", json),
    "a long poll": post(
      `/socket.io/?EIO=4&transport=polling&session=${sessionId}&as=facilitator`,
      "text/plain;charset=UTF-8",
    ),
    headers: () => overTcp(server.url, `GET / HTTP/1.1\r\nX: `),
    "a path": () => overTcp(server.url, "GET /"),
    "a command": () =>
      overSocket(new WebSocket(socket, { headers }), [
        "40",
        `420["command","${"x".repeat(bytes)}"]`,
      ]),
    "a command in bytes": () =>
      overSocket(new WebSocket(socket, { headers }), [
        "40",
        new Uint8Array(bytes),
      ]),
    "a note": () =>
      overSocket(new WebSocket(notes, { headers }), [new Uint8Array(bytes)]),
  };
}

interface Posted {
  readonly path: string;
  readonly cookie: string;
  readonly type: string;
  readonly body: string;
}

/** The status; or that it hung up before all of it was sent. */
async function overHttp(url: string, posted: Posted): Promise<string> {
  const { path, cookie, type, body } = posted;
  const headers = { origin: url, cookie, "content-type": type };
  try {
    const answer = await fetch(url + path, { method: "POST", headers, body });
    await answer.arrayBuffer();
    return String(answer.status);
  } catch {
    return "closed";
  }
}

async function overTcp(url: string, start: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  let answer = "";
  socket.on("error", () => undefined);
  socket.on("data", (data: Buffer) => (answer += data.toString("latin1")));
  const closed = new Promise((resolve) => socket.on("close", resolve));
  socket.write(start + "x".repeat(bytes));
  await closed;
  return /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? "closed";
}

async function overSocket(
  socket: WebSocket,
  frames: readonly (string | Uint8Array)[],
): Promise<string> {
  socket.on("error", () => undefined);
  const closed = new Promise((resolve) => socket.on("close", resolve));
  const greeted = new Promise((resolve) => socket.once("message", resolve));
  await Promise.race([greeted, closed]);
  for (const frame of frames)
    if (socket.readyState === WebSocket.OPEN) socket.send(frame);
  await closed;
  return "closed";
}
