import { createContext, useContext } from "react";
import type { View } from "../../shared/domain/viewTypes.ts";
import type { Answer, CommandBody } from "../../shared/protocol/messages.ts";

/** The one dialog that is open, if any. */
export type OpenDialog =
  | { is: "person"; seatId: string }
  | { is: "chair" }
  | { is: "pair" }
  | { is: "round" }
  | { is: "keys" }
  | { is: "join" }
  | { is: "close" }
  | { is: "settings" }
  | { is: "help" };

export interface ActOptions {
  expectTurn?: boolean;
  expectPhase?: boolean;
  seatId?: string;
  /** One of many that one press sends: it waits its turn instead of being refused as too fast. */
  patient?: boolean;
}

/** Sends a command and says in words when it was refused. */
export type Act = (body: CommandBody, options?: ActOptions) => Promise<Answer>;

export interface ConsoleParts {
  readonly view: View;
  readonly act: Act;
  readonly nameOf: (seatId: string) => string;
  /** The last thing said to this facilitator; shown in the undo bar and spoken once. */
  readonly said: string;
  readonly say: (text: string) => void;
  readonly dialog: OpenDialog | null;
  readonly open: (dialog: OpenDialog | null) => void;
}

export const ConsoleContext = createContext<ConsoleParts | null>(null);

export function useConsole(): ConsoleParts {
  const parts = useContext(ConsoleContext);
  if (parts === null) throw new Error("This part belongs inside a console.");
  return parts;
}
