import { useId } from "react";

interface TextFieldProps {
  label: string;
  value: string;
  change: (value: string) => void;
  max: number;
  help?: string;
  problem?: string | undefined;
  numeric?: boolean;
  type?: "text" | "url" | "datetime-local" | "time";
}

/** A labelled field with its help above it and its problem in words. */
export function TextField(props: TextFieldProps) {
  const { label, value, change, max, help, problem, numeric, type } = props;
  const id = useId();
  const told = [
    help === undefined ? null : `${id}-help`,
    problem === undefined ? null : `${id}-problem`,
  ].filter((part) => part !== null);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help !== undefined && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {problem !== undefined && (
        <p className="problem" role="alert" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <input
        id={id}
        type={type ?? "text"}
        value={value}
        maxLength={max}
        inputMode={numeric === true ? "numeric" : undefined}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={told.length === 0 ? undefined : told.join(" ")}
        onChange={(event) => change(event.target.value)}
      />
    </div>
  );
}
