import { useState } from "react";
import { Check, Copy } from "lucide-react";
import { useText } from "../connection/hooks.ts";

interface CopyButtonProps {
  /** What goes to the clipboard. */
  text: string;
  /** What it is, in words; it is never the text itself. */
  what: string;
}

/** Shows the text so that it can also be selected by hand: on plain http a browser has no clipboard for pages. */
export function CopyButton({ text, what }: CopyButtonProps) {
  const t = useText();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <div className="copy">
      <label>
        <span>{what}</span>
        <input
          readOnly
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <button
        type="button"
        className="tool"
        aria-label={`${t("common.copy")}: ${what}`}
        onClick={() => void copy()}
      >
        {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
        <span>{t(copied ? "common.copied" : "common.copy")}</span>
      </button>
    </div>
  );
}
