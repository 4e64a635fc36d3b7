/** The only place that builds things. Starts the server, and ends it cleanly on SIGTERM. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Router } from "express";
import { Credentials } from "./access/credentials.ts";
import { createEnter } from "./access/entering.ts";
import { createGuards } from "./access/guards.ts";
import { Identity } from "./access/identity.ts";
import { createJoinCodes } from "./access/joinCodes.ts";
import { createJoin } from "./access/joining.ts";
import { Organisations } from "./access/organisations.ts";
import { createRateLimits } from "./access/rateLimits.ts";
import { realTime } from "./clock.ts";
import { readConfig, WrongConfig, type Config } from "./config.ts";
import { CannotOpen } from "./database/cannotOpen.ts";
import { endInTurn, rethrow } from "./endInTurn.ts";
import { clientDir, createHttpApp, createOriginCheck } from "./httpApp.ts";
import { createRetention } from "./keeping/retention.ts";
import { createWiping } from "./keeping/wipe.ts";
import { createLog, faultOf } from "./log.ts";
import type { Log } from "./log.ts";
import { createMetrics } from "./metrics.ts";
import { attachNotes } from "./notes/notesServer.ts";
import { healthRoutes } from "./routes/health.ts";
import { membershipRoutes } from "./routes/membership.ts";
import { organisationRoutes } from "./routes/organisations.ts";
import { pageRoutes } from "./routes/pages.ts";
import { planningRoutes } from "./routes/planning.ts";
import { receiptRoutes } from "./routes/receipts.ts";
import { reportRoutes } from "./routes/report.ts";
import { siteRoutes } from "./routes/site.ts";
import { testClockRoutes } from "./routes/testClock.ts";
import { checkShipped } from "./session/shippedFormats.ts";
import { createCore } from "./session/core.ts";
import { fireDue, handleCommand } from "./session/handleCommand.ts";
import type { HandleCommand } from "./session/handleCommand.ts";
import * as seating from "./session/seating.ts";
import { SqlSessionStore } from "./sessionStore/sqlSessionStore.ts";
import { createSocketServer } from "./sockets/socketServer.ts";
import { following } from "./nodes/follow.ts";
import { meetNeighbours } from "./nodes/meet.ts";
import { alone, type Neighbours } from "./nodes/neighbours.ts";
import { openStorage, startBackups } from "./storage.ts";
import type { Storage } from "./storage.ts";
import { addressOf, welcomeText } from "./welcome.ts";

function buildSessions(storage: Storage, log: Log) {
  const { database, seals, clock } = storage;
  const credentials = new Credentials(database, clock);
  const organisations = new Organisations(database, credentials, clock);
  const metrics = createMetrics(realTime);
  const store = new SqlSessionStore(database, seals);
  const core = createCore({
    store,
    clock,
    log,
    measure: metrics.append,
    keptUntil: ({ record }, closedAt) =>
      organisations.keptUntil(record.organisationId, closedAt),
  });
  const wiping = createWiping({ database, seals, ...core });
  const retention = createRetention({ ...storage, wiping, log });
  // An organisation that keeps nothing has its evenings wiped as they close.
  core.events.listen({
    ended: (_id, reason) => reason === "closed" && void retention.sweep(),
  });
  metrics.watch({
    sessions: () => core.registry.counts().sessions,
    queued: () => core.registry.counts().jobs,
  });
  const handle: HandleCommand = (order) =>
    metrics.delivery(handleCommand(core, order));
  const access = { credentials, organisations };
  return { ...access, metrics, core, wiping, retention, handle };
}

type Sessions = ReturnType<typeof buildSessions>;

function buildAccess(
  storage: Storage,
  { credentials, core }: Sessions,
  nodes: Built["nodes"],
) {
  const { registry } = core;
  const identity = new Identity(credentials, {
    standing: seating.standingWith(registry, (sessionId) =>
      nodes.neighbours.lookAgain(sessionId),
    ),
    organisationOf: (sessionId) => seating.organisationOf(registry, sessionId),
  });
  return {
    identity,
    guards: createGuards(identity),
    codes: createJoinCodes(storage.database, storage.seals),
    limits: createRateLimits(realTime),
  };
}

type Access = ReturnType<typeof buildAccess>;

interface Site {
  readonly publicUrl: () => string;
  readonly joinLink: (secret: string) => string;
  readonly encrypted: boolean;
}

function buildSockets({ storage, sessions, access, site, nodes }: Built) {
  const { core, metrics } = sessions;
  const httpServer = createServer({
    requestTimeout: 30_000,
    headersTimeout: 10_000,
    connectionsCheckingInterval: 2_000,
  });
  const origins = createOriginCheck(site.publicUrl);
  const common = { ...storage, ...core, httpServer, origins };
  const sockets = createSocketServer({
    ...common,
    ...sessions,
    ...access,
    mayDo: (key) => access.limits.mayDo(key),
    refused: metrics.refused,
    joinLink: site.joinLink,
    neighbours: () => nodes.neighbours,
  });
  const notes = attachNotes({
    ...common,
    sessions: core.registry,
    authenticate: seating.writersOf(core.registry, access.identity),
  });
  metrics.watch({ sockets: () => sockets.count() });
  return { httpServer, origins, sockets, notes };
}

interface Built {
  readonly storage: Storage;
  readonly sessions: Sessions;
  readonly access: Access;
  readonly site: Site;
  /** As long as it listens to nobody, this process is alone. */
  readonly nodes: { neighbours: Neighbours };
}

function routersOf(
  { storage, sessions, access, site, nodes }: Built,
  wire: ReturnType<typeof buildSockets>,
): Router[] {
  const { core, credentials, organisations, metrics, wiping } = sessions;
  const { sockets, notes } = wire;
  const { seals, byHand } = storage;
  const leading = seating.leadingWith(core, seals, (sessionId, seatId) => {
    sockets.evict(sessionId, seatId);
    nodes.neighbours.evict(sessionId, seatId);
    void notes.recheck(sessionId);
  });
  const parts = {
    ...{ ...access, ...site, ...storage },
    ...{ core, credentials, organisations, wiping, notes },
    sessions: core.registry,
  };
  const join = createJoin({ ...parts, seating: leading, time: realTime });
  const enter = createEnter({ ...parts, leading });
  return [
    healthRoutes({ metrics, canStore: () => organisations.canStore() }),
    siteRoutes(parts),
    organisationRoutes(parts),
    ...planningRoutes(parts),
    membershipRoutes({ ...parts, join, enter }),
    receiptRoutes(parts),
    pageRoutes({ ...parts, clientDir, join }),
    ...reportRoutes(parts),
    ...(byHand === null ? [] : [testClockRoutes(byHand, sockets)]),
  ];
}

async function start(
  config: Config,
  log: Log,
): Promise<() => Promise<boolean>> {
  let publicUrl = config.publicUrl ?? addressOf(config);
  const site = {
    publicUrl: () => publicUrl,
    joinLink: (secret: string) => `${publicUrl}/join#${secret}`,
    encrypted: publicUrl.startsWith("https:"),
  };
  const storage = await openStorage(config, log);
  const sessions = buildSessions(storage, log);
  const nodes = { neighbours: alone };
  const access = buildAccess(storage, sessions, nodes);
  const built = { storage, sessions, access, site, nodes };
  const wire = buildSockets(built);
  const { httpServer, sockets, notes } = wire;
  const app = createHttpApp({
    ...site,
    ...wire,
    ...{ log, clientDir },
    trustedProxies: config.trustedProxies,
    routers: routersOf(built, wire),
  });
  sockets.attach(httpServer.on("request", app));

  const organiserSecret = await sessions.organisations.begin();
  await sessions.retention.start();
  startBackups(storage, config, log);
  const hearing = following({ ...storage, ...sessions, ...wire });
  const line = await meetNeighbours({ config, log, hearing }, nodes);
  for (const sessionId of await sessions.core.store.running()) {
    await fireDue(sessions.core, sessionId);
    await sockets.checkAttendance(sessionId);
  }
  httpServer.listen(config.port, config.host);
  await once(httpServer, "listening");
  const { port } = httpServer.address() as AddressInfo;
  publicUrl = config.publicUrl ?? addressOf({ ...config, port });
  process.stdout.write(
    welcomeText({ publicUrl, organiserSecret, lan: config.lan }),
  );

  const idle = (): Promise<void> => sessions.core.registry.idle();
  // Together: a port is only free when the lines to the boards are gone too.
  const hangUp = async (): Promise<void> => {
    const boards = notes
      .close()
      .finally(() => httpServer.closeAllConnections());
    rethrow(await Promise.allSettled([boards, sockets.close()]));
  };
  const parts = [idle, hangUp, idle, () => line?.close()];
  return () => endInTurn(log, [...parts, () => storage.database.close()]);
}

function refuseToStart(error: unknown, log: Log): never {
  const forPerson = error instanceof WrongConfig || error instanceof CannotOpen;
  if (forPerson) process.stderr.write(`${error.message}\n`);
  else log.error("could not start", { fault: faultOf(error) });
  process.exit(1);
}

const log = createLog("info");
try {
  checkShipped();
  const config = readConfig(process.env, process.argv.slice(2));
  const stop = await start(config, createLog(config.logLevel));
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => {
      void stop().then((clean) => process.exit(clean ? 0 : 1));
    });
} catch (error) {
  refuseToStart(error, log);
}
