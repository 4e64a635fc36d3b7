import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JoinAnswer } from "../../server/access/joining.ts";
import { pageRoutes } from "../../server/routes/pages.ts";
import type { JoinRequest } from "../../shared/protocol/messages.ts";

const shell = `<!doctype html>
<html lang="nl">
  <head><title>Kring</title><script type="module" src="/assets/index.js"></script></head>
  <body><div id="root"></div></body>
</html>`;

const manifest = {
  "index.html": {
    file: "assets/index.js",
    isEntry: true,
    imports: ["_first.js"],
  },
  "_first.js": { file: "assets/first.js" },
  "join/JoinPage.tsx": { file: "assets/join.js", imports: ["_first.js"] },
  "participant/Participant.tsx": { file: "assets/phone.js" },
  "connection/words/tr.ts": { file: "assets/tr.js" },
};

describe("the pages that the server writes", () => {
  const folder = mkdtempSync(join(tmpdir(), "kring-pages-"));
  const asked: JoinRequest[] = [];
  let answer: JoinAnswer;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    mkdirSync(join(folder, ".vite"));
    writeFileSync(join(folder, "index.html"), shell);
    writeFileSync(
      join(folder, ".vite/manifest.json"),
      JSON.stringify(manifest),
    );
    const app = express();
    app.use(express.urlencoded({ extended: false }));
    app.use(
      pageRoutes({
        clientDir: folder,
        join: (request) => {
          asked.push(request);
          return Promise.resolve(answer);
        },
        organisations: {
          first: () =>
            Promise.resolve({
              helpNumbers: [{ number: "106", name: "Tele-<Onthaal>" }],
            }),
        },
        publicUrl: () => "http://192.168.1.5:3000",
        encrypted: false,
      }),
    );
    await new Promise<void>((resolve) => {
      server = app.listen(0, "127.0.0.1", () => resolve());
    });
    const { port } = server.address() as AddressInfo;
    url = `http://127.0.0.1:${port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  function page(path: string, language = "nl-BE"): Promise<Response> {
    return fetch(url + path, { headers: { "accept-language": language } });
  }
  function send(form: Record<string, string>): Promise<Response> {
    return fetch(`${url}/join`, {
      method: "POST",
      body: new URLSearchParams(form),
      redirect: "manual",
    });
  }
  const joined: JoinAnswer = {
    ok: true,
    joined: { sessionId: "abc", seatId: "x", state: "waiting" },
    cookie: "the-secret",
  };

  it.each([
    ["tr-TR,tr;q=0.9", "tr", "Katılın"],
    ["fr-BE", "fr", "Participer"],
    ["de-DE,en;q=0.5", "en", "Join"],
    ["de-DE", "nl", "Doe mee"],
  ])("speak the language of the reader: %s", async (wanted, lang, title) => {
    const html = await (await page("/", wanted)).text();
    expect(html).toContain(`<html lang="${lang}"`);
    expect(html).toContain(`>${title}</h1>`);
  });

  it("speak the language that was chosen on the page", async () => {
    const html = await (await page("/?lang=tr", "nl")).text();
    expect(html).toContain('<html lang="tr"');
    expect(html).toContain('<option value="tr" lang="tr" selected>');
  });

  it("name the first files, each once, so that they are asked for together", async () => {
    const html = await (await page("/", "tr")).text();
    const files = [...html.matchAll(/modulepreload[^>]*href="([^"]+)"/g)];
    expect(files.map(([, file]) => file)).toEqual([
      "/assets/index.js",
      "/assets/first.js",
      "/assets/tr.js",
      "/assets/join.js",
    ]);
    expect(await (await page("/session/abc")).text()).toContain("phone.js");
  });

  it("come packed, and never out of a cache for another language", async () => {
    const response = await fetch(url, { headers: { "accept-encoding": "br" } });
    expect(response.headers.get("content-encoding")).toBe("br");
    expect(response.headers.get("vary")).toContain("Accept-Language");
    expect(await response.text()).toContain("Doe mee");
  });

  it("say on each of them that the line is not encrypted", async () => {
    for (const path of ["/", "/join", "/help", "/session/abc"])
      expect(await (await page(path)).text(), path).toContain(
        "Deze lijn is niet versleuteld",
      );
  });

  it("show whom to call without a program, and nobody's markup", async () => {
    const html = await (await page("/help")).text();
    expect(html).toContain('href="tel:106"');
    expect(html).toContain("Tele-&#60;Onthaal&#62;");
    expect(html).not.toContain("<Onthaal>");
  });

  it("ask whoever followed a link for no code", async () => {
    const html = await (await page("/join")).text();
    const seen = html.replace(/<noscript>[^]*?<\/noscript>/g, "");
    expect(seen).not.toContain('name="code"');
    expect(html).toContain('name="code"');
  });

  it("take a form: the cookie, and on to the circle", async () => {
    answer = joined;
    const response = await send({
      code: "481 902",
      name: " Els ",
      language: "fr",
    });
    expect(asked.at(-1)).toEqual({
      code: "481902",
      name: "Els",
      language: "fr",
    });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/session/abc#welcome");
    expect(response.headers.get("set-cookie")).toMatch(
      /^kring_participant_abc=the-secret;.*HttpOnly/,
    );
  });

  it("give the form back with words and with what was typed", async () => {
    answer = { ok: false, status: 404, code: "WrongCode" };
    const response = await send({
      code: "123456",
      name: '"><script>alert(1)</script>',
      language: "en",
    });
    const html = await response.text();
    expect(response.status).toBe(404);
    expect(html).toContain("We do not know this code.");
    expect(html).toContain('value="123456"');
    expect(html).not.toContain("<script");
    expect(html).toContain('aria-invalid="true"');
  });

  it("ask for six digits before asking the server", async () => {
    const before = asked.length;
    const response = await send({ code: "48", name: "" });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("Typ de 6 cijfers");
    expect(asked).toHaveLength(before);
  });

  it("pass on how long to wait", async () => {
    answer = { ok: false, status: 429, code: "TooFast", retryAfterSeconds: 60 };
    const response = await send({ code: "481902", name: "" });
    expect(response.headers.get("retry-after")).toBe("60");
    expect(await response.text()).toContain("Het is even druk");
  });

  it("leave all other addresses to others", async () => {
    expect((await page("/assets/first.js")).status).toBe(404);
    expect((await page("/nothing")).status).toBe(404);
  });
});
