import { UserPlus } from "lucide-react";
import { useEffect, useRef } from "react";
import { useText } from "../connection/hooks.ts";
import { useConsole } from "./consoleContext.ts";
import type { People, PersonRow } from "./people.ts";
import { PersonLine } from "./PersonLine.tsx";

export function PeopleHead({ count }: { count: number }) {
  const t = useText();
  const { open } = useConsole();
  return (
    <div className="region-head">
      <h2 id="people-title">{t("facilitator.people", { count })}</h2>
      <button
        type="button"
        className="tool"
        onClick={() => open({ is: "chair" })}
      >
        <UserPlus aria-hidden size={20} />
        <span>{t("facilitator.addChair")}</span>
      </button>
    </div>
  );
}

/** Everyone as they sit, with the speaker kept in sight. */
export function PeopleList({ circle, beside }: Omit<People, "waiting">) {
  const t = useText();
  return (
    <>
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
