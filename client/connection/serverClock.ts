/** The server's time on this screen, without a tick on the wire. Times in epoch milliseconds of the server. */
export interface ServerClock {
  now: () => number;
  /** A view that has just come says what time it is; a far-off clock (the phone slept) is set at once. */
  noticed: (serverTime: number) => void;
  /** Asks a few times and keeps the answer with the shortest way. Resolves when the clock is set. */
  synchronise: () => Promise<void>;
}

interface Options {
  /** One question to the server; null when no answer came. */
  ask: () => Promise<number | null>;
  /** A local clock that only runs forward, in milliseconds. */
  local: () => number;
}

const probes = 8;
const farOffMs = 1_000;

interface Probe {
  offset: number;
  wayMs: number;
  sentAt: number;
  serverTime: number;
}

export function createServerClock({ ask, local }: Options): ServerClock {
  let offset: number | null = null;
  let standsAt: number | null = null;
  let round = 0;

  function now(): number {
    return standsAt ?? local() + (offset ?? 0);
  }

  function noticed(serverTime: number): void {
    if (standsAt !== null) standsAt = serverTime;
    if (offset === null || Math.abs(local() + offset - serverTime) > farOffMs)
      offset = serverTime - local();
  }

  async function synchronise(): Promise<void> {
    const mine = ++round;
    const answers: Probe[] = [];
    for (let asked = 0; asked < probes; asked++) {
      const answer = await probe(ask, local);
      if (mine !== round || answer === null) return;
      answers.push(answer);
    }
    offset = shortest(answers).offset;
    standsAt = whereItStands(answers);
  }

  return { now, noticed, synchronise };
}

async function probe(
  ask: Options["ask"],
  local: Options["local"],
): Promise<Probe | null> {
  const sentAt = local();
  const serverTime = await ask();
  if (serverTime === null) return null;
  const wayMs = local() - sentAt;
  return {
    offset: serverTime - (sentAt + wayMs / 2),
    wayMs,
    sentAt,
    serverTime,
  };
}

function shortest(answers: readonly Probe[]): Probe {
  return answers.reduce((best, answer) =>
    answer.wayMs < best.wayMs ? answer : best,
  );
}

/** A server may run on a clock that only moves when told to (its test clock); then this one must not run either. */
function whereItStands(answers: readonly Probe[]): number | null {
  const first = answers[0];
  const last = answers.at(-1);
  if (first === undefined || last === undefined) return null;
  const passedHere = last.sentAt - first.sentAt;
  return passedHere > 5 && last.serverTime === first.serverTime
    ? last.serverTime
    : null;
}
