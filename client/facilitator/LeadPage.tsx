import { useEffect, useState } from "react";
import { takeFragment } from "../connection/api.ts";
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
  const [secret, setSecret] = useState(takeFragment);
  // The link pasted into this very tab changes nothing but the fragment, and loads nothing.
  useEffect(() => {
    const pasted = () => {
      const found = takeFragment();
      if (found !== null) setSecret(found);
    };
    window.addEventListener("hashchange", pasted);
    return () => window.removeEventListener("hashchange", pasted);
  }, []);
  if (secret !== null)
    return (
      <EnterForm
        sessionId={sessionId}
        secret={secret}
        entered={() => setSecret(null)}
      />
    );
  return (
    <SessionProvider sessionId={sessionId} role="facilitator">
      <SessionGate sessionId={sessionId}>
        <Console />
      </SessionGate>
    </SessionProvider>
  );
}
