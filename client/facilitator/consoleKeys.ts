/** What a key on the console does. Pure, so that the whole keyboard can be tested without a browser. */
export const keyActions = [
  "next",
  "back",
  "pause",
  "quiet",
  "moreTime",
  "pair",
  "board",
  "undo",
  "showKeys",
] as const;
export type KeyAction = (typeof keyActions)[number];

const letters: ReadonlyMap<string, KeyAction> = new Map([
  ["n", "next"],
  ["b", "back"],
  ["p", "pause"],
  ["s", "quiet"],
  ["+", "moreTime"],
  ["w", "pair"],
  ["o", "board"],
  ["u", "undo"],
  ["?", "showKeys"],
]);

/** What presenter clickers send. They are no characters, so the switch for letters leaves them alone. */
const clicker: ReadonlyMap<string, KeyAction> = new Map([
  ["PageDown", "next"],
  ["PageUp", "back"],
]);

export interface KeyPress {
  readonly key: string;
  /** Ctrl, Alt or Meta held: then the key belongs to the browser. */
  readonly chord: boolean;
  /** Held down: counts once. */
  readonly repeat: boolean;
  /** A dialog is open. */
  readonly busy: boolean;
  /** Focus is in a field, where a letter is a letter. A clicker sends none, so it goes on working. */
  readonly typing: boolean;
}

export function actionForKey(
  press: KeyPress,
  lettersOn: boolean,
): KeyAction | null {
  if (press.chord || press.repeat || press.busy) return null;
  const byClicker = clicker.get(press.key);
  if (byClicker !== undefined) return byClicker;
  return lettersOn && !press.typing
    ? (letters.get(press.key.toLowerCase()) ?? null)
    : null;
}

/** The keys of an action as a person sees them, for the list behind `?`. */
export function keysOf(action: KeyAction): string[] {
  const named = [...letters, ...clicker];
  return named
    .filter(([, does]) => does === action)
    .map(([key]) => (key.length === 1 ? key.toUpperCase() : key));
}

export const doublePressMs = 400;

/**
 * Lets the first of two presses of one action within 400 ms through: a nervous finger or a bouncing clicker means one step.
 * @returns a function of an action and a moment in ms on any steady clock, true when the press counts
 */
export function singlePresses(): (action: string, at: number) => boolean {
  const last = new Map<string, number>();
  return (action, at) => {
    const before = last.get(action);
    last.set(action, at);
    return before === undefined || at - before >= doublePressMs;
  };
}
