import { useEffect, useState } from "react";
import { SessionProvider } from "../connection/hooks.ts";
import { Console } from "./Console.tsx";
import { EnterForm } from "./EnterForm.tsx";
import { SessionGate } from "./SessionGate.tsx";
import "../styles/card.css";
import "../styles/sheet.css";
import "../styles/desk.css";
import "./facilitator.css";
import "./consoleParts.css";
import "./consoleSizes.css";

/** `/lead/:id#secret`: the link lets in, from then on the cookie does, and the secret leaves the address. */
export function LeadPage({ sessionId }: { sessionId: string }) {
  const [secret, setSecret] = useState(secretHere);
  // The link pasted into this very tab changes nothing but the fragment, and loads nothing.
  useEffect(() => {
    const pasted = () => setSecret(secretHere());
    window.addEventListener("hashchange", pasted);
    return () => window.removeEventListener("hashchange", pasted);
  }, []);
  const entered = () => {
    history.replaceState(null, "", location.pathname);
    setSecret("");
  };
  if (secret !== "")
    return (
      <EnterForm sessionId={sessionId} secret={secret} entered={entered} />
    );
  return (
    <SessionProvider sessionId={sessionId} role="facilitator">
      <SessionGate sessionId={sessionId}>
        <Console />
      </SessionGate>
    </SessionProvider>
  );
}

function secretHere(): string {
  return location.hash.slice(1);
}
