import type { ReactNode } from "react";

export type CardLook = "surface" | "sand" | "mist" | "lilac" | "fog";

interface StateCardProps {
  look: CardLook;
  icon: ReactNode;
  title: string;
  line?: string | undefined;
  children?: ReactNode;
}

/** What is now, in one sentence: word, icon, border and tint together, never colour alone. */
export function StateCard(props: StateCardProps) {
  const { look, icon, title, line, children } = props;
  return (
    <section className={`card ${look}`}>
      <div className="card-icon">{icon}</div>
      <h1 id="st" tabIndex={-1}>
        {title}
      </h1>
      {line !== undefined && <p>{line}</p>}
      {children}
    </section>
  );
}
