/** One line drawing each, 24 by 24. Own, because an icon library's machinery alone weighs more than all of these. */
const lines = {
  balloon: "M4 5h16v11h-9l-5 4v-4H4z",
  chair: "M7 3v18M7 13h10v8",
  check: "M5 12.5l4.5 4.5L19 7",
  circle:
    "M9 4.6a8 8 0 0 1 6 0M19.4 9a8 8 0 0 1 0 6M15 19.4a8 8 0 0 1-6 0M4.6 15a8 8 0 0 1 0-6",
  ear: "M7 9.5a5 5 0 0 1 10 0c0 4-4 4-4 7.5a3 3 0 0 1-5.5 1.6M10 10a2 2 0 0 1 4 0",
  hand: "M8 13V5.5a1.5 1.5 0 0 1 3 0V11V4a1.5 1.5 0 0 1 3 0v7V5.5a1.5 1.5 0 0 1 3 0V14a6.5 6.5 0 0 1-6.5 6.5c-3 0-4.5-1.5-6-4.2l-1.5-2.7a1.5 1.5 0 0 1 2.6-1.5L8 15",
  next: "M6 5l8 7-8 7zM18 5v14",
  note: "M5 4h14v16H5zM9 9h6M9 13h6",
  pause: "M9 5v14M15 5v14",
  plus: "M12 5v14M5 12h14",
  two: "M9 11a3.5 3.5 0 1 0 0-7a3.5 3.5 0 0 0 0 7zM2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.2a3.5 3.5 0 0 1 0 6.6M18 14.3c2 .8 3.5 2.7 3.5 5.7",
};

export type IconName = keyof typeof lines;

/** Beside words, never instead of them; so it is hidden from who listens to the page. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={lines[name]} />
    </svg>
  );
}
