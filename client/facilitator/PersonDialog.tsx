import { useText } from "../connection/hooks.ts";
import { Dialog } from "../components/Dialog.tsx";
import { useConsole } from "./consoleContext.ts";
import { detailsOf } from "./people.ts";
import { PersonDevice } from "./PersonDevice.tsx";
import { PersonName } from "./PersonName.tsx";
import { PersonPlace } from "./PersonPlace.tsx";
import { PersonTasks } from "./PersonTasks.tsx";
import { PersonTurn } from "./PersonTurn.tsx";

/** All that can be done for one person, as plain buttons under four headings. */
export function PersonDialog({ seatId }: { seatId: string }) {
  const t = useText();
  const { view, nameOf, open } = useConsole();
  const seat = detailsOf(view).find((other) => other.seatId === seatId);
  // Somebody else may just have taken this seat away.
  if (seat === undefined) return null;
  return (
    <Dialog title={nameOf(seatId)} onClose={() => open(null)}>
      <div className="person-dialog">
        <section>
          <h3>{t("facilitator.groupTurn")}</h3>
          <PersonTurn seat={seat} />
        </section>
        <section>
          <h3>{t("facilitator.groupPlace")}</h3>
          <PersonPlace seat={seat} />
        </section>
        <section>
          <h3>{t("facilitator.groupTask")}</h3>
          <PersonTasks seat={seat} />
        </section>
        <section>
          <h3>{t("facilitator.groupPerson")}</h3>
          <PersonName key={seat.name} seat={seat} />
          <PersonDevice seat={seat} />
        </section>
      </div>
    </Dialog>
  );
}
