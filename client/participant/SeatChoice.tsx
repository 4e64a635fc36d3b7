import { Suspense, useState } from "react";
import type { ReactNode } from "react";
import type { SeatId } from "../../shared/domain/ids.ts";
import { BigButton } from "../components/BigButton.tsx";
import { namesOf } from "../components/names.ts";
import { useText, useView } from "../connection/hooks.ts";
import { ForWhomDialog } from "./laterDialogs.ts";

interface SeatChoiceProps {
  label: string;
  icon?: ReactNode;
  primary?: boolean;
  /** The seats it can be for; all of this phone when absent. */
  seats?: readonly SeatId[];
  onChosen: (seatId?: SeatId) => unknown;
}

/** A button for someone on this phone. On a shared phone it first asks for whom; else it acts at once. */
export function SeatChoice(props: SeatChoiceProps) {
  const { label, icon, primary = false, seats, onChosen } = props;
  const t = useText();
  const view = useView();
  const [asking, setAsking] = useState(false);
  if (view === null || "waiting" in view || view.me === undefined) return null;
  const { seats: all } = view.me;
  const possible = seats ?? all;
  const nameOf = namesOf(view, t);
  const only = possible.length === 1 ? possible[0] : undefined;
  if (all.length === 1)
    return (
      <BigButton icon={icon} primary={primary} onPress={() => onChosen()}>
        {label}
      </BigButton>
    );
  if (only !== undefined)
    return (
      <BigButton icon={icon} primary={primary} onPress={() => onChosen(only)}>
        {`${nameOf(only)}: ${label}`}
      </BigButton>
    );
  return (
    <>
      <BigButton
        icon={icon}
        primary={primary}
        onPress={() => {
          setAsking(true);
        }}
      >
        {label}
      </BigButton>
      {asking && (
        <Suspense>
          <ForWhomDialog
            label={label}
            people={possible.map((seatId) => ({
              seatId,
              name: nameOf(seatId),
            }))}
            onClose={() => setAsking(false)}
            onChosen={(seatId) => {
              setAsking(false);
              return onChosen(seatId);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
