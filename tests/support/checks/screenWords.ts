/** What stands on a screen where everybody looks first, taken at one moment. */
export interface ScreenWords {
  readonly title: string;
  /** What stands under the title; empty where nothing does. */
  readonly line: string;
  /** The buttons for this moment: at the thumb of a phone, the large one of the console; none in the room. */
  readonly may: readonly string[];
  /** Of the console: what stands beside each name that has something beside it. */
  readonly beside: Readonly<Record<string, string>>;
  /** Of the room: how many are still to come. */
  readonly toCome: string;
}

/** Runs inside the page, so it may use nothing from outside. */
export function wordsOf(): ScreenWords {
  const texts = (selector: string, within: ParentNode = document): string[] =>
    [...within.querySelectorAll<HTMLElement>(selector)].map((element) =>
      element.innerText.trim(),
    );
  const told = [...document.querySelectorAll("li.person")].flatMap((row) => {
    const [name = ""] = texts(".person-name", row);
    const facts = texts(".person-facts", row);
    return facts.length === 0 ? [] : [[name, facts.join(" ")] as const];
  });
  const line = ".card[data-state] > p, .now-words > p, .room-line";
  const may = ".actions button, .actions a, .go-on.primary > span";
  return {
    title: texts("h1").join(" "),
    line: texts(line).filter(Boolean).join(" "),
    may: texts(may),
    beside: Object.fromEntries(told),
    toCome: texts(".room-foot p").join(" "),
  };
}
