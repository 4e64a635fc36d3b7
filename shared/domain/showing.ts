import { accept, refuse } from "./decision.ts";
import type { HandlerOf } from "./decision.ts";
import type { PhaseProgress, SessionState } from "./state.ts";

export const showCard: HandlerOf<"ShowCard"> = (_context, state, { command }) =>
  accept(shown(state, { card: command.card }));

export const hideCard: HandlerOf<"HideCard"> = (_context, state) =>
  accept(shown(state, { card: null }));

export const setPrompt: HandlerOf<"SetPrompt"> = (
  _context,
  state,
  { command },
) => accept(shown(state, { prompt: command.textId }));

export const setBoard: HandlerOf<"SetBoard"> = (
  _context,
  state,
  { command },
) =>
  state.status === "running"
    ? accept(shown(state, { board: command.mode }))
    : refuse("WrongPhase");

function shown(
  state: SessionState,
  change: Partial<PhaseProgress>,
): SessionState {
  return { ...state, phase: { ...state.phase, ...change } };
}
