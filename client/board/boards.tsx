/** The board as other screens use it: fetched, with Yjs and its words, when it is first shown. */
import { Suspense } from "react";
import { useText } from "../connection/hooks.ts";
import { lazyScreen } from "../lazyScreen.ts";
import type { BoardColumnsProps } from "./BoardColumns.tsx";
import type { BoardSheetProps } from "./BoardSheet.tsx";
import type { OwnNotesProps } from "./OwnNotes.tsx";

const LazySheet = lazyScreen<BoardSheetProps>(
  ["board"],
  async () => (await import("./BoardSheet.tsx")).BoardSheet,
);
const LazyColumns = lazyScreen<BoardColumnsProps>(
  ["board"],
  async () => (await import("./BoardColumns.tsx")).BoardColumns,
);
const LazyOwnNotes = lazyScreen<OwnNotesProps>(
  ["board"],
  async () => (await import("./OwnNotes.tsx")).OwnNotes,
);

/** For a phone. */
export function BoardSheet(props: BoardSheetProps) {
  return (
    <Suspense fallback={<Waiting />}>
      <LazySheet {...props} />
    </Suspense>
  );
}

/** For the console and the big screen. */
export function BoardColumns(props: BoardColumnsProps) {
  return (
    <Suspense fallback={<Waiting />}>
      <LazyColumns {...props} />
    </Suspense>
  );
}

/** For a phone, after the close. Nothing to wait for: most people left no note. */
export function OwnNotes(props: OwnNotesProps) {
  return (
    <Suspense>
      <LazyOwnNotes {...props} />
    </Suspense>
  );
}

function Waiting() {
  const t = useText();
  return <p className="soft">{t("common.connecting")}</p>;
}
