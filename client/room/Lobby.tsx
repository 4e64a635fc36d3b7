import type { View } from "../../shared/domain/viewTypes.ts";
import { useText } from "../connection/hooks.ts";
import { hostOf, spaced } from "./address.ts";
import { RoomHelp } from "./RoomHelp.tsx";

/** While people come in: how to join, and how many are here. No names. */
export function Lobby({ view }: { view: View }) {
  const t = useText();
  const { codes, session, seats } = view;
  return (
    <>
      <div className="room-middle room-lobby">
        {session.id !== "preview" && (
          <img
            className="room-qr"
            src={`/api/sessions/${session.id}/qr.svg`}
            alt={t("room.scan")}
          />
        )}
        <div className="room-words">
          <h1 className="room-title">{t("room.welcome")}</h1>
          {codes !== undefined && (
            <>
              <p className="room-address">{hostOf(codes.joinLink)}</p>
              <p className="room-address">
                <b className="room-code">{spaced(codes.joinCode)}</b>
              </p>
            </>
          )}
          <p className="room-line">
            {t("room.people", { count: seats.length })}
          </p>
        </div>
      </div>
      <RoomHelp />
    </>
  );
}
