import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import type { Language } from "../../shared/domain/format.ts";
import { createTexts } from "../../shared/text/text.ts";
import type { Area, AreaMessages, Translate } from "../../shared/text/text.ts";
import { readProjectFile } from "./files.ts";

/** The texts as they are written, for tests of what the server makes from them. */
export function textsFor(
  language: Language,
  areas: readonly Area[],
): Translate {
  const messages = areas.map((area) => [
    area,
    JSON.parse(
      readProjectFile(`shared/text/${language}/${area}.json`),
    ) as AreaMessages,
  ]);
  return createTexts(
    language,
    Object.fromEntries(messages) as Partial<Record<Area, AreaMessages>>,
    compileMessageOrThrow,
  );
}
