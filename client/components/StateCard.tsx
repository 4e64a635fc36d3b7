import type { ReactNode } from "react";

export type CardLook = "surface" | "sand" | "mist" | "lilac" | "fog";

interface StateCardProps {
  look: CardLook;
  icon: ReactNode;
  title: string;
  line?: string | undefined;
  /** Which of the states of the page this is; for tests and styles. */
  state?: string;
  children?: ReactNode;
}

/** What is now, in one sentence: word, icon, border and tint together, never colour alone. */
export function StateCard(props: StateCardProps) {
  const { look, icon, title, line, state, children } = props;
  return (
    <section className={`card ${look}`} data-state={state}>
      <div className="card-icon">{icon}</div>
      <h1 id="st" tabIndex={-1}>
        {title}
      </h1>
      {line !== undefined && <p>{line}</p>}
      {children}
    </section>
  );
}
