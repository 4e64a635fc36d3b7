/** Planning an evening, and planning it anew as long as it has not begun. */
import { nanoid } from "nanoid";
import type { Format, Plan } from "../../shared/domain/format.ts";
import type { Instant, SessionId } from "../../shared/domain/ids.ts";
import { initialState } from "../../shared/domain/start.ts";
import type { SessionState } from "../../shared/domain/state.ts";
import { isSound } from "../../shared/formats/check.ts";
import { formats } from "../../shared/formats/formats.ts";
import { formatOf, planOf } from "../../shared/formats/plan.ts";
import type { PhaseOverrides } from "../../shared/formats/plan.ts";
import type { PlanSession } from "../../shared/protocol/messages.ts";
import type { SessionRecord } from "../sessionStore/sessionStore.ts";
import type { OpenSession } from "./liveSession.ts";
import { isOpen } from "./liveSession.ts";
import type { Core } from "./storeAndPublish.ts";

export interface NewSession {
  readonly organisationId: string;
  readonly wishes: PlanSession;
  readonly joinCode: string;
  readonly joinSecret: string;
  readonly retentionDays: number;
}

/** What is not there, or undefined, stays as it was. */
export type PlanChange = {
  readonly [Field in keyof PlanSession]?: PlanSession[Field] | undefined;
};

export type Replanned = "done" | "unknown" | "started" | "contradiction";

const dayMs = 24 * 60 * 60 * 1_000;

/** Null when the wishes contradict each other. */
export async function planSession(
  core: Pick<Core, "store" | "clock">,
  asked: NewSession,
): Promise<SessionRecord | null> {
  const wishes = answered(asked.wishes);
  const plan = planFrom(wishes);
  if (plan === null) return null;
  const createdAt = core.clock.now();
  const record: SessionRecord = {
    ...partsFrom(wishes, plan),
    sessionId: nanoid(16),
    organisationId: asked.organisationId,
    joinCode: asked.joinCode,
    joinSecret: asked.joinSecret,
    createdAt,
    keptUntil: keptUntil(wishes, createdAt, asked.retentionDays),
  };
  await core.store.create(record, initialState(plan, createdAt));
  return record;
}

/** People who are there already stay where they are. */
export async function replanSession(
  core: Core,
  sessionId: SessionId,
  change: PlanChange,
): Promise<Replanned> {
  return core.registry.inQueue(sessionId, async () => {
    const session = await core.registry.current(sessionId);
    if (session === null || !isOpen(session)) return "unknown";
    if (session.state.status !== "arriving") return "started";
    const before = withoutOwn(session.record.wishes, change);
    const wishes = answered({ ...before, ...onlySaid(change) });
    const plan = planFrom(wishes);
    if (plan === null) return "contradiction";
    const record = movedTo(session.record, wishes, plan);
    const state = withPlan(session, plan);
    await core.store.replan(record, state);
    core.registry.keep({ ...session, record, state, history: [] });
    core.events.changed({ ...session, record, state, history: [] });
    return "done";
  });
}

/** Another format takes the place of the organisation's own that was made from the former. */
function withoutOwn(wishes: PlanSession, { format }: PlanChange): PlanSession {
  const other = format !== undefined && format !== wishes.own?.from;
  return other ? { ...wishes, own: null } : wishes;
}

function planFrom(wishes: PlanSession): Plan | null {
  const { setting, leadsTakeTurns = true, phases = {} } = wishes;
  const format = formatIn(wishes);
  if (format === null) return null;
  const said = Object.entries(phases).map(([id, phase]) => [
    id,
    onlySaid(phase),
  ]);
  const overrides = Object.fromEntries(said) as PhaseOverrides;
  const how = { setting, leadsTakeTurns, phases: overrides };
  const planned = planOf(format, how);
  return "plan" in planned ? planned.plan : null;
}

/** The shipped format, or the organisation's own; null when that is not made from it, or contradicts itself. */
function formatIn({ format, own }: PlanSession): Format | null {
  if (own == null) return formats[format];
  return own.from === format && isSound(own) ? formatOf(own) : null;
}

/** The same wishes, less those of this value. */
function without<Wishes extends object, Gone extends "" | undefined>(
  gone: Gone,
  wishes: Wishes,
): { [Field in keyof Wishes]: Exclude<Wishes[Field], Gone> } {
  const kept = Object.entries(wishes).filter(([, value]) => value !== gone);
  return Object.fromEntries(kept) as {
    [Field in keyof Wishes]: Exclude<Wishes[Field], Gone>;
  };
}

/** What is not said must not hide what was there. */
const onlySaid = <Wishes extends object>(wishes: Wishes) =>
  without(undefined, wishes);

/** An empty answer takes away what was there; people in one room need no link to a call. */
function answered(wishes: PlanSession): PlanSession {
  const { meetingLink, ...said } = without("", wishes);
  const needsLink = said.setting !== "room" && meetingLink !== undefined;
  return needsLink ? { ...said, meetingLink } : said;
}

/** In a room the link behind the QR code lets people in at once; elsewhere links travel further than walls. */
function partsFrom(wishes: PlanSession, plan: Plan) {
  const { language, setting, lobby = setting !== "room" } = wishes;
  return { wishes, plan, language, lobby };
}

function keptUntil(
  wishes: PlanSession,
  createdAt: Instant,
  retentionDays: number,
): Instant {
  return keptFrom(wishes, createdAt) + Math.max(retentionDays, 1) * dayMs;
}

function keptFrom({ plannedFor }: PlanSession, createdAt: Instant): Instant {
  const begins = plannedFor === undefined ? createdAt : Date.parse(plannedFor);
  return Math.max(createdAt, begins);
}

/** An evening that is moved is kept as much later, or it would be wiped before it takes place. */
function movedTo(
  before: SessionRecord,
  wishes: PlanSession,
  plan: Plan,
): SessionRecord {
  const { createdAt } = before;
  const later =
    keptFrom(wishes, createdAt) - keptFrom(before.wishes, createdAt);
  const until = before.keptUntil + later;
  return { ...before, ...partsFrom(wishes, plan), keptUntil: until };
}

function withPlan({ state, record }: OpenSession, plan: Plan): SessionState {
  const leaders = state.seats
    .filter((seat) => seat.facilitator && !seat.waiting)
    .map(({ id }) => id);
  const others = state.order.filter((id) => !leaders.includes(id));
  const order =
    plan.leadsTakeTurns === record.plan.leadsTakeTurns
      ? state.order
      : plan.leadsTakeTurns
        ? [...leaders, ...others]
        : others;
  const board = plan.phases[0]?.board ?? "off";
  const position = state.position + 1;
  // Another plan is another order, so nothing before it is taken back.
  return {
    ...state,
    order,
    position,
    phase: { ...state.phase, board },
    step: null,
  };
}
