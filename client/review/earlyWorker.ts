/** Looks through what is being written, off the page's own thread: the lists alone cost an old laptop half a second. */
import { findIn } from "../../shared/anonymise/pipeline.ts";
import type { EarlyAnswer, EarlyQuestion } from "./earlyFindings.ts";

addEventListener("message", ({ data }: MessageEvent<EarlyQuestion>) => {
  const { id, texts, language } = data;
  const notes = texts.map((text, index) => ({ id: String(index), text }));
  const surfaces = findIn(notes, { language, knownNames: [] })
    .filter(({ tier }) => tier !== "suggestion")
    .map(({ noteId, start, end }) =>
      (notes[Number(noteId)]?.text ?? "").normalize("NFC").slice(start, end),
    );
  postMessage({ id, surfaces: [...new Set(surfaces)] } satisfies EarlyAnswer);
});
