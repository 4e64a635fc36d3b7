/** A board with its gate, and the people of a small circle, without a server. */
import * as Y from "yjs";
import { openGate } from "../../server/notes/notesGate.ts";
import type { Verdict } from "../../server/notes/notesGate.ts";
import type { Writer } from "../../server/notes/notesRules.ts";
import type { BoardMode } from "../../shared/domain/format.ts";

export const asSeat = (root: string): Writer => ({
  owner: root,
  roots: [root],
  shared: false,
  mayRemove: false,
});
export const jo = asSeat("root-of-jo");
export const rita = asSeat("root-of-rita");
export const fien = asSeat("root-of-fien");
export const griet: Writer = {
  owner: "root-of-griet",
  roots: ["root-of-griet"],
  shared: true,
  mayRemove: true,
};
export const scribe: Writer = { ...asSeat("root-of-luc"), shared: true };
export const room: Writer = {
  owner: null,
  roots: [],
  shared: false,
  mayRemove: false,
};

export const accepted = (verdict: Verdict) => verdict.accepted;
export const refusedAs = (verdict: Verdict) =>
  verdict.accepted ? "accepted" : verdict.why;

/** The stored document, the gate before it, and a document for each person. */
export function createBoard() {
  const doc = new Y.Doc();
  const owners = new Map<number, string>();
  const gate = openGate({ doc, owners });
  const phones: Y.Doc[] = [];
  const send = (
    update: Uint8Array,
    writer: Writer,
    mode: BoardMode = "open",
  ) => {
    const verdict = gate.judge(update, writer, mode);
    if (verdict.accepted && verdict.update !== null) {
      for (const id of verdict.newClients) owners.set(id, writer.owner ?? "");
      Y.applyUpdate(doc, verdict.update);
      for (const phone of phones) Y.applyUpdate(phone, verdict.update);
    }
    return verdict;
  };
  const phone = () => {
    const made = new Y.Doc();
    Y.applyUpdate(made, Y.encodeStateAsUpdate(doc));
    phones.push(made);
    return made;
  };
  return { doc, owners, gate, send, phone };
}

export type TestBoard = ReturnType<typeof createBoard>;

export const rootOf = (writer: Writer): string => writer.owner ?? "";
