import type { ReactNode } from "react";
import { useSettings, useText } from "../connection/hooks.ts";
import type { Settings } from "../connection/hooks.ts";
import { Dialog } from "./Dialog.tsx";
import { LanguagePicker } from "./LanguagePicker.tsx";

/** How this person wants it on this device. Nothing of it is sent anywhere. */
export function SettingsSheet({ onClose }: { onClose: () => void }) {
  const t = useText();
  return (
    <Dialog title={t("common.settings")} onClose={onClose}>
      <LanguagePicker />
      <Choice setting="textSize" title={t("sheets.textSize")}>
        {{
          normal: t("sheets.textNormal"),
          large: t("sheets.textLarge"),
          largest: t("sheets.textLargest"),
        }}
      </Choice>
      <Choice setting="theme" title={t("sheets.theme")}>
        {{
          system: t("sheets.themeSystem"),
          light: t("sheets.themeLight"),
          dark: t("sheets.themeDark"),
        }}
      </Choice>
      <div>
        <Switch setting="circle" opposite>
          {t("sheets.hideCircle")}
        </Switch>
        <Switch setting="minutes">{t("sheets.showMinutes")}</Switch>
        {"vibrate" in navigator && (
          <Switch setting="vibration">{t("sheets.vibration")}</Switch>
        )}
        {"wakeLock" in navigator && (
          <Switch setting="screenOn">{t("sheets.screenOn")}</Switch>
        )}
        <Switch setting="quiet">
          {t("sheets.quiet")}
          <span className="soft"> {t("sheets.quietLine")}</span>
        </Switch>
      </div>
      <p className="soft">{t("sheets.keptOnDevice")}</p>
      <MineLink />
    </Dialog>
  );
}

/** Only where there is a seat: on a phone in a session. */
function MineLink() {
  const t = useText();
  const [, screen, sessionId = ""] = location.pathname.split("/");
  return screen === "session" ? (
    <p>
      <a href={`/kept/${sessionId}`}>{t("sheets.mineLink")}</a>
    </p>
  ) : null;
}

interface ChoiceProps<Key extends "textSize" | "theme"> {
  setting: Key;
  title: string;
  children: Readonly<Record<Settings[Key], string>>;
}

function Choice<Key extends "textSize" | "theme">(props: ChoiceProps<Key>) {
  const { setting, title, children } = props;
  const [settings, change] = useSettings();
  return (
    <fieldset className="choices">
      <legend>{title}</legend>
      {Object.entries<string>(children).map(([value, label]) => (
        <label key={value}>
          <input
            type="radio"
            name={setting}
            checked={settings[setting] === value}
            onChange={() => {
              change({ [setting]: value });
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

interface SwitchProps {
  setting: "circle" | "minutes" | "vibration" | "screenOn" | "quiet";
  /** Checked means off: the words say "hide". */
  opposite?: boolean;
  children: ReactNode;
}

function Switch({ setting, opposite = false, children }: SwitchProps) {
  const [settings, change] = useSettings();
  return (
    <label className="switch">
      <input
        type="checkbox"
        checked={settings[setting] !== opposite}
        onChange={(event) => {
          change({ [setting]: event.target.checked !== opposite });
        }}
      />
      <span>{children}</span>
    </label>
  );
}
