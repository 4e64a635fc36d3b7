import { createPortal } from "react-dom";
import { MiniBoard } from "./MiniBoard.tsx";
import { useConsoleKeys } from "./useConsoleActions.ts";
import type { RunAction } from "./useConsoleActions.ts";

/** The small console drawn into the floating window: same view, same commands, same double-press guard. */
export function FloatingWindow({
  page,
  run,
}: {
  page: Document;
  run: RunAction;
}) {
  useConsoleKeys(run, page);
  return createPortal(<MiniBoard run={run} />, page.body);
}
