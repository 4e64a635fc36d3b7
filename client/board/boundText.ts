import type * as Y from "yjs";
import { differenceOf, movedBy } from "./textChange.ts";

/** The part of a field that a binding touches. */
export type TextField = Pick<
  HTMLTextAreaElement,
  | "value"
  | "selectionStart"
  | "selectionEnd"
  | "setSelectionRange"
  | "addEventListener"
  | "removeEventListener"
>;

/**
 * Keeps a text field and shared words the same. What others change moves the caret along with the letters it stands
 * between; while a person composes a letter (ş, é, or with an on-screen keyboard) the field is left alone until the
 * letter is there.
 */
export class BoundText {
  readonly #field: TextField;
  readonly #words: Y.Text;
  /** What field and words had in common last. */
  #shown: string;
  #isComposing = false;

  constructor(field: TextField, words: Y.Text) {
    this.#field = field;
    this.#words = words;
    this.#shown = words.toJSON();
    field.value = this.#shown;
    field.addEventListener("input", this.#onInput);
    field.addEventListener("compositionstart", this.#onStart);
    field.addEventListener("compositionend", this.#onEnd);
    words.observe(this.#onWords);
  }

  stop(): void {
    this.#field.removeEventListener("input", this.#onInput);
    this.#field.removeEventListener("compositionstart", this.#onStart);
    this.#field.removeEventListener("compositionend", this.#onEnd);
    this.#words.unobserve(this.#onWords);
  }

  readonly #onInput = () => {
    if (!this.#isComposing) this.#takeTyped();
  };
  readonly #onStart = () => {
    this.#isComposing = true;
  };
  readonly #onEnd = () => {
    this.#isComposing = false;
    this.#takeTyped();
  };
  readonly #onWords = (_event: Y.YTextEvent, { origin }: Y.Transaction) => {
    if (origin !== this && !this.#isComposing) this.#showWords();
  };

  /** One cut and one insertion, moved along with what others did while the field was left alone. */
  #takeTyped(): void {
    const typed = differenceOf(this.#shown, this.#field.value);
    const others = differenceOf(this.#shown, this.#words.toJSON());
    this.#shown = this.#field.value;
    if (typed !== null) {
      const place = (at: number) =>
        others === null ? at : movedBy(others, at);
      const from = place(typed.from);
      const to = place(typed.from + typed.removed);
      this.#words.doc?.transact(() => {
        this.#words.delete(from, to - from);
        this.#words.insert(from, typed.added);
      }, this);
    }
    this.#showWords();
  }

  #showWords(): void {
    const now = this.#words.toJSON();
    const change = differenceOf(this.#shown, now);
    if (change === null) return;
    const { selectionStart, selectionEnd } = this.#field;
    this.#shown = now;
    this.#field.value = now;
    this.#field.setSelectionRange(
      movedBy(change, selectionStart),
      movedBy(change, selectionEnd),
    );
  }
}
