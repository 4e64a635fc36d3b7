import * as Y from "yjs";
import type { SessionId } from "../../shared/domain/ids.ts";
import { hiddenRoot } from "../../shared/protocol/board.ts";
import { limits } from "../../shared/protocol/limits.ts";
import { Conflict } from "../database/database.ts";
import type { NotesEntry } from "./notesEntries.ts";
import { openGate } from "./notesGate.ts";
import type { Gate } from "./notesGate.ts";
import type { Rights } from "./notesRights.ts";
import type { RefusedUpdate } from "./notesRules.ts";
import type { NotesStore, StoredNotes } from "./notesStore.ts";
import { copyOf, liveCards } from "./notesStructs.ts";

export interface Submission {
  readonly update: Uint8Array;
  /** What the sender may do at the moment of deciding; null when nothing any more. */
  readonly rights: () => Promise<Rights | null>;
  /** Given back with the document's own event, so that a sender is not sent its own words. */
  readonly from: unknown;
}

/** Why an update did not become part of the board; null when it did, and is on disk. */
export type Outcome = RefusedUpdate | "tooBig" | "notAllowed" | "gone" | null;

/** Rows that may pile up before they become one. */
const rowsKept = 100;
const emptyUpdate = Uint8Array.of(0, 0);
/** Races with another writer of the same rows that one update may lose. */
const attempts = 5;

/** One live board. Its document holds what is stored and nothing else: decide, store, and only then change it. */
export class NotesBoard {
  readonly doc = new Y.Doc({ gc: true });
  readonly #owners = new Map<number, string>();
  readonly #store: NotesStore;
  readonly #sessionId: SessionId;
  readonly #gate: Gate;
  #last = 0;
  #rows = 0;
  #bytes = 0;
  #isGone = false;
  #queue: Promise<unknown> = Promise.resolve();

  static async open(
    store: NotesStore,
    sessionId: SessionId,
  ): Promise<NotesBoard> {
    return new NotesBoard(store, sessionId, await store.load(sessionId));
  }

  private constructor(
    store: NotesStore,
    sessionId: SessionId,
    stored: StoredNotes,
  ) {
    this.#store = store;
    this.#sessionId = sessionId;
    this.#take(stored);
    this.#gate = openGate({ doc: this.doc, owners: this.#owners });
  }

  /** Rejects when it could not be stored; nothing has changed then. */
  submit(submission: Submission): Promise<Outcome> {
    return this.#inTurn(() => this.#submit(submission));
  }

  /** Takes a card away, whoever wrote it; false when there is none. */
  remove(cardId: string): Promise<boolean> {
    return this.#inTurn(() => this.#remove(cardId));
  }

  /** Another process stored rows, up to this number. */
  catchUp(number: number): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#isGone || number <= this.#last) return;
      this.#take(await this.#store.load(this.#sessionId));
      this.#gate.reset();
    });
  }

  /** Leaves one row, without anything that was deleted. */
  tidy(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#isGone && this.#rows > 1) await this.#replace(null, []);
    });
  }

  /**
   * Leaves nothing, and accepts nothing more. The client ids stay known as nobody's, so that a phone that slept cannot
   * bring its old document back.
   */
  wipe(): Promise<void> {
    return this.#inTurn(async () => {
      this.#isGone = true;
      const owners = [...this.#owners.keys()].map((id) => [id, ""] as const);
      const nothing = { update: emptyUpdate, owners };
      await this.#store.replace(this.#sessionId, this.#last + 1, nothing);
    });
  }

  /** The rows are gone already, with their session or its persons; what was just being written goes after them. */
  abandon(): Promise<void> {
    this.#isGone = true;
    return this.#inTurn(() => this.#store.clear(this.#sessionId));
  }

  /** One at a time: each is decided on what the one before it left. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  #take(stored: StoredNotes): void {
    this.#last = stored.last;
    this.#rows = stored.entries.length;
    for (const { owners, update } of stored.entries) {
      for (const [client, root] of owners) this.#owners.set(client, root);
      Y.applyUpdate(this.doc, update);
    }
    this.#bytes = Y.encodeStateAsUpdate(this.doc).length;
  }

  async #submit(submission: Submission): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#attempt(submission);
      } catch (error) {
        this.#gate.reset();
        if (!(error instanceof Conflict) || attempt === attempts) throw error;
        this.#take(await this.#store.load(this.#sessionId));
        this.#gate.reset();
      }
    }
  }

  async #attempt({ update, rights, from }: Submission): Promise<Outcome> {
    const now = await rights();
    if (this.#isGone) return "gone";
    if (now === null) return "notAllowed";
    const verdict = this.#gate.judge(update, now.writer, now.mode);
    if (!verdict.accepted) return verdict.why;
    const change = verdict.update;
    if (change === null) return null;
    if (this.#isTooBig(change)) {
      this.#gate.reset();
      return "tooBig";
    }
    const owner = now.writer.owner ?? "";
    const bound = verdict.newClients.map((id) => [id, owner] as const);
    if (verdict.wiped || this.#rows >= rowsKept)
      await this.#replace(change, bound);
    else await this.#append({ update: change, owners: bound });
    Y.applyUpdate(this.doc, change, from);
    if (verdict.wiped) this.#gate.reset();
    return null;
  }

  async #append(entry: NotesEntry): Promise<void> {
    await this.#store.append(this.#sessionId, this.#last + 1, entry);
    this.#last += 1;
    this.#rows += 1;
    this.#bytes += entry.update.length;
    this.#bind(entry.owners);
  }

  /**
   * Replays everything into a document that collects garbage, so that deleted words are gone; merging the updates would
   * keep them.
   */
  async #replace(
    update: Uint8Array | null,
    bound: NotesEntry["owners"],
  ): Promise<void> {
    const whole = copyOf(this.doc, { gc: true });
    if (update !== null) Y.applyUpdate(whole, update);
    const snapshot = Y.encodeStateAsUpdate(whole);
    whole.destroy();
    const entry = { update: snapshot, owners: [...this.#owners, ...bound] };
    await this.#store.replace(this.#sessionId, this.#last + 1, entry);
    this.#last += 1;
    this.#rows = 1;
    this.#bytes = snapshot.length;
    this.#bind(bound);
  }

  #bind(owners: NotesEntry["owners"]): void {
    for (const [client, root] of owners) this.#owners.set(client, root);
  }

  /** The running sum is too high, because what was deleted still counts; so it is only a reason to measure. */
  #isTooBig(update: Uint8Array): boolean {
    const limit = limits.notesDocumentBytes - update.length;
    if (this.#bytes <= limit) return false;
    this.#bytes = Y.encodeStateAsUpdate(this.doc).length;
    return this.#bytes > limit;
  }

  async #remove(cardId: string): Promise<boolean> {
    const roots = [...this.doc.share.keys()];
    const root = roots.find(
      (name) => name !== hiddenRoot && liveCards(this.doc, name).has(cardId),
    );
    if (this.#isGone || root === undefined) return false;
    const without = copyOf(this.doc, { gc: false });
    const before = Y.encodeStateVector(without);
    without.getMap(root).delete(cardId);
    const update = Y.encodeStateAsUpdate(without, before);
    without.destroy();
    await this.#replace(update, []);
    Y.applyUpdate(this.doc, update);
    this.#gate.reset();
    return true;
  }
}
