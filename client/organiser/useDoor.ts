import { useEffect, useState } from "react";
import { api } from "../connection/api.ts";
import type { Organisation } from "./organisation.ts";

export type Door = "looking" | "open" | "closed" | "wrong" | "failed";

/** Lets in with the link's secret, if the address carries one, and takes it out of the address at once. */
export function useDoor(): Door {
  const [door, setDoor] = useState<Door>("looking");
  useEffect(() => {
    const look = () => {
      void knock().then(setDoor);
    };
    look();
    // The link pasted into this very tab changes nothing but the fragment, and loads nothing.
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, []);
  return door;
}

async function knock(): Promise<Door> {
  const secret = location.hash.slice(1);
  if (secret !== "") {
    const answer = await api("POST", "/api/organisations/enter", { secret });
    if (answer.ok) history.replaceState(null, "", location.pathname);
    return answer.ok ? "open" : doorFor(answer.status, "wrong");
  }
  const answer = await api<Organisation>("GET", "/api/organisation");
  return answer.ok ? "open" : doorFor(answer.status, "closed");
}

function doorFor(status: number, refused: Door): Door {
  return status === 0 || status >= 500 ? "failed" : refused;
}
