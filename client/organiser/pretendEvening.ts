import type { Command } from "../../shared/domain/commands.ts";
import type { Plan } from "../../shared/domain/format.ts";
import { initialState } from "../../shared/domain/start.ts";
import type { SessionState } from "../../shared/domain/state.ts";
import { transition } from "../../shared/domain/transition.ts";
import { viewFor } from "../../shared/domain/view.ts";
import type { Role, View, WaitingView } from "../../shared/domain/viewTypes.ts";
import type { Answer, CommandMessage } from "../../shared/protocol/messages.ts";

/** An evening in this browser alone, with people who are not there: the real rules, and nobody at risk. */
export interface PretendEvening {
  readonly viewOf: (role: Role) => View | WaitingView;
  readonly take: (role: Role, message: CommandMessage) => Answer;
  readonly subscribe: (listener: () => void) => () => void;
}

const leader = "griet";
/** The phone that is shown is the third one's. */
const shown = "fatma";
const names: Readonly<Record<string, string>> = {
  [leader]: "Griet",
  an: "An",
  jos: "Jos",
  [shown]: "Fatma",
  luc: "Luc",
  marie: "Marie",
  rik: "Rik",
};
const everybodyHere = Object.fromEntries(
  Object.keys(names).map((seatId) => [seatId, "here" as const]),
);
const keptStates = 20;

const seatOf: Readonly<Record<Role, string | null>> = {
  facilitator: leader,
  participant: shown,
  room: null,
};

export function pretendEvening(
  plan: Plan,
  { language, title }: Pick<View["session"], "language" | "title">,
): PretendEvening {
  const listeners = new Set<() => void>();
  let state = withPeople(plan);
  let history: readonly SessionState[] = [];

  return {
    viewOf: (role) =>
      viewFor(
        {
          sessionId: "preview",
          plan,
          state,
          language,
          ...(title !== undefined && title !== "" && { title }),
          names,
          prompt: null,
          presence: everybodyHere,
          codes: { joinCode: "000000", joinLink: `${location.origin}/join` },
          serverTime: Date.now(),
          notesRoot: () => null,
        },
        { as: role, seatId: seatOf[role] },
      ),
    take: (role, message) => {
      const by = seatOf[role];
      const command = commandOf(message);
      if (by === null || command === null)
        return { ok: false, refusal: "NotAllowed" };
      const decision = transition({ plan, history }, state, {
        command,
        by,
        seatId: by,
        at: Date.now(),
      });
      if ("refused" in decision)
        return { ok: false, refusal: decision.refused };
      history = [...history, state].slice(-keptStates);
      state = decision.state;
      for (const listener of listeners) listener();
      return { ok: true, position: state.position };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Griet leads, six others sit in the circle, and it has not begun. */
function withPeople(plan: Plan): SessionState {
  return Object.keys(names).reduce(
    (state, seatId) => {
      const decision = transition({ plan, history: [] }, state, {
        command: {
          type: "TakeSeat",
          seatId,
          place: plan.setting === "online" ? "remote" : "room",
          language: null,
          waiting: false,
          facilitator: seatId === leader,
        },
        by: null,
        seatId,
        at: Date.now(),
      });
      return "state" in decision ? decision.state : state;
    },
    initialState(plan, Date.now()),
  );
}

/** What needs a name, a word or a key from a server is not for pretending. */
const notHere: ReadonlySet<CommandMessage["type"]> = new Set([
  "AddSeat",
  "RenameSeat",
  "RelinkSeat",
  "SetPrompt",
  "CloseSession",
]);

function commandOf(message: CommandMessage): Command | null {
  if (notHere.has(message.type)) return null;
  const { commandId: _, ...command } = message;
  // A message without a name or a word is a command; only the lot is drawn here.
  return { random: Math.random(), ...command } as unknown as Command;
}
