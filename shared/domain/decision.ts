import type { Command, CommandOf, CommandType, Issued } from "./commands.ts";
import type { Plan } from "./format.ts";
import type { Refusal } from "./refusals.ts";
import type { SessionState } from "./state.ts";

/** Refusing is a value: it reaches the person who asked. */
export type Decision =
  { readonly state: SessionState } | { readonly refused: Refusal };

export interface Context {
  readonly plan: Plan;
  /** Earlier states that are still kept, oldest first; undo picks from them. */
  readonly history: readonly SessionState[];
}

export type Handler<C extends Command = Command> = (
  context: Context,
  state: SessionState,
  issued: Issued<C>,
) => Decision;

export type HandlerOf<Type extends CommandType> = Handler<CommandOf<Type>>;

export function refuse(refused: Refusal): Decision {
  return { refused };
}

export function accept(state: SessionState): Decision {
  return { state };
}
