import type { BoardTheme } from "../../shared/protocol/board.ts";
import type { TextKey } from "../../shared/text/text.ts";

export const themeNames: Readonly<Record<BoardTheme, TextKey>> = {
  takeAlong: "board.takeAlong",
  experiences: "board.experiences",
  questions: "board.questions",
  themeWords: "board.themeWords",
};
