/** A process that plays its share of the phones, so that neither the server nor the other shares wait for it. */
import type { ServerAddress } from "../../support/evening.ts";
import { openBareCircle } from "./bareCircle.ts";
import { runLoad } from "./load.ts";
import type { Load, LoadedCircle, Result } from "./load.ts";
import { openCircle } from "./ourCircle.ts";

/** What it is told: first where, then when. */
export type Told =
  | {
      readonly open: Load;
      /** Ours, or the bare relay with the size of what it must send. */
      readonly server:
        | (ServerAddress & { readonly comesBack: boolean })
        | { readonly url: string; readonly bytes: number };
    }
  | "go";

export type Says =
  "ready" | { readonly fault: string } | { readonly result: Result };

const openTogether = 4;

async function openAll(told: Exclude<Told, "go">): Promise<LoadedCircle[]> {
  const { open: load, server } = told;
  const opened: LoadedCircle[] = [];
  let next = 0;
  const openSome = async (): Promise<void> => {
    while (next < load.circles) {
      const number = next++;
      const circle = `${process.pid}-${number}`;
      opened.push(
        "bytes" in server
          ? await openBareCircle(server.url, { ...server, ...load, circle })
          : await openCircle(server, load.people),
      );
    }
  };
  await Promise.all(Array.from({ length: openTogether }, openSome));
  return opened;
}

let load: Load;
let circles: LoadedCircle[] = [];
const say = (what: Says): unknown => process.send?.(what);

async function obey(told: Told): Promise<void> {
  if (told === "go") {
    const result = await runLoad(load, circles);
    for (const circle of circles) circle.close();
    say({ result });
    return;
  }
  load = told.open;
  circles = await openAll(told);
  say("ready");
}

process.on("message", (told: Told) => {
  obey(told).catch((error: unknown) => say({ fault: String(error) }));
});
// Whoever asked for the load is gone: nobody needs it any more.
process.on("disconnect", () => process.exit(0));
