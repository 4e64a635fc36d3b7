import type { SessionState } from "../../shared/domain/state.ts";

/** What reached the disk, in the order in which it did: the truth that everything else is measured by. */
export class Ledger {
  /** What should never have been stored. */
  readonly violations: string[] = [];
  readonly #states: (SessionState | null)[] = [];
  readonly #positions = new Map<string, number>();
  readonly #holders = new Map<number, string>();

  /** The newest position; 0 before the first command. */
  get position(): number {
    return this.#states.length;
  }

  get isClosed(): boolean {
    return this.#states.at(-1) === null;
  }

  positionOf(key: string): number | null {
    return this.#positions.get(key) ?? null;
  }

  /** The newest states, oldest first; null for the close, which leaves none. */
  newest(count: number): readonly (SessionState | null)[] {
    return this.#states.slice(-count);
  }

  stored(state: SessionState, key: string | null): void {
    this.#append(state.position, key);
    this.#checkTurn(state);
    this.#states.push(state);
  }

  closed(position: number, key: string | null): void {
    this.#append(position, key);
    this.#states.push(null);
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
    const before = this.#states.at(-1)?.turnNumber ?? 0;
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
