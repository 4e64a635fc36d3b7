import type { Command, Issued } from "../../shared/domain/commands.ts";
import type { FormatId, Plan, Setting } from "../../shared/domain/format.ts";
import type { Refusal } from "../../shared/domain/refusals.ts";
import { initialState } from "../../shared/domain/start.ts";
import type { SessionState } from "../../shared/domain/state.ts";
import { keptHistory } from "../../shared/domain/steps.ts";
import { transition } from "../../shared/domain/transition.ts";
import { viewFor } from "../../shared/domain/view.ts";
import type { ViewFacts } from "../../shared/domain/view.ts";
import type { Role, View } from "../../shared/domain/viewTypes.ts";
import { formats } from "../../shared/formats/formats.ts";
import { planOf, type PhaseOverrides } from "../../shared/formats/plan.ts";

export interface EveningOptions {
  format?: FormatId;
  setting?: Setting;
  leadsTakeTurns?: boolean;
  phases?: PhaseOverrides;
}

export function planFor(options: EveningOptions = {}): Plan {
  const wishes = {
    setting: options.setting ?? "room",
    leadsTakeTurns: options.leadsTakeTurns ?? false,
    phases: options.phases ?? {},
  };
  const planned = planOf(formats[options.format ?? "multilogem"], wishes);
  if ("problem" in planned) throw new Error(planned.problem);
  return planned.plan;
}

type Extra = Partial<Pick<Issued, "seatId" | "expectedTurn" | "expectedPhase">>;

/** One evening in memory: given what happened, when someone commands, then this state or this refusal. */
export class Evening {
  readonly plan: Plan;
  state: SessionState;
  history: SessionState[] = [];
  now = 0;

  constructor(options: EveningOptions = {}) {
    this.plan = planFor(options);
    this.state = initialState(this.plan, 0);
    this.server({
      type: "TakeSeat",
      seatId: "lead",
      place: "room",
      language: "nl",
      waiting: false,
      facilitator: true,
    });
  }

  /** Seats with a phone of their own, let in. */
  with(...ids: string[]): this {
    for (const seatId of ids) {
      this.server({
        type: "TakeSeat",
        seatId,
        place: "room",
        language: "nl",
        waiting: false,
        facilitator: false,
      });
    }
    return this;
  }

  /** Moves the clock to minute:second of the evening. */
  at(time: string): this {
    const [minutes = 0, seconds = 0] = time.split(":").map(Number);
    this.now = (minutes * 60 + seconds) * 1000;
    return this;
  }

  server(command: Command): this {
    return this.must(this.issue(null, command));
  }

  /** Does it as the facilitator. */
  lead(command: Command, extra: Extra = {}): this {
    return this.must(this.issue("lead", command, extra));
  }

  by(seatId: string, command: Command, extra: Extra = {}): this {
    return this.must(this.issue(seatId, command, extra));
  }

  /** The refusal, or null when it was accepted. */
  refusal(
    by: string | null,
    command: Command,
    extra: Extra = {},
  ): Refusal | null {
    return this.issue(by, command, extra);
  }

  to(phaseId: string): this {
    if (this.state.status === "arriving") this.lead({ type: "StartSession" });
    while (this.plan.phases[this.state.phase.index]?.id !== phaseId)
      this.lead({ type: "NextPhase" });
    return this;
  }

  get speaker(): string | null {
    return this.state.turn?.seatIds[0] ?? null;
  }

  /** Seconds left of the running turn. */
  get left(): number | null {
    const { turn } = this.state;
    if (turn?.allotmentMs == null) return null;
    const now = turn.pausedSince ?? this.now;
    return (turn.startedAt + turn.allotmentMs + turn.pausedMs - now) / 1000;
  }

  get facts(): ViewFacts {
    return {
      sessionId: "session",
      plan: this.plan,
      state: this.state,
      language: "nl",
      names: {},
      prompt: null,
      presence: {},
      codes: { joinCode: "123456", joinLink: "https://example.org/join" },
      serverTime: this.now,
      notesRoot: () => null,
    };
  }

  view(as: Role, seatId: string | null = null): View {
    return viewFor(this.facts, { as, seatId }) as View;
  }

  private issue(
    by: string | null,
    command: Command,
    extra: Extra = {},
  ): Refusal | null {
    const issued: Issued = {
      command,
      by,
      seatId: null,
      at: this.now,
      ...extra,
    };
    const decision = transition(
      { plan: this.plan, history: this.history },
      this.state,
      issued,
    );
    if ("refused" in decision) return decision.refused;
    this.history = [
      ...keptHistory([...this.history, this.state], decision.state),
    ];
    this.state = decision.state;
    return null;
  }

  private must(refused: Refusal | null): this {
    if (refused !== null) throw new Error(`refused: ${refused}`);
    return this;
  }
}
