import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  EvaluationAnswer,
  EvaluationResults,
} from "../../shared/protocol/evaluationMessages.ts";
import { noEvaluation, withAnswer } from "../../server/report/evaluation.ts";
import { planEvening } from "../support/evening.ts";
import type { Screen } from "../support/evening.ts";
import type { HttpDevice } from "../support/httpDevice.ts";
import { deskOf, finishReview } from "../support/reviewDesk.ts";
import type { Refused } from "../support/reviewDesk.ts";
import { startServer } from "../support/startServer.ts";
import type { RunningServer } from "../support/startServer.ts";

const heard = (words = ""): EvaluationAnswer => ({
  grades: { heard: "well" },
  words,
});

describe("the evaluation by participants", () => {
  let server: RunningServer;
  const screens: Screen[] = [];

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    for (const screen of screens) screen.close();
    await server.remove();
  });

  /** Griet and six others; closed. */
  async function begin() {
    const evening = await planEvening(server, { neighbourhood: "Ledeberg" });
    const griet = await evening.lead(0, "Griet");
    const others: Screen[] = [];
    for (const name of ["Jo", "Rita", "Bo", "Ali", "Els", "Sam"])
      others.push(await evening.join(name));
    screens.push(griet, ...others);
    await griet.send({ type: "StartSession" });
    const early = await post(others[0]!.device, evening.path, heard());
    expect(early.body.code).toBe("StillOpen");
    expect((await griet.send({ type: "CloseSession" })).ok).toBe(true);
    return {
      path: evening.path,
      sessionId: evening.planned.sessionId,
      griet: griet.device,
      phones: others.map(({ device }) => device),
    };
  }

  const post = (device: HttpDevice, path: string, body: unknown) =>
    device.send<Refused>("POST", `${path}/evaluation`, body);
  const close = (device: HttpDevice, path: string) =>
    device.send("POST", `${path}/evaluation/close`);
  const results = (device: HttpDevice, path: string) =>
    device.must<EvaluationResults>("GET", `${path}/evaluation`);

  it("N3 N4 takes one answer a seat, also after a restart, and shows nothing before the fifth", async () => {
    const { path, griet, phones } = await begin();
    for (const phone of phones.slice(0, 4))
      expect((await post(phone, path, heard())).status).toBe(204);
    expect(await results(griet, path)).toEqual({
      closed: false,
      enough: false,
      answers: null,
      counts: {
        heard: null,
        welcome: null,
        free: null,
        voices: null,
        takeAlong: null,
      },
    });
    expect((await post(phones[0]!, path, heard())).body.code).toBe(
      "AnsweredBefore",
    );
    await server.stop();
    await server.start();
    const again = await post(phones[1]!, path, heard());
    expect(again.body.code).toBe("AnsweredBefore");
    expect((await close(griet, path)).body).toMatchObject({
      code: "StillOpen",
    });
    expect(await phones[4]!.must("GET", `${path}/evaluation/mine`)).toEqual({
      answered: false,
      closed: false,
    });
    const paper = await griet.send("POST", `${path}/evaluation/paper`, {
      grades: { heard: "aLittle", welcome: "well" },
      words: "",
    });
    expect(paper.status).toBe(204);
    expect(await results(griet, path)).toMatchObject({
      enough: true,
      answers: null,
      counts: { heard: null },
    });
    expect((await close(phones[0]!, path)).status).toBe(401);
    expect((await close(griet, path)).status).toBe(200);
    const late = await post(phones[4]!, path, heard());
    expect(late.body.code).toBe("SessionClosed");
    const { answers, counts } = await results(griet, path);
    expect(answers).toBe(5);
    expect(counts.heard).toEqual({
      notAtAll: 0,
      aLittle: 1,
      fairly: 0,
      well: 4,
      veryWell: 0,
    });
    expect(counts.welcome).toBeNull();
  });

  it("N3 takes no more answers than there were people, and none from strangers", async () => {
    const { path, griet, phones } = await begin();
    const paper = (device: HttpDevice) =>
      device.send<Refused>("POST", `${path}/evaluation/paper`, heard());
    for (let count = 0; count < 7; count += 1)
      expect((await paper(griet)).status).toBe(204);
    expect((await paper(griet)).body.code).toBe("EnoughAnswers");
    expect((await paper(phones[0]!)).status).toBe(401);
    expect((await post(griet, path, { grades: {}, words: "" })).status).toBe(
      401,
    );
    const empty = await post(phones[0]!, path, { grades: {}, words: " " });
    expect(empty.body.code).toBe("Malformed");
    const results = await phones[0]!.send("GET", `${path}/evaluation`);
    expect(results.status).toBe(401);
  });

  it("N5 brings words into the review once the answers are shown, and into a file only when read", async () => {
    const { path, griet, phones } = await begin();
    const desk = deskOf({ path }, griet);
    for (const phone of phones.slice(0, 4))
      await post(phone, path, heard("Rita was lief voor mij."));
    expect((await desk.get()).texts).toEqual([]);
    await post(phones[4]!, path, heard());
    expect((await desk.get()).texts).toEqual([]);
    await close(griet, path);
    const { texts, open } = await desk.get();
    expect(texts).toHaveLength(4);
    expect(open.unread).toBe(4);
    expect(new Set(texts.map(({ origin }) => origin))).toEqual(
      new Set(["evaluation"]),
    );
    expect((await desk.file("md")).status).toBe(409);
  });

  it("N5 K7 keeps counts and read words when the review is finished, and waits for the answers", async () => {
    const { path, griet, phones } = await begin();
    for (const phone of phones.slice(0, 5))
      await post(phone, path, heard("Het was warm."));
    const desk = deskOf({ path }, griet);
    await finishReview(desk);
    const finish = () => griet.send("POST", `${path}/review/finish`);
    expect(await finish()).toMatchObject({
      status: 409,
      body: { code: "AnswersOpen" },
    });
    await close(griet, path);
    await finishReview(desk);
    expect((await finish()).status).toBe(204);
    expect(await results(griet, path)).toMatchObject({
      closed: true,
      answers: 5,
      counts: { heard: { well: 5 } },
    });
    const file = await griet.send("GET", `${path}/export?as=md`);
    expect(file.bytes.toString().match(/Het was warm/g)).toHaveLength(5);
  });

  it("N3 comes out the same in whatever order the answers came", () => {
    const given = ["a", "b", "c", "d"].map((id, index) => ({
      answer: heard(`woorden ${index}`),
      key: { id, mark: `mark${id}` },
    }));
    const sum = (order: typeof given) =>
      order.reduce(
        (all, { answer, key }) => withAnswer(all, answer, key),
        noEvaluation,
      );
    expect(sum([...given].reverse())).toEqual(sum(given));
    expect(JSON.stringify(sum(given))).not.toMatch(/seat|"at"|time/i);
  });
});
