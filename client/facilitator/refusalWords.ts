import type { Refusal } from "../../shared/domain/refusals.ts";
import type { View } from "../../shared/domain/viewTypes.ts";
import type { CommandBody } from "../../shared/protocol/messages.ts";
import type { Translate } from "../../shared/text/text.ts";

/** Why something was refused. What can no longer be taken back says who speaks by now. */
export function refusalWords(
  { body, refusal }: { body: CommandBody; refusal: Refusal },
  {
    view,
    nameOf,
    t,
  }: { view: View; nameOf: (seatId: string) => string; t: Translate },
): string {
  const tooLate = refusal === "StaleTurn" || refusal === "NothingToUndo";
  const speaker = view.turn?.seatIds[0];
  const others = speaker !== undefined && speaker !== view.me?.seatId;
  return body.type === "Undo" && tooLate && others
    ? t("refusals.undoMovedOn", { name: nameOf(speaker) })
    : t(`refusals.${refusal}`);
}
