import type { BrowserContext } from "playwright-core";
import type { HttpDevice } from "./httpDevice.ts";

/** A browser that goes on where a device over HTTP was: it has the same seat. */
export async function bringCookies(
  context: BrowserContext,
  { url, cookies }: Pick<HttpDevice, "url" | "cookies">,
): Promise<void> {
  const pairs = cookies().split("; ").filter(Boolean);
  await context.addCookies(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
    }),
  );
}
