// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import { createBoardStore } from "../../client/board/boardStore.ts";
import type { NotesLinkOptions } from "../../client/connection/notesProvider.ts";
import { addCard } from "../support/boardDocs.ts";

const line = vi.hoisted(() => ({
  options: null as NotesLinkOptions | null,
  link: { doc: null as Y.Doc | null, status: "loading" },
}));

vi.mock("../../client/connection/notesProvider.ts", () => ({
  NotesLink: function NotesLink(options: NotesLinkOptions) {
    line.options = options;
    return line.link;
  },
}));

it("keeps refused words as drafts, also when it is refused again before it has loaded", () => {
  const store = createBoardStore({
    sessionId: "s",
    role: "participant",
    myRoot: "mine",
  });
  const doc = new Y.Doc();
  addCard(doc, ["mine", "a"], { text: "Thuiskomen" });
  line.options?.onRefused(doc);
  // The document that came in its place is empty until it has loaded.
  line.link.doc = new Y.Doc();
  line.options?.onRefused(line.link.doc);
  line.link.status = "ready";
  line.options?.onChange();
  expect(store.drafts.read().map(({ text }) => text)).toEqual(["Thuiskomen"]);
});
