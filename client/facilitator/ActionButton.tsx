import type { CommandBody } from "../../shared/protocol/messages.ts";
import { useConsole } from "./consoleContext.ts";
import type { ActOptions } from "./consoleContext.ts";

interface ActionButtonProps {
  text: string;
  body: CommandBody;
  options?: ActOptions;
  off?: boolean;
  /** Closes the dialog once it was accepted. */
  closes?: boolean;
  /** The id of the text that says what it will change. */
  describedBy?: string;
}

/** A button that sends one command. */
export function ActionButton({
  text,
  body,
  options,
  off = false,
  closes = false,
  describedBy,
}: ActionButtonProps) {
  const { act, open } = useConsole();
  const press = async () => {
    if (off) return;
    const answer = await act(body, options);
    if (closes && answer.ok) open(null);
  };
  return (
    <button
      type="button"
      className="tool"
      aria-disabled={off}
      aria-describedby={describedBy}
      onClick={() => void press()}
    >
      {text}
    </button>
  );
}
