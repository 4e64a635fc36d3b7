import { useSite, useText } from "../connection/hooks.ts";

/** The numbers, in words that can be read from a chair: nobody taps this screen. */
export function RoomHelp() {
  const t = useText();
  const { helpNumbers } = useSite();
  const numbers = helpNumbers.map(({ number }) => number).join(" · ");
  return (
    <footer className="room-foot">
      <p>{t("room.help", { numbers })}</p>
    </footer>
  );
}
