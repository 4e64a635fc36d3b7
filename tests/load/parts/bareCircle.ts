import { circleOf } from "./leanCircle.ts";
import { openLean } from "./leanSocket.ts";
import type { LoadedCircle } from "./load.ts";

/** The same number of sockets on the bare relay, which sends each the same number of bytes. */
export async function openBareCircle(
  url: string,
  { people, bytes, circle }: { people: number; bytes: number; circle: string },
): Promise<LoadedCircle> {
  const query = `circle=${circle}`;
  const address = { url, query, cookie: "", comesBack: false };
  const screens = await Promise.all(
    Array.from({ length: people }, () => openLean(address)),
  );
  const padding = "x".repeat(bytes);
  let position = 0;
  return circleOf(screens, async () => {
    position += 1;
    await screens[0]?.ask("press", { position, padding });
    return position;
  });
}
