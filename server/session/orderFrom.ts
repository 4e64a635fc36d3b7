/** Splits a message into what the domain decides on (ids only) and the words that are kept apart. */
import { randomInt } from "node:crypto";
import type { Command } from "../../shared/domain/commands.ts";
import type { SeatId, SessionId, TextId } from "../../shared/domain/ids.ts";
import type { Refusal } from "../../shared/domain/refusals.ts";
import { cleanName } from "../../shared/protocol/cleanName.ts";
import type { CommandMessage } from "../../shared/protocol/messages.ts";
import type { Order } from "./handleCommand.ts";

export interface Sender {
  readonly sessionId: SessionId;
  readonly seatId: SeatId;
  /** A value that only this session gives for this label, the same for a repeat of the same command. */
  readonly derive: (label: string) => string;
}

/** `added`: the seat that an AddSeat makes; a repeat of the command names the same one. */
export type Ordered =
  | { readonly order: Order; readonly added?: SeatId }
  | { readonly refused: Refusal };

interface Split {
  readonly command: Command;
  readonly names?: Readonly<Record<SeatId, string>>;
  readonly texts?: Readonly<Record<TextId, string>>;
  readonly added?: SeatId;
}

const seatIdLength = 10;
const randomSteps = 2 ** 32;

export function orderFrom(message: CommandMessage, sender: Sender): Ordered {
  const key = `${sender.seatId}:${message.commandId}`;
  const split = splitMessage(message, (label) =>
    sender.derive(`${label}:${key}`),
  );
  if (split === null) return { refused: "NameTooLong" };
  const { command, names = {}, texts = {}, added } = split;
  const order: Order = {
    sessionId: sender.sessionId,
    command,
    by: sender.seatId,
    seatId: isAboutSeat(message) ? null : (message.seatId ?? null),
    expectedTurn: message.expectedTurn,
    expectedPhase: message.expectedPhase,
    commandKey: sender.derive(`command:${key}`),
    names,
    texts,
  };
  return added === undefined ? { order } : { order, added };
}

/** Here `seatId` names whom the command is about, and not for whom it is sent. */
function isAboutSeat({ type }: CommandMessage): boolean {
  return aboutSeat.has(type);
}

const aboutSeat: ReadonlySet<CommandMessage["type"]> = new Set([
  "AdmitSeat",
  "DeclineSeat",
  "RenameSeat",
  "MoveSeat",
  "RemoveSeat",
  "SetSeatFactor",
  "RelinkSeat",
  "GiveTurn",
  "SetBringer",
  "QueueSeat",
  "UnqueueSeat",
  "SetRole",
  "OfferLead",
  "GivePiece",
]);

/** Null when a name is too long. */
function splitMessage(
  message: CommandMessage,
  derive: (label: string) => string,
): Split | null {
  switch (message.type) {
    case "AddSeat":
      return addSeat(message, derive("seat").slice(0, seatIdLength));
    case "RenameSeat": {
      const { type, seatId } = message;
      const name = cleanName(message.name);
      if (name === null) return null;
      return { command: { type, seatId }, names: { [seatId]: name } };
    }
    case "SetPrompt": {
      const text = message.text.trim();
      const textId = text === "" ? null : derive("text");
      const command: Command = { type: message.type, textId };
      return textId === null
        ? { command }
        : { command, texts: { [textId]: text } };
    }
    case "GivePiece":
      return { command: { type: message.type, to: message.seatId } };
    case "DrawLots": {
      const random = randomInt(randomSteps) / randomSteps;
      return { command: { type: message.type, from: message.from, random } };
    }
    case "SetDirection": {
      const { type, clockwise, startSeatId = null } = message;
      return { command: { type, clockwise, startSeatId } };
    }
    default:
      return { command: bare(message) };
  }
}

function addSeat(
  message: Extract<CommandMessage, { type: "AddSeat" }>,
  seatId: SeatId,
): Split | null {
  const { type, device, place } = message;
  const name = cleanName(message.name);
  if (name === null) return null;
  return {
    command: { type, seatId, device, with: message.with ?? null, place },
    names: { [seatId]: name },
    added: seatId,
  };
}

type Alike = Exclude<
  CommandMessage,
  {
    type:
      | "AddSeat"
      | "RenameSeat"
      | "SetPrompt"
      | "GivePiece"
      | "DrawLots"
      | "SetDirection";
  }
>;

/** These have the same fields on the wire and in the domain. */
function bare(message: Alike): Command {
  const { commandId, expectedTurn, expectedPhase, ...command } = message;
  return command;
}
