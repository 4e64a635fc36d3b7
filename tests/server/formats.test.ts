import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OwnFormat } from "../../shared/domain/format.ts";
import { formats } from "../../shared/formats/formats.ts";
import type { SavedFormat } from "../../shared/protocol/formatMessages.ts";
import { formatLimits } from "../../shared/domain/formatLimits.ts";
import { limits } from "../../shared/protocol/limits.ts";
import { checkShipped } from "../../server/session/shippedFormats.ts";
import { planEvening, planOn } from "../support/evening.ts";
import { httpDevice } from "../support/httpDevice.ts";
import type { HttpDevice } from "../support/httpDevice.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";

const question = "Wat bracht jou <b>hier</b>?";
const { phases } = formats.sociocraticRounds;
const own: OwnFormat = {
  from: "sociocraticRounds",
  name: { nl: "Rondes in Ledeberg" },
  phases: [
    ...phases.slice(0, 2),
    { ...phases[2]!, name: { nl: "Warm worden" }, prompt: { nl: question } },
    { ...phases[2]!, id: "round1-2" },
  ],
};

async function save(organiser: HttpDevice, format: OwnFormat = own) {
  const { formatId } = await organiser.must<{ formatId: string }>(
    "POST",
    "/api/formats",
    format,
  );
  return { formatId, path: `/api/formats/${formatId}` };
}

describe("formats of an organisation's own", () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.remove());

  it("are saved, changed and taken away", async () => {
    const { organiser } = await planOn(server);
    const { path, formatId } = await save(organiser);
    expect(await organiser.must("GET", path)).toEqual({
      formatId,
      format: own,
    });
    const changed = { ...own, name: { en: "Rounds" } };
    await organiser.must("PUT", path, changed);
    const all = await organiser.must<SavedFormat[]>("GET", "/api/formats");
    expect(all).toContainEqual({ formatId, format: changed });
    await organiser.must("DELETE", path);
    for (const method of ["GET", "DELETE"])
      expect((await organiser.send(method, path)).status).toBe(404);
    expect((await organiser.send("PUT", path, own)).status).toBe(404);
  });

  it("are for organisers only", async () => {
    const { organiser } = await planOn(server);
    const { path } = await save(organiser);
    const stranger = httpDevice(server.url);
    expect((await stranger.send("GET", "/api/formats")).status).toBe(401);
    expect((await stranger.send("POST", "/api/formats", own)).status).toBe(401);
    expect((await stranger.send("GET", path)).status).toBe(401);
  });

  it("P6 one that contradicts a value is refused with path and reason, and changes nothing", async () => {
    const { organiser } = await planOn(server);
    const { path, formatId } = await save(organiser);
    const [first, ...others] = own.phases;
    const wrong = { ...own, phases: [{ ...first, vote: true }, ...others] };
    for (const [method, to] of [
      ["POST", "/api/formats"],
      ["PUT", path],
    ] as const) {
      const answer = await organiser.send(method, to, wrong);
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({
        code: "WrongFormat",
        problems: [{ path: "phases.arriving.vote", reason: "vote" }],
      });
    }
    expect(await organiser.must("GET", path)).toEqual({
      formatId,
      format: own,
    });
  });

  it("P6 no evening is planned with one that contradicts itself, or that was made from another", async () => {
    const { organiser } = await planOn(server);
    const plan = { language: "nl", setting: "room", own };
    const silent = { ...own.phases[2], order: "silent" };
    for (const wrong of [
      { ...plan, format: "trialog" },
      {
        ...plan,
        format: own.from,
        own: { ...own, phases: [own.phases[0], silent] },
      },
    ]) {
      const answer = await organiser.send("POST", "/api/sessions", wrong);
      expect(answer.status).toBe(400);
    }
  });

  it("P6 the server says which shipped format is wrong before it starts", () => {
    const trialog = { id: "trialog", phases: phases.slice(1) } as const;
    expect(() => checkShipped({ ...formats, trialog })).toThrow(
      "trialog.phases: the first step is arriving",
    );
  });

  it("P9 N6 an evening plays it as it was, and its note has none of its words", async () => {
    const evening = await planEvening(server, { format: own.from, own });
    const { organiser, path } = evening;
    const saved = await save(organiser);
    await organiser.must("PUT", saved.path, { ...own, name: { nl: "Anders" } });
    await organiser.must("DELETE", saved.path);
    await organiser.must("PATCH", path, { title: "Rondes" });
    expect(await organiser.must("GET", path)).toMatchObject({
      format: own.from,
      own,
    });
    const griet = await evening.lead(0, "Griet");
    const jo = await evening.join("Jo");
    expect((await griet.send({ type: "StartSession" })).ok).toBe(true);
    expect((await griet.send({ type: "NextPhase" })).ok).toBe(true);
    const view = await jo.until(
      "the first round",
      ({ phase }) => phase.index === 2,
    );
    expect(view.phase).toMatchObject({
      id: "round1",
      name: { nl: "Warm worden" },
      prompt: { words: { nl: question } },
    });
    expect((await griet.send({ type: "NextPhase" })).ok).toBe(true);
    const again = await jo.until("it again", ({ phase }) => phase.index === 3);
    expect(again.phase).toMatchObject({
      id: "round1",
      prompt: { key: "sociocraticRounds.round1" },
    });
    expect((await griet.send({ type: "CloseSession" })).ok).toBe(true);
    const note = await griet.device.must("GET", `${path}/note`);
    expect(note).toMatchObject({ format: own.from });
    expect(JSON.stringify(note)).not.toMatch(/Ledeberg|Warm|bracht|round1-2/);
    griet.close();
    jo.close();
  });

  it("another format takes its place in a plan", async () => {
    const { organiser, path } = await planOn(server, { format: own.from, own });
    await organiser.must("PATCH", path, { format: own.from });
    expect(await organiser.must("GET", path)).toMatchObject({ own });
    await organiser.must("PATCH", path, { format: "trialog" });
    expect(await organiser.must("GET", path)).toMatchObject({
      format: "trialog",
      own: null,
    });
  });

  it("are limited in number and size", async () => {
    const { organiser } = await planOn(server);
    const words = { nl: "a".repeat(limits.promptCharacters + 1) };
    const long = await organiser.send("POST", "/api/formats", {
      ...own,
      name: words,
    });
    expect(long.status).toBe(400);
    const before = await organiser.must<SavedFormat[]>("GET", "/api/formats");
    for (let n = before.length; n < formatLimits.formatsPerOrganisation; n += 1)
      await save(organiser);
    const more = await organiser.send("POST", "/api/formats", own);
    expect(more.status).toBe(409);
  });
});
