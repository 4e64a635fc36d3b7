/**
 * `npm run demo`: the server with one invented evening half-way, so that a newcomer sees the three screens at once.
 * Everything goes in over the same wire as in a real evening; nothing is kept when it ends.
 */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PlannedSession } from "../../shared/protocol/messages.ts";
import { demoDevice } from "./demoEvening/demoDevice.ts";
import type { DemoDevice } from "./demoEvening/demoDevice.ts";

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly secret: string;
}

const withoutPhone = ["Rita", "Luc"];
const withPhone = ["Jo", "Abena", "Mehmet Ali"];

/** The server itself, as `npm start` would start it, on an empty folder. */
function startServer(dataDir: string): Promise<Started> {
  const fromSource = import.meta.filename.endsWith(".ts");
  const main = fromSource ? "../main.ts" : "main.js";
  const loader = fromSource ? ["--import", "tsx"] : [];
  const child = spawn(
    process.execPath,
    [...loader, join(import.meta.dirname, main)],
    {
      env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: "error" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let printed = "";
  return new Promise((resolve, reject) => {
    child.once("exit", () => reject(new Error("The server did not start.")));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      const link = /(http\S+)\/organise#(\S+)\s/.exec(printed);
      const [, url = "", secret = ""] = link ?? [];
      if (link !== null) resolve({ child, url, secret });
    });
  });
}

async function planEvening({ url, secret }: Started): Promise<PlannedSession> {
  const organiser = demoDevice(url);
  await organiser.post("/api/organisations/enter", { secret });
  return (await organiser.post("/api/sessions", {
    format: "multilogem",
    language: "nl",
    setting: "room",
    title: "Thuiskomen",
    neighbourhood: "Voorbeeldwijk",
    phases: { checkIn: { on: true, turnSeconds: 60 } },
  })) as PlannedSession;
}

async function seatPeople(
  { url }: Started,
  planned: PlannedSession,
): Promise<{ griet: DemoDevice; phones: DemoDevice[] }> {
  const { sessionId, facilitatorSecrets, joinSecret } = planned;
  const griet = demoDevice(url);
  await griet.post(`/api/sessions/${sessionId}/enter`, {
    as: "facilitator",
    secret: facilitatorSecrets[0],
    name: "Griet",
  });
  await griet.connect(sessionId, "facilitator");
  const phones: DemoDevice[] = [];
  for (const name of withPhone) {
    const phone = demoDevice(url);
    await phone.post("/api/join", { secret: joinSecret, name });
    await phone.connect(sessionId, "participant");
    phones.push(phone);
  }
  for (const name of withoutPhone)
    await griet.send({ type: "AddSeat", name, device: "none", place: "room" });
  return { griet, phones };
}

/** Check-in: Jo spoke, Abena is speaking. Answers with the link that gives a visitor Jo's phone. */
async function halfWay(
  griet: DemoDevice,
  phones: readonly DemoDevice[],
  url: string,
): Promise<string> {
  const [jo, abena] = phones;
  if (jo === undefined || abena === undefined) throw new Error("Nobody came.");
  await griet.send({ type: "StartSession" });
  await griet.send({ type: "NextPhase" });
  await griet.send({ type: "GiveTurn", seatId: jo.seatId() });
  await jo.send({ type: "EndTurn" });
  await griet.send({ type: "GiveTurn", seatId: abena.seatId() });
  const relink = await griet.send({ type: "RelinkSeat", seatId: jo.seatId() });
  return `${url}/join#${relink.secret ?? ""}`;
}

async function demo(dataDir: string): Promise<ChildProcess> {
  const started = await startServer(dataDir);
  const planned = await planEvening(started);
  const { griet, phones } = await seatPeople(started, planned);
  const phone = await halfWay(griet, phones, started.url);
  const { sessionId, facilitatorSecrets, roomSecret } = planned;
  const { url, secret } = started;
  console.log(
    [
      "",
      "An invented evening is half-way. Open these, each in a window of its own:",
      `  facilitator   ${url}/lead/${sessionId}#${facilitatorSecrets[1]}`,
      `  room screen   ${url}/room/${sessionId}#${roomSecret}`,
      `  Jo's phone    ${phone}`,
      `  a newcomer    ${url}/join#${planned.joinSecret}`,
      `  organiser     ${url}/organise#${secret}`,
      "",
      "Ctrl-C ends it; nothing is kept.",
    ].join("\n"),
  );
  return started.child;
}

const dataDir = mkdtempSync(join(tmpdir(), "kring-demo-"));
const child = await demo(dataDir);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => child.kill("SIGTERM"));
child.once("exit", (code) => {
  rmSync(dataDir, { recursive: true, force: true });
  process.exit(code ?? 0);
});
