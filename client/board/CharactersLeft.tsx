import { limits } from "../../shared/protocol/limits.ts";
import { useText } from "../connection/hooks.ts";

const tellsFrom = 40;

/** Says nothing as long as there is room enough. */
export function CharactersLeft({ length }: { length: number }) {
  const t = useText();
  const count = limits.noteCharacters - length;
  if (count > tellsFrom) return null;
  return <p className="soft">{t("board.charactersLeft", { count })}</p>;
}
