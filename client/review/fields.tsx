import type { ReactNode, Ref } from "react";
import { useText } from "../connection/hooks.ts";

interface ChoiceProps<T> {
  legend: string;
  name: string;
  chosen: T;
  choices: readonly { value: T; label: string }[];
  choose: (value: T) => void;
}

/** One question with its answers in words. */
export function Choice<T extends string | boolean | null>(
  props: ChoiceProps<T>,
) {
  const { legend, name, chosen, choices, choose } = props;
  return (
    <fieldset className="choices side-by-side">
      <legend>{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={String(value)}>
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            onChange={() => {
              choose(value);
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** Yes, no, or not said. */
export function YesNo(props: Omit<ChoiceProps<boolean | null>, "choices">) {
  const t = useText();
  const choices = [
    { value: true, label: t("report.yes") },
    { value: false, label: t("report.no") },
    { value: null, label: t("review.notSaid") },
  ];
  return <Choice {...props} choices={choices} />;
}

interface WrittenProps {
  label: string;
  value: string;
  limit: number;
  write: (text: string) => void;
  oneLine?: boolean;
}

export function Written(props: WrittenProps) {
  const { label, value, limit, write, oneLine = false } = props;
  const Field = oneLine ? "input" : "textarea";
  return (
    <label className="written">
      <span>{label}</span>
      <Field
        value={value}
        maxLength={limit}
        autoComplete="off"
        onChange={(event) => {
          write(event.target.value);
        }}
      />
    </label>
  );
}

interface SwitchProps {
  label: string;
  isOn: boolean;
  turn: (isOn: boolean) => void;
  box?: Ref<HTMLInputElement>;
}

export function Switch({ label, isOn, turn, box }: SwitchProps) {
  return (
    <label className="switch">
      <input
        ref={box}
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => {
          turn(target.checked);
        }}
      />
      {label}
    </label>
  );
}

interface PickedProps<T extends string> {
  label: string;
  picked: T;
  choices: readonly { value: T; label: string }[];
  pick: (value: T) => void;
}

/** One of many, in a list that the browser draws. */
export function Picked<T extends string>(props: PickedProps<T>) {
  const { label, picked, choices, pick } = props;
  return (
    <label className="written">
      <span>{label}</span>
      <select
        value={picked}
        onChange={({ target }) => {
          const chosen = choices.find(({ value }) => value === target.value);
          if (chosen !== undefined) pick(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ItemsProps<T> {
  title: string;
  items: readonly T[];
  limit: number;
  empty: T;
  change: (items: T[]) => void;
  children: (item: T, write: (item: T) => void, number: number) => ReactNode;
}

/** A list that grows and shrinks. Items are known by their place, here and in the note. */
export function Items<T>(props: ItemsProps<T>) {
  const { title, items, limit, empty, change, children } = props;
  const t = useText();
  return (
    <fieldset className="items">
      <legend>{title}</legend>
      {items.map((item, index) => (
        <div key={index} className="item">
          {children(
            item,
            (next) => {
              change(items.map((old, at) => (at === index ? next : old)));
            },
            index + 1,
          )}
          <button
            type="button"
            className="small"
            onClick={() => {
              change(items.filter((_, at) => at !== index));
            }}
          >
            {t("review.removeItem", { number: index + 1 })}
          </button>
        </div>
      ))}
      {items.length < limit && (
        <button
          type="button"
          className="small"
          onClick={() => {
            change([...items, empty]);
          }}
        >
          {t("review.addItem", { title })}
        </button>
      )}
    </fieldset>
  );
}
