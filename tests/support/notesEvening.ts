import { afterEach } from "vitest";
import type * as Y from "yjs";
import { readable } from "./boardDocs.ts";
import { openPhone } from "./boardLine.ts";
import type { BoardPhone } from "./boardLine.ts";
import { startNotes } from "./notesBench.ts";
import type { NotesBench } from "./notesBench.ts";
import { until } from "./until.ts";

type Bench = Awaited<ReturnType<typeof startNotes>>;
const benches: Bench[] = [];
export const phones: BoardPhone[] = [];

export async function start(options?: Parameters<typeof startNotes>[0]) {
  const bench = await startNotes(options);
  benches.push(bench);
  return bench;
}

export async function phoneOn(bench: NotesBench, who: string, doc?: Y.Doc) {
  const phone = openPhone(bench, who, doc);
  phones.push(phone);
  await phone.synced();
  return phone;
}

afterEach(async () => {
  for (const phone of phones.splice(0)) phone.close();
  for (const bench of benches.splice(0)) {
    await bench.stop().catch(() => undefined);
    await bench.remove();
  }
});

export const sees = (doc: Y.Doc, text: string) =>
  until(`the board shows "${text}"`, () =>
    JSON.stringify(readable(doc)).includes(text) ? true : null,
  );

/** All words that any stored row still holds, deleted or not. */
export async function storedWords(bench: NotesBench): Promise<string> {
  const rows = await bench.rows();
  return rows
    .map(({ update }) => Buffer.from(update).toString("utf8"))
    .join("\n");
}
