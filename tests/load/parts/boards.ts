import * as Y from "yjs";
import { planEvening } from "../../support/evening.ts";
import type { Screen } from "../../support/evening.ts";
import { openNotes } from "../../support/notesClient.ts";
import type { NotesClient } from "../../support/notesClient.ts";
import type { RunningServer } from "../../support/startServer.ts";
import { until } from "../../support/until.ts";

export interface BoardLoad {
  readonly boards: number;
  readonly people: number;
  readonly typing: number;
  readonly seconds: number;
}

interface Board {
  readonly clients: readonly NotesClient[];
  readonly typists: readonly Typist[];
  close(): void;
}

interface Typist {
  readonly root: string;
  readonly text: Y.Text;
  /** When each length was typed. */
  readonly typedAt: number[];
}

const keyMs = 400;

/** From a key until each of the others has the letter, in milliseconds. */
export async function typeOnBoards(
  server: RunningServer,
  load: BoardLoad,
): Promise<number[]> {
  const delivery: number[] = [];
  const boards: Board[] = [];
  for (let index = 0; index < load.boards; index += 1)
    boards.push(await openBoard(server, load));
  for (const board of boards) listen(board, delivery);
  const end = performance.now() + load.seconds * 1_000;
  const typists = boards.flatMap((board) => board.typists);
  await Promise.all(typists.map((typist) => type(typist, end)));
  for (const board of boards) board.close();
  return delivery;
}

async function openBoard(
  server: RunningServer,
  { people, typing }: BoardLoad,
): Promise<Board> {
  const evening = await planEvening(server);
  const lead = await evening.lead(0, "Griet");
  await lead.send({ type: "StartSession" });
  await lead.send({ type: "SetBoard", mode: "open" });
  const { sessionId } = evening.planned;
  const screens: Screen[] = [];
  for (let index = 0; index < people; index += 1)
    screens.push(await evening.join(`Deelnemer ${index}`));
  const clients = screens.map(({ device }) =>
    openNotes(device, sessionId, "participant"),
  );
  const typists = screens.slice(0, typing).map((screen, index) => {
    const root = screen.view().me?.notesRoot ?? "";
    const client = clients[index];
    if (client === undefined) throw new Error("Nobody types.");
    const card = { text: "a", offered: false, phase: "welcome", at: 0 };
    const id = client.write(root, card);
    const text = cardText(client, root, id);
    if (text === null) throw new Error("There is no card.");
    return { root, text, typedAt: [] };
  });
  await until("every board shows every card", () =>
    clients.every((client) => client.cards().length === typing) ? true : null,
  );
  const close = (): void => {
    for (const client of clients) client.close();
    for (const screen of [lead, ...screens]) screen.close();
  };
  return { clients, typists, close };
}

function cardText(
  client: NotesClient,
  root: string,
  id: string,
): Y.Text | null {
  const card = client.doc.getMap(root).get(id);
  const text: unknown = card instanceof Y.Map ? card.get("text") : null;
  return text instanceof Y.Text ? text : null;
}

function listen({ clients, typists }: Board, delivery: number[]): void {
  for (const client of clients)
    for (const { root, text, typedAt } of typists) {
      if (text.doc === client.doc) continue;
      client.doc.getMap(root).observeDeep((events) => {
        for (const { target } of events) {
          const at =
            target instanceof Y.Text ? typedAt[target.length] : undefined;
          if (at !== undefined) delivery.push(performance.now() - at);
        }
      });
    }
}

async function type({ text, typedAt }: Typist, end: number): Promise<void> {
  while (performance.now() < end) {
    typedAt[text.length + 1] = performance.now();
    text.insert(text.length, "a");
    await new Promise((resolve) => setTimeout(resolve, keyMs));
  }
}
