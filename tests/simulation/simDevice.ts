import type { Peer } from "../../server/sockets/connections.ts";
import type { View, WaitingView } from "../../shared/domain/viewTypes.ts";
import type {
  Answer,
  CommandMessage,
  Ended,
} from "../../shared/protocol/messages.ts";

export type Delivery =
  | { readonly view: View | WaitingView }
  | { readonly ended: Ended }
  | { readonly commandId: string; readonly answer: Answer };

/** One connection. What is on it when it breaks is lost, in both directions. */
export interface SimLine {
  readonly peer: Peer;
  readonly toServer: CommandMessage[];
  readonly toDevice: Delivery[];
}

/** A phone, a laptop or the room screen: it keeps what was not answered, and sends it again when it is back. */
export class SimDevice {
  readonly name: string;
  readonly peer: Peer;
  line: SimLine | null = null;
  view: View | WaitingView | null = null;
  ended: Ended | null = null;
  readonly pending = new Map<string, CommandMessage>();
  readonly acknowledged = new Map<string, number>();
  readonly complaints: string[] = [];
  #left = false;

  constructor(name: string, peer: Peer) {
    this.name = name;
    this.peer = peer;
  }

  get isOut(): boolean {
    return this.ended !== null;
  }

  /** Went on purpose: the device closes its line and stays away. */
  get hasLeft(): boolean {
    return this.#left;
  }

  opens(line: SimLine): void {
    this.line = line;
    this.ended = null;
    this.#left = false;
    // Whoever comes back does not leave after all.
    for (const { commandId, type } of this.pending.values())
      if (type === "LeaveSession") this.pending.delete(commandId);
    this.sendsAgain();
  }

  sendsAgain(): void {
    this.line?.toServer.push(...this.pending.values());
  }

  /** `twice`: the line repeats it, as one that breaks and comes back does. */
  sends(message: CommandMessage, twice: boolean): void {
    this.pending.set(message.commandId, message);
    this.line?.toServer.push(message, ...(twice ? [message] : []));
  }

  takes(delivery: Delivery): void {
    if ("view" in delivery) this.#sees(delivery.view);
    else if ("ended" in delivery) {
      this.ended = delivery.ended;
      this.line = null;
    } else this.#hears(delivery.commandId, delivery.answer);
  }

  #sees(view: View | WaitingView): void {
    // On one line a view never shows less than the one before.
    if (view.position < (this.view?.position ?? 0))
      this.complaints.push(
        `${this.name} saw ${view.position} after ${this.view?.position ?? 0}`,
      );
    this.view = view;
  }

  #hears(commandId: string, answer: Answer): void {
    const before = this.acknowledged.get(commandId);
    if (answer.ok) {
      if (before !== undefined && before !== answer.position)
        this.complaints.push(
          `${commandId} was acknowledged at ${before}, then at ${answer.position}`,
        );
      this.acknowledged.set(commandId, answer.position);
    } else if (before !== undefined && answer.refusal !== "Unavailable")
      this.complaints.push(
        `${commandId} was acknowledged, then refused: ${answer.refusal}`,
      );
    // What could not be stored just now is sent again with the next connection.
    if (!answer.ok && answer.refusal === "Unavailable") return;
    const answered = this.pending.get(commandId);
    this.pending.delete(commandId);
    if (answer.ok && answered?.type === "LeaveSession") this.#leaves();
  }

  #leaves(): void {
    this.#left = true;
    this.line = null;
    this.pending.clear();
  }
}
