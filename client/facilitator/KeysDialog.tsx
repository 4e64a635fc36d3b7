import type { TextKey } from "../../shared/text/text.ts";
import { useText } from "../connection/hooks.ts";
import { Dialog } from "../components/Dialog.tsx";
import { useConsole } from "./consoleContext.ts";
import { keyActions, keysOf } from "./consoleKeys.ts";
import type { KeyAction } from "./consoleKeys.ts";
import { KeysSwitch } from "./KeysSwitch.tsx";

const names: Readonly<Record<KeyAction, TextKey>> = {
  next: "facilitator.keyNext",
  back: "facilitator.keyBack",
  pause: "facilitator.keyPause",
  quiet: "facilitator.keyQuiet",
  moreTime: "facilitator.keyMoreTime",
  pair: "facilitator.doChoosePair",
  board: "facilitator.keyBoard",
  undo: "common.undo",
  showKeys: "facilitator.keyShowKeys",
};

export function KeysDialog() {
  const t = useText();
  const { open } = useConsole();
  return (
    <Dialog title={t("facilitator.keys")} onClose={() => open(null)}>
      <KeysSwitch />
      <p className="help">{t("facilitator.keysHelp")}</p>
      <dl className="keys">
        {keyActions.map((action) => (
          <div key={action}>
            <dt>
              {keysOf(action).map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(names[action])}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
