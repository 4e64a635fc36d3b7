import { describe, expect, it } from "vitest";
import { createCommandQueue } from "../../client/connection/commandQueue.ts";
import type { Answer, CommandMessage } from "../../shared/protocol/messages.ts";

interface Sent {
  readonly message: CommandMessage;
  readonly answer: (answer: Answer) => void;
}

function line() {
  const state = { up: true };
  const sent: Sent[] = [];
  const queue = createCommandQueue((message, answer) => {
    if (state.up) sent.push({ message, answer });
    return state.up;
  });
  return { state, sent, queue };
}

function endTurn(commandId: string, expectedTurn = 3): CommandMessage {
  return { type: "EndTurn", commandId, expectedTurn };
}

describe("commands on their way", () => {
  it("come back with the answer of the server", async () => {
    const { sent, queue } = line();
    const promise = queue.send(endTurn("a"));
    sent[0]?.answer({ ok: true, position: 4 });
    expect(await promise).toEqual({ ok: true, position: 4 });
  });

  it("wait while there is no link and go with the same id when it is back", async () => {
    const { state, sent, queue } = line();
    state.up = false;
    const promise = queue.send(endTurn("a"));
    expect(sent).toEqual([]);
    state.up = true;
    queue.resend();
    expect(sent.map(({ message }) => message.commandId)).toEqual(["a"]);
    sent[0]?.answer({ ok: true, position: 4 });
    expect(await promise).toEqual({ ok: true, position: 4 });
  });

  it("are sent again when the link was lost before the answer", () => {
    const { sent, queue } = line();
    void queue.send(endTurn("a"));
    queue.resend();
    expect(sent.map(({ message }) => message.commandId)).toEqual(["a", "a"]);
  });

  it("are not sent again after their answer", () => {
    const { sent, queue } = line();
    void queue.send(endTurn("a"));
    sent[0]?.answer({ ok: false, refusal: "StaleTurn" });
    queue.resend();
    expect(sent).toHaveLength(1);
  });

  it("keep one of each kind while offline: a nervous finger presses once", async () => {
    const { state, sent, queue } = line();
    state.up = false;
    const first = queue.send(endTurn("a"));
    const second = queue.send(endTurn("b"));
    state.up = true;
    queue.resend();
    expect(sent.map(({ message }) => message.commandId)).toEqual(["a"]);
    sent[0]?.answer({ ok: true, position: 4 });
    expect(await second).toEqual(await first);
  });

  it("keep the last of two different wishes while offline", () => {
    const { state, sent, queue } = line();
    state.up = false;
    void queue.send({ type: "PassTurn", when: "later", commandId: "a" });
    void queue.send({ type: "PassTurn", when: "notThisRound", commandId: "b" });
    state.up = true;
    queue.resend();
    expect(sent.map(({ message }) => message)).toEqual([
      { type: "PassTurn", when: "notThisRound", commandId: "b" },
    ]);
  });

  it("count a double press for the same turn once, and two new chairs twice", () => {
    const { sent, queue } = line();
    void queue.send(endTurn("a"));
    void queue.send(endTurn("b"));
    void queue.send(endTurn("c", 4));
    for (const commandId of ["d", "e"])
      void queue.send({
        type: "AddSeat",
        name: "",
        device: "none",
        place: "room",
        commandId,
      });
    expect(sent.map(({ message }) => message.commandId)).toEqual([
      "a",
      "c",
      "d",
      "e",
    ]);
  });

  it("are each kept while offline when they are for another chair or another task", async () => {
    const { state, sent, queue } = line();
    const chair = {
      type: "AddSeat",
      device: "none",
      place: "room",
      name: "",
    } as const;
    const task = { type: "SetRole", seatId: "s", on: true } as const;
    state.up = false;
    const answers = [
      queue.send({ ...chair, commandId: "a" }),
      queue.send({ ...chair, commandId: "b" }),
      queue.send({ ...task, role: "scribe", commandId: "c" }),
      queue.send({ ...task, role: "guardian", commandId: "d" }),
    ];
    state.up = true;
    queue.resend();
    expect(sent.map(({ message }) => message.commandId)).toEqual([
      "a",
      "b",
      "c",
      "d",
    ]);
    sent.forEach(({ answer }, position) => answer({ ok: true, position }));
    expect(await Promise.all(answers)).toEqual(
      [0, 1, 2, 3].map((position) => ({ ok: true, position })),
    );
  });

  it("are all answered when the session is over for this screen", async () => {
    const { state, queue } = line();
    state.up = false;
    const promise = queue.send(endTurn("a"));
    queue.refuseAll("SessionClosed");
    expect(await promise).toEqual({ ok: false, refusal: "SessionClosed" });
  });
});
