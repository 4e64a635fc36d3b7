import type { CommandBody } from "../../shared/protocol/messages.ts";
import type { SessionNote } from "../../shared/protocol/reportMessages.ts";
import type { Canaries } from "./canaries.ts";
import { planEvening } from "./evening.ts";
import type { Screen } from "./evening.ts";
import { openNotes } from "./notesClient.ts";
import { raw } from "./rawSocket.ts";
import type { RunningServer } from "./startServer.ts";
import { until } from "./until.ts";

/** What only names a person, or leads to one: in no file that leaves the house. */
export const people = {
  facilitator: "Quivandère",
  former: "Zulmarikà",
  renamed: "Oskravent",
  chair: "Ypremienne",
  waiting: "Wadrikaal",
} as const;

const words = {
  title: "Vlindertitelxo",
  neighbourhood: "Kranewijkzu",
  meeting: "vergaderplekxu",
  prompt: "Vraagwoordzaq",
  offered: "bloemkoolfluit",
  secret: "Verzwegenbij",
  wiped: "Gewistebriefje",
  withdrawn: "Teruggenomenbij",
  theme: "regenboogsoep",
  remark: "kaarsvlampot",
  evaluation: "appelmoesbank",
} as const;

/** An evening with a word nobody else uses wherever a word can be, over once `close` was called. */
export async function canaryEvening(server: RunningServer) {
  const evening = await planEvening(server, {
    title: words.title,
    neighbourhood: words.neighbourhood,
    meetingLink: `https://meet.example/${words.meeting}`,
    setting: "mixed",
    lobby: false,
  });
  const griet = await evening.lead(0, people.facilitator);
  const room = await evening.room();
  const jo = await evening.join(people.former);
  const others: Screen[] = [];
  for (const name of ["Bo", "Ali", "Els", "Sam"])
    others.push(await evening.join(name));
  const late = await evening.join(people.waiting, "code");
  const screens = [griet, room, jo, ...others, late];
  const calls: unknown[] = [];
  griet.socket.on("signal", (call) => calls.push(call));

  const must = async (screen: Screen, body: CommandBody): Promise<void> => {
    const answer = await screen.send(body);
    if (!answer.ok) throw new Error(`${body.type}: ${answer.refusal}`);
  };
  const { seatId } = jo;
  await must(griet, { type: "RenameSeat", seatId, name: people.renamed });
  const chair = { device: "none", place: "room" } as const;
  await must(griet, { type: "AddSeat", name: people.chair, ...chair });
  await must(griet, { type: "StartSession" });
  await must(griet, { type: "SetPrompt", text: words.prompt });
  await must(griet, { type: "SetBoard", mode: "open" });
  await must(griet, { type: "GiveTurn", seatId });
  await raw(jo, "signal", { kind: "needSomeone" });
  await until("the call is heard", () => (calls.length > 0 ? true : null));
  const boards = await writeNotes(evening.planned.sessionId, { jo, griet });

  const { planned } = evening;
  const codes: Canaries = {
    joinCode: planned.joinCode,
    joinSecret: planned.joinSecret,
    lead0: planned.facilitatorSecrets[0],
    lead1: planned.facilitatorSecrets[1],
    roomSecret: planned.roomSecret,
    organiserSecret: server.organiserSecret,
  };
  return {
    ...evening,
    canaries: { ...people, ...words, ...codes } as Canaries,
    screens: { griet, room, jo, others, late },
    close: async () => {
      await must(griet, { type: "CloseSession" });
      await afterwards(evening.path, griet, [jo, ...others]);
    },
    end: () => {
      for (const client of [...screens, ...boards]) client.close();
    },
  };
}

/** One is offered, one is not, one is wiped, and one is offered and taken back. */
async function writeNotes(
  sessionId: string,
  { jo, griet }: { jo: Screen; griet: Screen },
) {
  const notes = openNotes(jo.device, sessionId, "participant");
  const seen = openNotes(griet.device, sessionId, "facilitator");
  const root = await until("Jo's board", () => jo.view().me?.notesRoot ?? null);
  const write = (text: string, offered: boolean): string =>
    notes.write(root, { text, offered, phase: "checkOut", at: 0 });
  write(`${words.offered} met ${people.renamed}.`, true);
  write(words.secret, false);
  const withdrawn = write(words.withdrawn, true);
  const wiped = write(words.wiped, true);
  await until("four are there", () =>
    seen.cards().length === 4 ? true : null,
  );
  notes.wipe(root, wiped);
  notes.offer(root, withdrawn, false);
  await until("one is gone, one taken back", () => {
    const left = seen.cards();
    const offers = left.filter(({ offered }) => offered);
    return left.length === 3 && offers.length === 1 ? true : null;
  });
  return [notes, seen];
}

async function afterwards(
  path: string,
  griet: Screen,
  phones: readonly Screen[],
): Promise<void> {
  const note = await griet.device.must<SessionNote>("GET", `${path}/note`);
  const remarks = {
    ...note.remarks,
    themes: [words.theme],
    wentWell: [{ text: `${words.remark} ${people.former}`, swot: null }],
  };
  const { revision } = note;
  await griet.device.must("PUT", `${path}/note`, { revision, remarks });
  for (const { device } of phones)
    await device.must("POST", `${path}/evaluation`, {
      grades: { heard: "well" },
      words: `${words.evaluation} ${people.chair}`,
    });
}
