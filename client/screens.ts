import { lazyScreen } from "./lazyScreen.ts";
import type { LazyScreen } from "./lazyScreen.ts";

export interface ScreenProps {
  /** The second part of the address; empty where an address has none. */
  sessionId: string;
}

type Screen = LazyScreen<ScreenProps>;

const participant: Screen = lazyScreen(
  [],
  async () => (await import("./participant/Participant.tsx")).Participant,
);

const join: Screen = lazyScreen(
  [],
  async () => (await import("./join/JoinPage.tsx")).JoinPage,
);

/** By the first part of the address. No name, code or secret is ever part of one. */
const screens: Readonly<Record<string, Screen>> = {
  "": join,
  join,
  session: participant,
  help: lazyScreen(
    [],
    async () => (await import("./join/HelpPage.tsx")).HelpPage,
  ),
  kept: lazyScreen(
    ["sheets"],
    async () => (await import("./join/KeptPage.tsx")).KeptPage,
  ),
  room: lazyScreen(
    ["room", "formats", "sheets"],
    async () => (await import("./room/Room.tsx")).Room,
  ),
  lead: lazyScreen(
    ["facilitator", "console", "formats", "sheets"],
    async () => (await import("./facilitator/LeadPage.tsx")).LeadPage,
  ),
  mini: lazyScreen(
    ["facilitator", "console", "formats", "sheets"],
    async () => (await import("./facilitator/MiniConsole.tsx")).MiniConsole,
  ),
  organise: lazyScreen(
    ["organiser", "series", "formats"],
    async () => (await import("./organiser/OrganisePage.tsx")).OrganisePage,
  ),
  print: lazyScreen(
    ["organiser", "formats", "sheets"],
    async () => (await import("./organiser/PrintSheet.tsx")).PrintSheet,
  ),
  evaluation: lazyScreen(
    ["evaluation"],
    async () =>
      (await import("./evaluation/EvaluationPage.tsx")).EvaluationPage,
  ),
  paper: lazyScreen(
    ["evaluation"],
    async () => (await import("./evaluation/PaperForm.tsx")).PaperForm,
  ),
  mynotes: lazyScreen(
    ["board"],
    async () => (await import("./board/MyNotesPage.tsx")).MyNotesPage,
  ),
  final: lazyScreen(
    ["finalDesk", "review", "report"],
    async () => (await import("./review/FinalPage.tsx")).FinalPage,
  ),
  review: lazyScreen(
    ["review", "finish", "report", "formats"],
    async () => (await import("./review/Review.tsx")).Review,
  ),
};

const unknown: Screen = lazyScreen(
  ["sheets"],
  async () => (await import("./join/UnknownPage.tsx")).UnknownPage,
);

export function screenAt(path: string): Screen {
  return screens[path.split("/")[1] ?? ""] ?? unknown;
}

export function propsAt(path: string): ScreenProps {
  return { sessionId: path.split("/")[2] ?? "" };
}

/** Whoever is on the way in needs the circle next. */
export function fetchNext(path: string): void {
  if (screenAt(path) === join) void participant.fetch();
}
