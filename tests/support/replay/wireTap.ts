import type { Page, WebSocket } from "playwright-core";
import type { View, WaitingView } from "../../../shared/domain/viewTypes.ts";
import type { Answer } from "../../../shared/protocol/messages.ts";
import { until } from "../until.ts";

/** Listens to what goes over a page's socket. It changes nothing: it tells a test when a page has its answer. */
export interface WireTap {
  /** The last view that reached the page. */
  view(): View | WaitingView | null;
  /** Whether the socket has a view of its own. */
  connected(): boolean;
  /** Everything that was ever received, as text. */
  received(): string;
  /** How many commands and signals the page has sent. */
  sent(): number;
  /** The answer to the first one after `before`; waits for it. */
  answerAfter(before: number): Promise<Answer>;
}

interface Sent {
  readonly socket: WebSocket;
  readonly packet: string;
}

// Engine.IO "message" (4), Socket.IO "event" (2) or "ack" (3), an optional number, then JSON.
const event = /^42(\d*)(\[[\s\S]*)$/;
const ack = /^43(\d+)(\[[\s\S]*)$/;

export function tapWire(page: Page): WireTap {
  const sent: Sent[] = [];
  const answers = new Map<string, Answer>();
  const keys = new Map<WebSocket, number>();
  let last: View | WaitingView | null = null;
  let received = "";
  let fresh = false;

  const key = (socket: WebSocket, packet: string): string =>
    `${keys.get(socket) ?? 0}/${packet}`;

  function seen(view: View | WaitingView): void {
    last = view;
    fresh = true;
  }

  function take(socket: WebSocket, frame: string): void {
    received += `${frame}\n`;
    const [, , told] = event.exec(frame) ?? [];
    if (told !== undefined) {
      const [name, payload] = JSON.parse(told) as [string, unknown];
      if (name === "view") seen(payload as View);
    }
    const [, packet, answer] = ack.exec(frame) ?? [];
    if (packet === undefined || answer === undefined) return;
    const [payload] = JSON.parse(answer) as [Answer | View];
    if ("protocol" in payload) seen(payload);
    else answers.set(key(socket, packet), payload);
  }

  function note(socket: WebSocket, frame: string): void {
    const [, packet = "", told] = event.exec(frame) ?? [];
    if (told !== undefined && /^\["(command|signal)"/.test(told))
      sent.push({ socket, packet });
  }

  page.on("websocket", (socket) => {
    if (!socket.url().includes("/socket.io/")) return;
    keys.set(socket, keys.size);
    fresh = false;
    socket.on("close", () => {
      fresh = false;
    });
    socket.on("framereceived", ({ payload }) => take(socket, String(payload)));
    socket.on("framesent", ({ payload }) => note(socket, String(payload)));
  });

  return {
    view: () => last,
    connected: () => fresh,
    received: () => received,
    sent: () => sent.length,
    answerAfter: (before) =>
      until("the page has its answer", () => {
        const first = sent[before];
        if (first === undefined) return null;
        return answers.get(key(first.socket, first.packet)) ?? null;
      }),
  };
}
