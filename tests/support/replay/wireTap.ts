import type { Page, Request } from "playwright-core";
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

/** One command or signal, under every number it was sent with: a new link sends again what had no answer. */
interface Sent {
  readonly commandId: string | undefined;
  readonly keys: string[];
}

// Engine.IO "open" (0) and "message" (4); Socket.IO "event" (2) or "ack" (3), an optional number, then JSON.
const opened = /^0(\{[\s\S]*)$/;
const event = /^42(\d*)(\[[\s\S]*)$/;
const ack = /^43(\d+)(\[[\s\S]*)$/;
/** Between the packets of one long-polling body. */
const separator = "\x1e";

export function tapWire(page: Page): WireTap {
  const sent: Sent[] = [];
  const answers = new Map<string, Answer>();
  let last: View | WaitingView | null = null;
  let received = "";
  let fresh = false;

  function seen(view: View | WaitingView): void {
    last = view;
    fresh = true;
  }

  function take(link: string, frame: string): void {
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
    else answers.set(`${link}/${packet}`, payload);
  }

  function note(link: string, frame: string): void {
    const [, packet = "", told] = event.exec(frame) ?? [];
    if (told === undefined) return;
    const [name, message] = JSON.parse(told) as [
      string,
      { commandId?: string },
    ];
    if (name !== "command" && name !== "signal") return;
    const { commandId } = message;
    const before = sent.find((one) => commandId && one.commandId === commandId);
    if (before) before.keys.push(`${link}/${packet}`);
    else sent.push({ commandId, keys: [`${link}/${packet}`] });
  }

  page.on("websocket", (socket) => {
    if (!socket.url().includes("/socket.io/")) return;
    let link = linkOf(socket.url());
    fresh = false;
    socket.on("close", () => {
      fresh = false;
    });
    socket.on("framereceived", ({ payload }) => {
      link ??= linkOpenedBy(String(payload));
      take(link ?? "", String(payload));
    });
    socket.on("framesent", ({ payload }) => note(link ?? "", String(payload)));
  });
  // Where a websocket did not come about at once, the page begins by long polling.
  page.on("request", (request) => {
    const link = pollingLink(request.url());
    const packets = request.postData()?.split(separator) ?? [];
    if (link !== null) for (const packet of packets) note(link, packet);
  });
  page.on("requestfinished", (request) => void polled(request));
  async function polled(request: Request): Promise<void> {
    const link = pollingLink(request.url());
    if (link === null || request.method() !== "GET") return;
    const response = await request.response();
    const body = await response?.text().catch(() => "");
    for (const packet of body?.split(separator) ?? []) take(link, packet);
  }

  return {
    view: () => last,
    connected: () => fresh,
    received: () => received,
    sent: () => sent.length,
    answerAfter: (before) =>
      until("the page has its answer", () => {
        const keys = sent[before]?.keys ?? [];
        const key = keys.find((one) => answers.has(one));
        return key === undefined ? null : (answers.get(key) ?? null);
      }),
  };
}

/** The name the server gave the link, where the address has it already. */
function linkOf(url: string): string | null {
  return new URL(url).searchParams.get("sid");
}

function linkOpenedBy(frame: string): string | null {
  const [, open] = opened.exec(frame) ?? [];
  if (open === undefined) return null;
  return (JSON.parse(open) as { sid: string }).sid;
}

function pollingLink(url: string): string | null {
  if (!url.includes("/socket.io/") || !url.includes("transport=polling"))
    return null;
  return linkOf(url);
}
