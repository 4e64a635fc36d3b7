import type { Mention } from "../findings.ts";
import { fold } from "../fold.ts";
import { smallCount } from "../generalise.ts";
import type { PreparedNote } from "../note.ts";
import { numberOf, withNumbersMarked } from "../numberWords.ts";
import { everywhere, noLetterBefore, oneOf } from "../patterns.ts";
import { matches, type Kind } from "./detector.ts";

/** "1 wijkagent", "trois patients": in one neighbourhood that is a named person. Source: the method, section 5. */
const kind: Kind = {
  category: "QUASI",
  reason: "smallCount",
  confidence: 0.3,
};

/** How a word for somebody's part in the circle begins. */
const roles = oneOf(
  "wijkagent politieagent politiemens politieman politievrouw agent inspecteur hulpverlener zorgverlener mantelzorger ervaringsdeskundige verpleegkundige verpleger psycholog psycholoog psychiater therapeut huisarts patient client vluchteling",
  "policier policiere soignant aidant infirmier psychologue psychiatre therapeute usager refugie",
  "officer police_officer carer care_worker social_worker nurse psychologist psychiatrist therapist service_user refugee",
  "polis bakici hemsire hasta psikolog psikiyatr multeci",
);

/** Where nobody's part is named there is nothing to count, and no number needs to be read. */
const anyRole = new RegExp(noLetterBefore + roles, "u");

/** A number, at most one word between ("2 jonge agenten"), and a role. */
const counted = everywhere(`${noLetterBefore}#+ (?:\\p{L}+ )?${roles}\\p{L}*`);

/** A written one is an article in every language; only its Dutch accents tell. */
const writtenOne = everywhere(
  `${noLetterBefore}een (?:\\p{L}+ )?${roles}\\p{L}*`,
);
const accented = /^één/iu;

function isSmall(number: string): boolean {
  const count = numberOf(number);
  return count !== null && count > 0 && count < smallCount;
}

type Read = Pick<PreparedNote, "text" | "folded">;

/** Fewer than five people with one part in the circle: for a reader to judge. */
export function smallCounts({ text, folded }: Read): Mention[] {
  if (!anyRole.test(folded)) return [];
  const marked = withNumbersMarked(folded);
  const numbers = matches(marked, counted, kind).filter(({ start, end }) => {
    const signs = /^#+/.exec(marked.slice(start, end))?.[0] ?? "";
    return isSmall(folded.slice(start, start + signs.length));
  });
  const ones = matches(folded, writtenOne, kind).filter(({ start }) =>
    accented.test(text.slice(start)),
  );
  return [...numbers, ...ones];
}

/** How many of them stand in a text as a reader of the file would see it. */
export function smallCountsIn(given: string): number {
  const text = given.normalize("NFC");
  return smallCounts({ text, folded: fold(text) }).length;
}
