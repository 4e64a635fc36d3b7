import { useId } from "react";
import type { ReactNode } from "react";

interface ChoiceProps {
  label: string;
  value: string | number;
  /** The chosen option's value, as the browser gives it. */
  choose: (value: string) => void;
  children: ReactNode;
}

/** A native select with its label beside it; a label around it would take all options into its own words. */
export function Choice({ label, value, choose, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        {children}
      </select>
    </div>
  );
}
