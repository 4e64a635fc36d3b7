import { useKeptFocus } from "../components/keptFocus.ts";

export function KeptFocus() {
  useKeptFocus();
  return null;
}
