/** The pages themselves: in the reader's language, with their first files asked for at once, and a form without a program. */
import { Router } from "express";
import type { Request, Response } from "express";
import { languages } from "../../shared/domain/format.ts";
import type { Language } from "../../shared/domain/format.ts";
import { joinRequest } from "../../shared/protocol/schemas.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { roleCookie, setCookie } from "../access/cookies.ts";
import type { Join } from "../access/joining.ts";
import type { ProblemCode } from "../access/problem.ts";
import { isUnencrypted } from "../welcome.ts";
import { readPageFiles, sendPage } from "./pageFiles.ts";
import type { PageFiles } from "./pageFiles.ts";
import {
  formPage,
  helpPage,
  linkPage,
  screenPage,
  unencryptedNotice,
} from "./pageHtml.ts";
import type { HelpNumber, Typed } from "./pageHtml.ts";

interface Parts {
  readonly clientDir: string;
  readonly join: Join;
  readonly organisations: {
    first(): Promise<{ readonly helpNumbers: readonly HelpNumber[] } | null>;
  };
  readonly publicUrl: () => string;
  readonly encrypted: boolean;
}

/** By the first part of the address, the source of the screen that it shows. */
const screens: Readonly<Record<string, string>> = {
  session: "participant/Participant.tsx",
  lead: "facilitator/LeadPage.tsx",
  mini: "facilitator/MiniConsole.tsx",
  room: "room/Room.tsx",
  organise: "organiser/OrganisePage.tsx",
  review: "review/Review.tsx",
  print: "organiser/PrintSheet.tsx",
  kept: "join/KeptPage.tsx",
};

export function pageRoutes(parts: Parts): Router {
  const router = Router();
  const files = readPageFiles(parts.clientDir);
  if (files === null) return router;
  const pages = pagesOf(files, parts);

  router.get("/", (request, response) => {
    const language = languageOf(request);
    const body = formPage({ language });
    pages.drawn(request, response, { body, source: "join/JoinPage.tsx" });
  });
  router.get("/join", (request, response) => {
    const body = linkPage(languageOf(request));
    pages.drawn(request, response, { body, source: "join/JoinPage.tsx" });
  });
  router.get("/help", async (request, response) => {
    const organisation = await parts.organisations.first();
    const numbers = organisation?.helpNumbers ?? [];
    const body = helpPage(languageOf(request), numbers);
    pages.drawn(request, response, { body, source: "join/HelpPage.tsx" });
  });
  router.post("/join", (request, response) =>
    joinByForm(pages, parts, { request, response }),
  );
  router.get(
    ["/:screen", "/:screen/:id", "/organise/*rest"],
    (request, response, next) => {
      const [, first = ""] = request.path.split("/");
      const source = screens[first];
      if (source === undefined) {
        next();
        return;
      }
      const body = screenPage(languageOf(request));
      pages.drawn(request, response, { body, source });
    },
  );
  return router;
}

interface Drawn {
  readonly body: string;
  readonly source: string;
}

function pagesOf(files: PageFiles, { publicUrl }: Parts) {
  const noticed = (language: Language, body: string): string =>
    isUnencrypted(publicUrl()) ? unencryptedNotice(language) + body : body;
  return {
    /** Taken over by the program when it is there. */
    drawn: (request: Request, response: Response, { body, source }: Drawn) => {
      const language = languageOf(request);
      const filled = noticed(language, body);
      const sources = [source];
      sendPage(
        request,
        response,
        files.fill({ language, body: filled, sources }),
      );
    },
    plain: (request: Request, response: Response, body: string) => {
      const language = languageOf(request);
      const filled = noticed(language, body);
      sendPage(request, response, files.fillPlain(language, filled));
    },
  };
}

type Pages = ReturnType<typeof pagesOf>;

interface Exchange {
  readonly request: Request;
  readonly response: Response;
}

/** The form of a browser without the program: the cookie and on to the circle, or the form again with words. */
async function joinByForm(
  pages: Pages,
  { join, encrypted }: Parts,
  { request, response }: Exchange,
): Promise<void> {
  const language = languageOf(request);
  const typed = { code: field(request, "code"), name: field(request, "name") };
  const again = (status: number, problem: TextKey): void => {
    response.status(status);
    pages.plain(request, response, formPage({ language, typed, problem }));
  };
  const asked = joinRequest.safeParse(requestOf(typed, language));
  if (!asked.success) {
    again(400, "participant.joinNoCode");
    return;
  }
  const caller = { request, address: request.ip ?? "" };
  const answer = await join(asked.data, caller);
  if (!answer.ok) {
    const seconds = answer.retryAfterSeconds;
    if (seconds !== undefined) response.set("Retry-After", String(seconds));
    again(answer.status, problemText(answer.code));
    return;
  }
  const { sessionId } = answer.joined;
  const name = roleCookie("participant", sessionId);
  if (answer.cookie !== null)
    response.append("Set-Cookie", setCookie(name, answer.cookie, encrypted));
  response.redirect(303, `/session/${sessionId}#welcome`);
}

/** People type a code as they read it: with spaces, dashes or dots. */
function requestOf({ code, name }: Typed, language: Language) {
  return { code: code.replace(/\D/g, ""), name: name.trim(), language };
}

function field({ body }: Request, name: string): string {
  const fields = (body ?? {}) as Record<string, unknown>;
  const value = fields[name];
  return typeof value === "string" ? value.slice(0, 100) : "";
}

function problemText(code: ProblemCode): TextKey {
  switch (code) {
    case "TooFast":
      return "participant.joinTooFast";
    case "TooManySeats":
      return "refusals.TooManySeats";
    case "NameTooLong":
      return "refusals.NameTooLong";
    case "Unavailable":
      return "refusals.Unavailable";
    default:
      return "participant.joinUnknownCode";
  }
}

/** Chosen on the page itself, else what the browser asks for, else Dutch. */
function languageOf(request: Request): Language {
  const chosen = [field(request, "language"), request.query["lang"]];
  const accepted = request.acceptsLanguages([...languages]);
  const wanted: readonly unknown[] = [...chosen, accepted];
  return (
    wanted
      .map((one) => languages.find((language) => language === one))
      .find((language) => language !== undefined) ?? "nl"
  );
}
