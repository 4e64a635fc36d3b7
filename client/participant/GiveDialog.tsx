import type { SeatId } from "../../shared/domain/ids.ts";
import type { View } from "../../shared/domain/viewTypes.ts";
import { BigButton } from "../components/BigButton.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { namesOf } from "../components/names.ts";
import { useText } from "../connection/hooks.ts";
import { receivers } from "./receivers.ts";

export interface GiveDialogProps {
  view: View;
  onGive: (to: SeatId | "middle") => unknown;
  onClose: () => void;
}

/** To whom the piece goes: a neighbour, anyone in the circle, or the middle. */
export function GiveDialog({ view, onGive, onClose }: GiveDialogProps) {
  const t = useText();
  const nameOf = namesOf(view, t);
  const { neighbours, others } = receivers(view);
  const buttons = (seats: readonly SeatId[]) =>
    seats.map((seatId) => (
      <BigButton key={seatId} onPress={() => onGive(seatId)}>
        {nameOf(seatId)}
      </BigButton>
    ));
  return (
    <Dialog title={t("sheets.giveTo")} onClose={onClose}>
      <BigButton first onPress={() => onGive("middle")}>
        {t("participant.giveMiddle")}
      </BigButton>
      {neighbours.length > 0 && <h3>{t("sheets.giveNeighbours")}</h3>}
      {buttons(neighbours)}
      {others.length > 0 && <h3>{t("sheets.giveOthers")}</h3>}
      {buttons(others)}
    </Dialog>
  );
}
