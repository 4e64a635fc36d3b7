import type { LedEvening } from "./ledEvening.ts";

/** A state of the big screen: how the evening gets there from the state before it, and what then stands there. */
export interface RoomState {
  readonly name: string;
  readonly reach: (evening: LedEvening) => Promise<void>;
  readonly shows: string;
}

const state = (id: string): string => `[data-state=${id}]`;

/** An evening that comes by all of them. */
export const withAllStates = {
  leadsTakeTurns: false,
  phases: {
    checkIn: { on: true, turnSeconds: 120 },
    reflecting: { on: true },
  },
} as const;

/** In the order of an evening. */
export const roomStates: readonly RoomState[] = [
  {
    name: "lobby",
    reach: () => Promise.resolve(),
    shows: state("lobby"),
  },
  {
    name: "welcome",
    reach: ({ does }) => does({ type: "StartSession" }),
    shows: state("rest"),
  },
  {
    name: "round opens",
    reach: ({ goTo }) => goTo("checkIn"),
    shows: state("rest"),
  },
  {
    name: "somebody speaks",
    reach: ({ does }) => does({ type: "NextTurn" }),
    shows: `${state("speaking")} .arc`,
  },
  {
    name: "card",
    reach: ({ does }) => does({ type: "ShowCard", card: "ownExperience" }),
    shows: ".room-title",
  },
  {
    name: "pause",
    reach: async ({ does }) => {
      await does({ type: "HideCard" });
      await does({ type: "Pause", kind: "pause" });
    },
    shows: state("pause"),
  },
  {
    name: "quiet",
    reach: ({ does }) => does({ type: "Pause", kind: "quiet" }),
    shows: state("silence"),
  },
  {
    name: "theme",
    reach: async ({ does, goTo }) => {
      await does({ type: "Resume" });
      await goTo("theme");
    },
    shows: state("rest"),
  },
  {
    name: "lot",
    reach: ({ does }) => does({ type: "DrawLots", from: "seats" }),
    shows: state("rest"),
  },
  {
    name: "silence",
    reach: ({ goTo }) => goTo("silence"),
    shows: state("silence"),
  },
  {
    name: "break",
    reach: ({ goTo }) => goTo("break"),
    shows: state("pause"),
  },
  {
    name: "two think aloud",
    reach: async ({ goTo, does, griet }) => {
      await goTo("reflecting");
      const [one, other] = griet.view().order;
      if (one !== undefined && other !== undefined)
        await does({ type: "GivePair", seatIds: [one, other] });
    },
    shows: state("speaking"),
  },
  {
    name: "board",
    reach: async ({ does, goTo }) => {
      await goTo("checkOut");
      await does({ type: "SetBoard", mode: "open" });
    },
    shows: ".room-now",
  },
  {
    name: "end",
    reach: ({ does }) => does({ type: "CloseSession" }),
    shows: ".room-name",
  },
];
