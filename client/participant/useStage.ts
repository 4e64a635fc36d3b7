import type { Turn } from "../../shared/domain/state.ts";
import { stageOf } from "../components/turnTime.ts";
import type { TurnStage } from "../components/turnTime.ts";
import { useServerNow } from "../connection/hooks.ts";

/** Where my own turn stands; without an allotment it is calm from beginning to end. */
export function useStage(turn: Turn | null): TurnStage {
  const now = useServerNow(1_000);
  return turn === null ? "calm" : stageOf(turn, now);
}
