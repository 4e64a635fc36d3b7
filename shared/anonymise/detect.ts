import { ages } from "./detectors/ages.ts";
import { bankAccounts } from "./detectors/bankAccounts.ts";
import { dates, fullDates } from "./detectors/dates.ts";
import { without, type Detector, type Scope } from "./detectors/detector.ts";
import { employers } from "./detectors/employers.ts";
import { links } from "./detectors/links.ts";
import { mail } from "./detectors/mail.ts";
import { nationalNumbers } from "./detectors/nationalNumbers.ts";
import { numberPlates } from "./detectors/numberPlates.ts";
import { organisations } from "./detectors/organisations.ts";
import { otherNames } from "./detectors/otherNames.ts";
import { participants } from "./detectors/participants.ts";
import { phones } from "./detectors/phones.ts";
import { quasi } from "./detectors/quasi.ts";
import { longNumbers, references } from "./detectors/references.ts";
import { sessionTerms } from "./detectors/sessionTerms.ts";
import { smallCounts } from "./detectors/smallCounts.ts";
import { smallLetterNames } from "./detectors/smallLetterNames.ts";
import { streets } from "./detectors/streets.ts";
import { titledNames } from "./detectors/titledNames.ts";
import { towns } from "./detectors/towns.ts";
import type { Mention } from "./findings.ts";
import type { PreparedNote } from "./note.ts";

/** In this order, each blind to what the ones before took: digits are read once. */
const exact: readonly Detector[] = [
  mail,
  links,
  bankAccounts,
  nationalNumbers,
  fullDates,
  numberPlates,
  references,
  phones,
  longNumbers,
];

/** These read what the exact ones left, and may overlap each other. */
const byContext: readonly Detector[] = [
  dates,
  ages,
  streets,
  towns,
  organisations,
  employers,
  otherNames,
  titledNames,
  smallLetterNames,
  quasi,
  smallCounts,
];

/** What was asked for by name is looked for everywhere, inside addresses too. */
const byName: readonly Detector[] = [participants, sessionTerms];

/** All that one note by itself gives away, overlaps included. */
export function detect(note: PreparedNote, scope: Scope): Mention[] {
  const found = byName.flatMap((detector) => detector(note, scope));
  let rest = note;
  for (const detector of exact) {
    const more = detector(rest, scope);
    found.push(...more);
    if (more.length === 0) continue;
    const plain = without(rest.plain, more);
    rest = { ...rest, plain, folded: without(rest.folded, more) };
  }
  return [...found, ...byContext.flatMap((detector) => detector(rest, scope))];
}
