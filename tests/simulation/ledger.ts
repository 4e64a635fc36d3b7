import type { Change } from "../../server/sessionStore/sessionStore.ts";
import { keptHistory } from "../../shared/domain/steps.ts";
import type { SessionState } from "../../shared/domain/state.ts";
import type { Written } from "./history.ts";

/** What reached the disk, in the order in which it did: the truth that everything else is measured by. */
export class Ledger {
  /** What should never have been stored. */
  readonly violations: string[] = [];
  readonly written: Written[] = [];
  readonly #positions = new Map<string, number>();
  readonly #holders = new Map<number, string>();

  /** The newest position; 0 before the first command. */
  get position(): number {
    return this.written.length;
  }

  get isClosed(): boolean {
    return this.written.at(-1)?.state === null;
  }

  positionOf(key: string): number | null {
    return this.#positions.get(key) ?? null;
  }

  stored(change: Change): void {
    const { state, commandKey } = change;
    const { position } = state;
    this.#append(position, commandKey);
    this.#checkTurn(state);
    this.written.push({ ...change, position });
  }

  closed(position: number, key: string | null): void {
    this.#append(position, key);
    this.written.push({ position, state: null, keep: [], commandKey: key });
  }

  #append(position: number, key: string | null): void {
    const next = this.position + 1;
    if (position !== next)
      this.violations.push(`position ${position} where ${next} was next`);
    if (key === null) return;
    if (this.#positions.has(key))
      this.violations.push(`a command was stored twice, again at ${position}`);
    this.#positions.set(key, position);
  }

  #checkTurn({ position, turn, turnNumber }: SessionState): void {
    const before = this.written.at(-1)?.state?.turnNumber ?? 0;
    if (turnNumber < before)
      this.violations.push(`the turn number fell at ${position}`);
    if (turn === null) return;
    const holder = turn.seatIds.join(" and ");
    const known = this.#holders.get(turn.number) ?? holder;
    if (known !== holder)
      this.violations.push(`turn ${turn.number}: ${known}, then ${holder}`);
    this.#holders.set(turn.number, holder);
  }
}

/** What a disk must hold after these states: the newest, and those before it that undo can still need. */
export function leftOnDisk(
  begun: SessionState,
  written: readonly Written[],
): readonly SessionState[] {
  let held: readonly SessionState[] = [begun];
  for (const { state } of written) {
    if (state === null) return [];
    held = [...keptHistory(held, state), state];
  }
  return held;
}
