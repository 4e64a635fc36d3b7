import { useEffect, useState } from "react";
import { api } from "../connection/api.ts";

/** Only organisers may wipe; facilitators are not shown a button that would refuse them. */
export function useOrganises(sessionId: string): boolean {
  const [organises, setOrganises] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void api<{ roles: string[] }>("GET", `/api/sessions/${sessionId}/me`).then(
      (answer) => {
        if (isCurrent && answer.ok)
          setOrganises(answer.value.roles.includes("organiser"));
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [sessionId]);
  return organises;
}
