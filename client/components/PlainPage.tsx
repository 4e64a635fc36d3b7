import type { ReactNode } from "react";
import { useText } from "../connection/hooks.ts";
import { LanguagePicker } from "./LanguagePicker.tsx";
import { LiveRegion } from "./LiveRegion.tsx";

interface PlainPageProps {
  title: string;
  /** What was just done, for the page's one live region. */
  said?: string;
  /** Tables need more room than a line of text. */
  wide?: boolean;
  children?: ReactNode;
}

/** A page outside a session: its title, its body, help and language where they always are. */
export function PlainPage({ title, said, wide, children }: PlainPageProps) {
  const t = useText();
  return (
    <>
      <div className={wide === true ? "page wide" : "page"}>
        <header className="top">
          <span className="brand">{t("common.appName")}</span>
          <LanguagePicker />
        </header>
        <main className="plain-main">
          <h1 id="st" tabIndex={-1}>
            {title}
          </h1>
          {children}
        </main>
        <footer className="foot">
          <a href="/help">{t("common.help")}</a>
          <a href="/kept">{t("common.keptTitle")}</a>
        </footer>
        <LiveRegion text={said ?? title} />
      </div>
    </>
  );
}
