import { randomUUID } from "node:crypto";
import type { Answer, CommandBody } from "../../shared/protocol/messages.ts";
import type { Screen } from "./evening.ts";

/** Presses buttons as the client does: what was not answered is sent again, with the same id, when the line is back. */
export interface Insistent {
  readonly screen: Screen;
  /** The first answer, however many servers it takes. */
  press(body: CommandBody): Promise<Answer>;
  /** Commands that were given two different answers. */
  contradictions(): readonly string[];
}

interface Pressed {
  readonly message: CommandBody & { readonly commandId: string };
  readonly answered: (answer: Answer) => void;
}

export function insistent(screen: Screen): Insistent {
  const open = new Map<string, Pressed>();
  const positions = new Map<string, number>();
  const contradictions: string[] = [];

  function hear(commandId: string, answer: Answer): void {
    const before = positions.get(commandId);
    if (answer.ok) positions.set(commandId, answer.position);
    const same = answer.ok && answer.position === before;
    if (before !== undefined && !same)
      contradictions.push(`${before}, then ${JSON.stringify(answer)}`);
    open.get(commandId)?.answered(answer);
    open.delete(commandId);
  }

  function send({ message }: Pressed): void {
    if (screen.socket.connected)
      screen.socket.emit("command", message, (answer) =>
        hear(message.commandId, answer),
      );
  }

  screen.socket.on("connect", () => {
    for (const pressed of open.values()) send(pressed);
  });
  return {
    screen,
    press: (body) =>
      new Promise((answered) => {
        const commandId = randomUUID();
        const pressed = { message: { ...body, commandId }, answered };
        open.set(commandId, pressed);
        send(pressed);
      }),
    contradictions: () => contradictions,
  };
}
