import { Check, Ear, Ellipsis, Hand, Mic, StepForward } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { Place } from "../../shared/domain/state.ts";
import type { SeatDetail } from "../../shared/domain/viewTypes.ts";
import type { TextKey, Translate } from "../../shared/text/text.ts";
import { useText } from "../connection/hooks.ts";
import { useConsole } from "./consoleContext.ts";
import type { ConsoleParts } from "./consoleContext.ts";
import { placeNames } from "./placeNames.ts";
import type { Mark, PersonRow } from "./people.ts";

const marks: Readonly<
  Record<Exclude<Mark["is"], "quiet">, { icon: LucideIcon; text: TextKey }>
> = {
  speaking: { icon: Mic, text: "facilitator.markSpeaking" },
  next: { icon: StepForward, text: "facilitator.markNext" },
  inLine: { icon: Hand, text: "facilitator.markInLine" },
  hadTurn: { icon: Check, text: "facilitator.markHadTurn" },
  listening: { icon: Ear, text: "facilitator.markListening" },
};

/** One person: name, what is worth knowing in a few words, and everything that can be done for them. */
export function PersonLine({ row }: { row: PersonRow }) {
  const t = useText();
  const parts = useConsole();
  const { seat, mark } = row;
  const name = parts.nameOf(seat.seatId);
  const facts = [...placeInRound(row, t), ...factsOf(seat, parts, t)];
  const Icon = mark.is === "quiet" ? null : marks[mark.is].icon;
  return (
    <li
      className={`person ${mark.is}`}
      aria-current={mark.is === "speaking" ? "true" : undefined}
    >
      <span className="person-mark">
        {Icon !== null && <Icon aria-hidden size={18} />}
      </span>
      <span className="person-words">
        <span className="person-name">{name}</span>
        {facts.length > 0 && (
          <span className="person-facts">{facts.join(" · ")}</span>
        )}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-haspopup="dialog"
        aria-label={t("facilitator.rowMenu", { name })}
        onClick={() => parts.open({ is: "person", seatId: seat.seatId })}
      >
        <Ellipsis aria-hidden size={20} />
      </button>
    </li>
  );
}

/** The sign in words, and what it leaves unsaid. */
function placeInRound({ seat, mark, hadTurn }: PersonRow, t: Translate) {
  const told = mark.is === "quiet" ? [] : [markText(mark, t)];
  if (hadTurn && mark.is !== "hadTurn") told.push(t("facilitator.markHadTurn"));
  if (seat.listening && mark.is !== "listening")
    told.push(t("facilitator.markListening"));
  return told;
}

function markText(mark: Exclude<Mark, { is: "quiet" }>, t: Translate): string {
  return mark.is === "inLine"
    ? t("facilitator.markInLine", { place: mark.place })
    : t(marks[mark.is].text);
}

function factsOf(
  seat: SeatDetail,
  { view, nameOf }: Pick<ConsoleParts, "view" | "nameOf">,
  t: Translate,
): string[] {
  const facts: string[] = [];
  const usual: Place = view.session.setting === "online" ? "remote" : "room";
  if (seat.device === "none") facts.push(t("facilitator.deviceNone"));
  if (seat.device === "shared" && seat.with !== null)
    facts.push(t("facilitator.deviceShared", { name: nameOf(seat.with) }));
  if (seat.place !== usual) facts.push(t(placeNames[seat.place]));
  if (seat.presence === "asleep") facts.push(t("facilitator.presenceAsleep"));
  if (seat.presence === "away") facts.push(t("facilitator.presenceAway"));
  return facts;
}
