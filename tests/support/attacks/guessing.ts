import type { RunningServer } from "../startServer.ts";

export interface Guessed {
  /** Guesses that let somebody in. */
  readonly hits: number;
  readonly byStatus: ReadonlyMap<number, number>;
}

/** All the codes around the right one, the right one among them; in the order in which somebody would try them. */
export function codesAround(right: string, count: number): string[] {
  const first = Math.max(0, Number(right) - Math.floor(count / 2));
  return Array.from({ length: count }, (_, index) =>
    String((first + index) % 1_000_000).padStart(6, "0"),
  );
}

/** `together`: how many are under way at once. `address`: from where each of them comes. */
export async function guess(
  server: RunningServer,
  codes: readonly string[],
  { together, address }: { together: number; address: (n: number) => string },
): Promise<Guessed> {
  const byStatus = new Map<number, number>();
  let next = 0;
  const guessOn = async (): Promise<void> => {
    while (next < codes.length) {
      const number = next++;
      const from = address(number);
      const status = await joinFrom(server, from, codes[number] ?? "");
      byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: together }, guessOn));
  return { hits: byStatus.get(201) ?? 0, byStatus };
}

/** The status that somebody at this address gets for this code. */
export async function joinFrom(
  server: RunningServer,
  address: string,
  code: string,
): Promise<number> {
  const answer = await fetch(`${server.url}/api/join`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-forwarded-for": address,
    },
    body: JSON.stringify({ code, name: "Jo" }),
  });
  await answer.arrayBuffer();
  return answer.status;
}
