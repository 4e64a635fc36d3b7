import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

/** The line between one device and the server: it can be cut as by a dead spot, or made so slow that nothing arrives. */
export interface Line {
  readonly url: string;
  /** Every connection breaks, and none can be made until `restore`. */
  cut(): void;
  restore(): void;
  /** What the server sends stays under way until `release`; what the device sends goes through. */
  hold(): void;
  release(): void;
  /** As behind a proxy that knows plain requests only: whoever asks for a websocket is hung up on. */
  refuseWebsockets(): void;
  /** A black hole: nothing arrives in either direction, and nobody is told. New connections vanish in it too. */
  swallow(): void;
  /** New connections work again; what was swallowed never comes, and the old ones stay silent. */
  surface(): void;
  close(): Promise<void>;
}

const asksForWebsocket = /^upgrade: websocket\r$/im;

export async function openLine(serverUrl: string): Promise<Line> {
  const { port } = new URL(serverUrl);
  const pairs = new Set<readonly [Socket, Socket]>();
  let whole = true;
  let plainOnly = false;
  let held: (() => void)[] | null = null;
  let dark = false;
  const lostInTheDark = new WeakSet<readonly [Socket, Socket]>();

  const server = createServer((device) => {
    const upstream = connect(Number(port), "127.0.0.1");
    const pair = [device, upstream] as const;
    const end = (): void => {
      if (lostInTheDark.has(pair) && whole) return;
      device.destroy();
      upstream.destroy();
      pairs.delete(pair);
    };
    pairs.add(pair);
    if (dark) lostInTheDark.add(pair);
    const arrives = (): boolean => !lostInTheDark.has(pair);
    for (const socket of pair) socket.on("error", end).on("close", end);
    device.on("data", (bytes) => {
      if (plainOnly && asksForWebsocket.test(String(bytes))) end();
      else if (arrives()) upstream.write(bytes);
    });
    upstream.on("data", (bytes) => {
      if (!arrives()) return;
      const deliver = (): unknown => device.destroyed || device.write(bytes);
      if (held === null) deliver();
      else held.push(deliver);
    });
    if (!whole) end();
  });

  function breakAll(): void {
    for (const pair of [...pairs]) for (const socket of pair) socket.destroy();
  }

  function release(): void {
    const waiting = held ?? [];
    held = null;
    for (const deliver of waiting) deliver();
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${own}`,
    cut: () => {
      whole = false;
      breakAll();
    },
    restore: () => {
      whole = true;
    },
    hold: () => {
      held ??= [];
    },
    release,
    refuseWebsockets: () => {
      plainOnly = true;
    },
    swallow: () => {
      dark = true;
      for (const pair of pairs) lostInTheDark.add(pair);
    },
    surface: () => {
      dark = false;
    },
    close: async () => {
      release();
      whole = false;
      breakAll();
      server.close();
      await once(server, "close");
    },
  };
}
