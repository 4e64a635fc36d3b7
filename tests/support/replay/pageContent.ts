/** Everything that a test reads from a page, taken at one moment. */
export interface PageContent {
  readonly title: string;
  readonly address: string;
  readonly words: string;
  readonly heading: string;
  /** What stands under the heading of a phone. */
  readonly line: string;
  /** "Step 2 of 10" on a phone. */
  readonly where: string;
  /** Seconds left as the ring has them; null where there is no ring. */
  readonly ring: number | null;
  readonly buttons: readonly string[];
  /** The step of now in the console's list. */
  readonly step: string;
  readonly rows: readonly PersonRow[];
  /** The calls that only facilitators see. */
  readonly calls: readonly string[];
  readonly roomWhere: string;
  readonly roomLine: string;
  /** How many notes are on the board; null where there is no board. */
  readonly notes: number | null;
}

interface PersonRow {
  readonly name: string;
  readonly facts: readonly string[];
  /** Has a place in the rounds. */
  readonly inCircle: boolean;
}

/** Runs inside the page, so it may use nothing from outside. */
export function contentOf(): PageContent {
  const textOf = (selector: string, within: ParentNode = document): string =>
    within.querySelector<HTMLElement>(selector)?.innerText.trim() ?? "";
  const textsOf = (selector: string): string[] =>
    [...document.querySelectorAll<HTMLElement>(selector)].map((element) =>
      element.innerText.trim(),
    );
  const ring = document.querySelector<HTMLElement>("[data-seconds-left]");
  const board = document.querySelector(".board-columns");
  const rows = [...document.querySelectorAll("li.person")].map((row) => ({
    name: textOf(".person-name", row),
    facts: textOf(".person-facts", row).split(" · "),
    inCircle: row.parentElement?.previousElementSibling?.localName !== "h3",
  }));
  return {
    title: document.title,
    address: location.href,
    words: document.body.innerText,
    heading: textOf("h1"),
    line: textOf(".card p"),
    where: textOf(".where b"),
    ring: ring === null ? null : Number(ring.dataset["secondsLeft"]),
    buttons: textsOf("button"),
    step: textOf(".steps [aria-current=step] span:first-child"),
    rows,
    calls: textsOf(".calls li > span"),
    roomWhere: textOf(".room-where"),
    roomLine: textOf(".room-line"),
    notes: board === null ? null : board.querySelectorAll("li.note").length,
  };
}
