import type { BoardCard } from "./boardCards.ts";
import type { OpenSheet } from "./boardContext.ts";
import { ChangeSheet } from "./ChangeSheet.tsx";
import { WipeSheet } from "./WipeSheet.tsx";
import { WriteSheet } from "./WriteSheet.tsx";

export interface SheetsProps {
  sheet: OpenSheet;
  onWipe: (card: BoardCard) => void;
  onClose: () => void;
}

/** What lies over the board. */
export function Sheets({ sheet, onWipe, onClose }: SheetsProps) {
  if (sheet.kind === "write")
    return <WriteSheet draft={sheet.draft} onClose={onClose} />;
  if (sheet.kind === "change")
    return <ChangeSheet card={sheet.card} onClose={onClose} />;
  return (
    <WipeSheet
      onClose={onClose}
      onWipe={() => {
        onWipe(sheet.card);
        onClose();
      }}
    />
  );
}
