import type { SeatId } from "../../shared/domain/ids.ts";
import { BigButton } from "../components/BigButton.tsx";
import { Dialog } from "../components/Dialog.tsx";
import { useText } from "../connection/hooks.ts";

export interface ForWhomProps {
  label: string;
  people: readonly { seatId: SeatId; name: string }[];
  onChosen: (seatId: SeatId) => unknown;
  onClose: () => void;
}

/** On a shared phone: for whom this is. */
export function ForWhomDialog(props: ForWhomProps) {
  const { label, people, onChosen, onClose } = props;
  const t = useText();
  return (
    <Dialog title={t("sheets.forWhom")} onClose={onClose}>
      <p>{label}</p>
      {people.map(({ seatId, name }) => (
        <BigButton key={seatId} onPress={() => onChosen(seatId)}>
          {name}
        </BigButton>
      ))}
    </Dialog>
  );
}
