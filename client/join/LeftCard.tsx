import { useHistoryState } from "wouter/use-browser-location";
import { DoorOpen } from "lucide-react";
import { HelpNumbers } from "../components/HelpNumbers.tsx";
import { useText } from "../connection/hooks.ts";

/** For whoever has just gone away: thanks, and whom to call. The page of the circle itself is gone. */
export function LeftCard() {
  const t = useText();
  const state = useHistoryState<{ left?: boolean } | null>();
  if (state?.left !== true) return null;
  return (
    <section className="card surface">
      <div className="card-icon">
        <DoorOpen aria-hidden="true" />
      </div>
      <h2>{t("participant.left")}</h2>
      <p>{t("participant.leftLine")}</p>
      <details>
        <summary>{t("common.help")}</summary>
        <HelpNumbers />
      </details>
    </section>
  );
}
