import type { BoardMode } from "../../shared/domain/format.ts";
import type { View } from "../../shared/domain/viewTypes.ts";
import { BoardColumns } from "../board/boards.tsx";
import { Circle } from "../components/Circle.tsx";
import {
  ConnectionBanner,
  useConnectionText,
} from "../components/ConnectionStatus.tsx";
import { LiveRegion } from "../components/LiveRegion.tsx";
import { namesOf, questionOf } from "../components/names.ts";
import { TimeArc } from "../components/TimeArc.tsx";
import { useSettings, useText } from "../connection/hooks.ts";
import { hostOf, spaced } from "./address.ts";
import { phaseName } from "../../shared/text/formatNames.ts";
import { Lobby } from "./Lobby.tsx";
import { PauseTime } from "./PauseTime.tsx";
import { RoomCard } from "./RoomCard.tsx";
import { RoomHelp } from "./RoomHelp.tsx";
import { roomMoment } from "./roomMoment.ts";
import type { RoomMoment, Said } from "./roomMoment.ts";

const share = new URLSearchParams(location.search).get("share") === "1";

/** One large sentence that can be read from the last row, and nothing that moves beside it. */
export function RoomScreen({ view }: { view: View }) {
  const t = useText();
  const link = useConnectionText();
  const moment = roomMoment(view, namesOf(view, t));
  const title = t(moment.title.key, moment.title.values);
  return (
    <main className={share ? "room share" : "room"} data-state={moment.id}>
      <ConnectionBanner />
      {moment.id === "lobby" ? (
        <Lobby view={view} />
      ) : (
        <Evening view={view} moment={moment} title={title} />
      )}
      <LiveRegion text={link === "" ? title : link} />
    </main>
  );
}

interface EveningProps {
  view: View;
  moment: RoomMoment;
  title: string;
}

function Evening({ view, moment, title }: EveningProps) {
  const { card } = view.phase;
  const calm = ["silence", "pause", "away"].includes(moment.id);
  if (card !== undefined && !calm) return <RoomCard card={card} />;
  if (!calm && shownBoards.has(view.phase.board))
    return <RoomBoard title={title} />;
  return (
    <>
      {!calm && <Top view={view} />}
      <div className="room-middle">
        <div className="room-words">
          {!calm && <Where view={view} />}
          <h1 className={moment.id === "speaking" ? "room-name" : "room-title"}>
            {title}
          </h1>
          {moment.id === "pause" ? (
            <PauseTime view={view} />
          ) : (
            <SaidLine said={moment.line} />
          )}
        </div>
        {moment.id === "speaking" && <RoomArc view={view} />}
      </div>
      {calm ? moment.id === "pause" && <RoomHelp /> : <Round view={view} />}
    </>
  );
}

/** Drafts are private, and a board that is off is nobody's business. */
const shownBoards: ReadonlySet<BoardMode> = new Set(["read", "scribe", "open"]);

/** The board in columns, with who speaks in one line above. */
function RoomBoard({ title }: { title: string }) {
  return (
    <>
      <h1 className="room-now">{title}</h1>
      <BoardColumns mode="room" />
    </>
  );
}

function Where({ view }: { view: View }) {
  const t = useText();
  const { crossTalk } = view.phase;
  return (
    <p className="room-where">
      {phaseName(t, view.phase)}
      {crossTalk === "clarifyingOnly" && ` · ${t("common.clarifyingOnly")}`}
    </p>
  );
}

function SaidLine({ said }: { said: Said | null }) {
  const t = useText();
  return said === null ? null : (
    <p className="room-line">{t(said.key, said.values)}</p>
  );
}

/** The question on the left; on the right the way in, for whoever comes late or lost the phone. */
function Top({ view }: { view: View }) {
  const t = useText();
  const question = questionOf(view, t);
  return (
    <header className="room-top">
      <p>{question !== null && t("room.question", { question })}</p>
      {view.codes !== undefined && (
        <p className="room-way">
          {hostOf(view.codes.joinLink)}{" "}
          <b className="room-code">{spaced(view.codes.joinCode)}</b>
        </p>
      )}
    </header>
  );
}

function RoomArc({ view }: { view: View }) {
  const [{ circle }] = useSettings();
  if (!circle || view.turn?.allotmentMs == null) return null;
  return <TimeArc turn={view.turn} stepSeconds={5} />;
}

function Round({ view }: { view: View }) {
  const t = useText();
  const { done, toCome } = view.round;
  const speaking = view.turn?.seatIds.length ?? 0;
  if (done + toCome + speaking === 0) return null;
  return (
    <footer className="room-foot">
      <Circle done={done} speaking={speaking} toCome={toCome} />
      {toCome > 0 && <p>{t("room.toCome", { count: toCome })}</p>}
    </footer>
  );
}
