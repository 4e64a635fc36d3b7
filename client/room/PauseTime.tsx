import type { View } from "../../shared/domain/viewTypes.ts";
import { useLanguage, useServerNow, useText } from "../connection/hooks.ts";

/** A clock time, never a countdown; and only while it still lies ahead. */
export function PauseTime({ view }: { view: View }) {
  const t = useText();
  const [language] = useLanguage();
  const now = useServerNow(10_000);
  const { id, endsAt } = view.phase;
  const until = id === "break" && endsAt !== undefined && endsAt > now;
  return (
    <p className="room-line">
      {until
        ? t("room.pauseUntil", { time: clockTime(endsAt, language) })
        : t("room.pauseLine")}
    </p>
  );
}

function clockTime(at: number, language: string): string {
  const time = new Intl.DateTimeFormat(language, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
  return language === "nl" ? time.replace(":", ".") : time;
}
