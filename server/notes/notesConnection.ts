import type { RawData, WebSocket } from "ws";
import { notesCloseCodes } from "../../shared/protocol/board.ts";
import { limits } from "../../shared/protocol/limits.ts";
import { faultOf } from "../log.ts";
import type { Log } from "../log.ts";
import type { FrameBudget } from "./frameBudget.ts";
import type { NotesBoard, Outcome } from "./notesBoard.ts";
import { answer, question, readFrame, signOfLife } from "./notesFrames.ts";
import type { Frame } from "./notesFrames.ts";
import type { Rights } from "./notesRights.ts";

export interface ConnectionParts {
  readonly line: WebSocket;
  readonly board: NotesBoard;
  readonly rights: () => Promise<Rights | null>;
  readonly budget: FrameBudget;
  readonly log: Log;
}

/** Asking for everything is the dearest thing a reader can do. */
const costs = { question: 5, update: 1, awareness: 1 } as const;
/** Frames of one connection that may wait for the disk. */
const longestBacklog = 64;
/** The server failed, the client did nothing wrong: y-websocket connects again and sends what was not stored. */
const serverFault = 1011;

/** One screen that has the board open. */
export class NotesConnection {
  readonly #parts: ConnectionParts;
  #work = Promise.resolve();
  #backlog = 0;
  #isAlive = true;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    const { line, board } = parts;
    line.on("pong", () => {
      this.#isAlive = true;
    });
    line.on("message", (data, isBinary) => this.#receive(data, isBinary));
    this.send(question(board.doc));
  }

  send(frame: Uint8Array): void {
    const { line } = this.#parts;
    if (!this.#isOpen()) return;
    if (line.bufferedAmount > limits.readerBehindBytes) line.terminate();
    else line.send(frame);
  }

  close(code: number): void {
    if (this.#isOpen()) this.#parts.line.close(code);
  }

  /** Called at regular times; cuts a line on which nothing came back since the last call. */
  beat(): void {
    if (!this.#isAlive) this.#parts.line.terminate();
    if (!this.#isOpen()) return;
    this.#isAlive = false;
    this.#parts.line.ping();
    this.send(signOfLife);
  }

  #isOpen(): boolean {
    const { line } = this.#parts;
    return line.readyState === line.OPEN;
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (!this.#isOpen()) return;
    this.#isAlive = true;
    const frame =
      isBinary && data instanceof Uint8Array ? readFrame(data) : null;
    if (frame === null) this.close(notesCloseCodes.refused);
    else if (this.#isTooMuch(frame)) this.close(notesCloseCodes.limits);
    else this.#enqueue(frame);
  }

  #isTooMuch({ kind }: Frame): boolean {
    return (
      !this.#parts.budget.spend(costs[kind]) || this.#backlog >= longestBacklog
    );
  }

  /** In the order of arrival, so that an answer to a question says that all sent before it is stored. */
  #enqueue(frame: Frame): void {
    this.#backlog += 1;
    this.#work = this.#work
      .then(() => this.#handle(frame))
      .catch((error: unknown) => {
        const fault = faultOf(error);
        this.#parts.log.error("notes update failed", { fault });
        this.close(serverFault);
      })
      .finally(() => {
        this.#backlog -= 1;
      });
  }

  async #handle(frame: Frame): Promise<void> {
    if (!this.#isOpen() || frame.kind === "awareness") return;
    const { board, rights, log } = this.#parts;
    if (frame.kind === "question") {
      const reply = answer(board.doc, frame.stateVector);
      if (reply === null) this.close(notesCloseCodes.refused);
      else this.send(reply);
      return;
    }
    const { update } = frame;
    const why = await board.submit({ update, rights, from: this });
    if (why === null) return;
    log.info("notes update refused", { code: why });
    this.close(closeCodeOf(why));
  }
}

function closeCodeOf(why: NonNullable<Outcome>): number {
  switch (why) {
    case "tooBig":
    case "tooMany":
      return notesCloseCodes.limits;
    case "notAllowed":
      return notesCloseCodes.notAllowed;
    default:
      return notesCloseCodes.refused;
  }
}
