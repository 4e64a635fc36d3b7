import { useEffect, useState } from "react";
import { api, takeFragment } from "../connection/api.ts";
import type { Organisation } from "./organisation.ts";

export type Door = "looking" | "open" | "closed" | "wrong" | "failed";

/** How long it rests before it knocks again, where nobody answered. */
const retryMs = 3_000;

/** Lets in with the link's secret, if the address carries one, and takes it out of the address at once. */
export function useDoor(): Door {
  const [door, setDoor] = useState<Door>("looking");
  useEffect(() => {
    let isHere = true;
    let secret: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      clearTimeout(timer);
      secret = takeFragment() ?? secret;
      const found = await knock(secret);
      if (!isHere) return;
      setDoor(found);
      // A reload would no longer find the secret in the address.
      if (found === "failed") timer = setTimeout(() => void look(), retryMs);
      else secret = null;
    };
    const pasted = () => void look();
    pasted();
    // The link pasted into this very tab changes nothing but the fragment, and loads nothing.
    window.addEventListener("hashchange", pasted);
    return () => {
      isHere = false;
      clearTimeout(timer);
      window.removeEventListener("hashchange", pasted);
    };
  }, []);
  return door;
}

async function knock(secret: string | null): Promise<Door> {
  if (secret !== null) {
    const answer = await api("POST", "/api/organisations/enter", { secret });
    return answer.ok ? "open" : doorFor(answer.status, "wrong");
  }
  const answer = await api<Organisation>("GET", "/api/organisation");
  return answer.ok ? "open" : doorFor(answer.status, "closed");
}

function doorFor(status: number, refused: Door): Door {
  return status === 0 || status >= 500 ? "failed" : refused;
}
