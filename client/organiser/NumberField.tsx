import { useId } from "react";

interface NumberFieldProps {
  label: string;
  value: number | null;
  min: number;
  max: number;
  /** null when the field was emptied. */
  change: (value: number | null) => void;
  help?: string;
}

export function NumberField(props: NumberFieldProps) {
  const { label, value, min, max, change, help } = props;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {help !== undefined && (
        <p className="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        value={value ?? ""}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={(event) => {
          const typed = event.target.valueAsNumber;
          if (event.target.value === "") change(null);
          else if (Number.isInteger(typed) && typed >= min && typed <= max)
            change(typed);
        }}
      />
    </div>
  );
}
