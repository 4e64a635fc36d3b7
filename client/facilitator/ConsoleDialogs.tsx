import type { ComponentType } from "react";
import { SettingsSheet } from "../components/SettingsSheet.tsx";
import { ChairDialog } from "./ChairDialog.tsx";
import { CloseDialog } from "./CloseDialog.tsx";
import { useConsole } from "./consoleContext.ts";
import type { OpenDialog } from "./consoleContext.ts";
import { HelpDialog } from "./HelpDialog.tsx";
import { JoinDialog } from "./JoinDialog.tsx";
import { KeysDialog } from "./KeysDialog.tsx";
import { PairDialog } from "./PairDialog.tsx";
import { PersonDialog } from "./PersonDialog.tsx";
import { RoundDialog } from "./RoundDialog.tsx";

const dialogs: Readonly<
  Record<Exclude<OpenDialog["is"], "person" | "join">, ComponentType>
> = {
  chair: ChairDialog,
  pair: PairDialog,
  round: RoundDialog,
  keys: KeysDialog,
  close: CloseDialog,
  settings: SettingsDialog,
  help: HelpDialog,
};

/** The one dialog that is open. */
export function ConsoleDialogs({ onShare }: { onShare: () => void }) {
  const { dialog } = useConsole();
  if (dialog === null) return null;
  if (dialog.is === "person") return <PersonDialog seatId={dialog.seatId} />;
  if (dialog.is === "join") return <JoinDialog onShare={onShare} />;
  const Shown = dialogs[dialog.is];
  return <Shown />;
}

function SettingsDialog() {
  const { open } = useConsole();
  return <SettingsSheet onClose={() => open(null)} />;
}
