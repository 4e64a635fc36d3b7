import { Encoder, PacketType } from "socket.io-parser";
import type { Packet } from "socket.io-parser";

/**
 * Writes a view as text once for all who see the same. The views of one moment share their parts (seats, phase,
 * order), and a part is never changed after it was made, so its text is kept with it. The wire carries the same as
 * the library's own encoder would send; anything that is not a view is left to that one.
 */
export class ViewEncoder extends Encoder {
  readonly #texts = new WeakMap<object, string>();

  override encode(packet: Packet): unknown[] {
    const view = viewIn(packet);
    if (view === null) return super.encode(packet) as unknown[];
    return [`${PacketType.EVENT}["view",${this.#textOf(view)}]`];
  }

  #textOf(view: object): string {
    const fields = Object.entries(view).flatMap(([name, value]) =>
      value === undefined ? [] : `"${name}":${this.#partOf(value)}`,
    );
    return `{${fields.join(",")}}`;
  }

  #partOf(part: unknown): string {
    if (typeof part !== "object" || part === null) return JSON.stringify(part);
    const known = this.#texts.get(part);
    if (known !== undefined) return known;
    const text = JSON.stringify(part);
    this.#texts.set(part, text);
    return text;
  }
}

function viewIn({ type, nsp, id, data }: Packet): object | null {
  if (type !== PacketType.EVENT || nsp !== "/" || id !== undefined) return null;
  const [event, view] = data as readonly unknown[];
  return event === "view" && typeof view === "object" ? view : null;
}
