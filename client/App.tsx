import { createElement, Suspense } from "react";
import { usePathname } from "wouter/use-browser-location";
import { ScreenFault } from "./components/ScreenFault.tsx";
import { UnencryptedNotice } from "./components/UnencryptedNotice.tsx";
import { useText } from "./connection/hooks.ts";
import { propsAt, screenAt } from "./screens.ts";

export function App() {
  const path = usePathname();
  return (
    <ScreenFault>
      <UnencryptedNotice />
      <Suspense fallback={<Waiting />}>
        {createElement(screenAt(path), propsAt(path))}
      </Suspense>
    </ScreenFault>
  );
}

function Waiting() {
  const t = useText();
  return <p className="page waiting">{t("common.connecting")}</p>;
}
