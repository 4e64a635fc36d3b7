import { Component } from "react";
import type { ReactNode } from "react";
import { useSite, useText } from "../connection/hooks.ts";

/** When a screen fails, or its file does not come over a bad line: calm words, one way on, and whom to call. */
export class ScreenFault extends Component<
  { children: ReactNode },
  { failed: boolean }
> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Sorry /> : this.props.children;
  }
}

function Sorry() {
  const t = useText();
  const { helpNumbers } = useSite();
  return (
    <main className="page">
      <h1>{t("common.failed")}</h1>
      <p>{t("common.failedLine")}</p>
      <button
        type="button"
        className="big primary"
        onClick={() => {
          location.reload();
        }}
      >
        {t("common.reload")}
      </button>
      <p>{t("common.help")}</p>
      {helpNumbers.map(({ number, name }) => (
        <a key={number} className="big" href={`tel:${number}`}>
          {number} {name}
        </a>
      ))}
    </main>
  );
}
