import { UserPlus } from "lucide-react";
import { useEffect, useRef } from "react";
import { useText } from "../connection/hooks.ts";
import { useConsole } from "./consoleContext.ts";
import { peopleOf } from "./people.ts";
import type { PersonRow } from "./people.ts";
import { PersonLine } from "./PersonLine.tsx";
import { WaitingPeople } from "./WaitingPeople.tsx";

/** Everyone as they sit, in an area that scrolls by itself, with the speaker kept in sight. */
export function PeopleList() {
  const t = useText();
  const { view, open } = useConsole();
  const { waiting, circle, beside } = peopleOf(view);
  return (
    <>
      <div className="region-head">
        <h2 id="people-title">
          {t("facilitator.people", { count: circle.length + beside.length })}
        </h2>
        <button
          type="button"
          className="tool"
          onClick={() => open({ is: "chair" })}
        >
          <UserPlus aria-hidden size={20} />
          <span>{t("facilitator.addChair")}</span>
        </button>
      </div>
      <WaitingPeople seats={waiting} />
      {circle.length + beside.length === 0 && (
        <p className="help">{t("facilitator.noPeopleYet")}</p>
      )}
      <Rows rows={circle} />
      {beside.length > 0 && (
        <>
          <h3>{t("facilitator.besideTitle")}</h3>
          <Rows rows={beside} />
        </>
      )}
    </>
  );
}

function Rows({ rows }: { rows: readonly PersonRow[] }) {
  const list = useRef<HTMLOListElement>(null);
  const speaking = rows.find(({ mark }) => mark.is === "speaking")?.seat.seatId;
  useEffect(() => {
    list.current
      ?.querySelector("[aria-current]")
      ?.scrollIntoView({ block: "nearest" });
  }, [speaking]);
  if (rows.length === 0) return null;
  return (
    <ol className="people" ref={list}>
      {rows.map((row) => (
        <PersonLine key={row.seat.seatId} row={row} />
      ))}
    </ol>
  );
}
