import { useState } from "react";
import { Dialog } from "../components/Dialog.tsx";
import { api } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";

interface RemoveDialogProps {
  /** What is deleted on the server. */
  path: string;
  words: { remove: string; text: string; keep: string };
  close: () => void;
  removed: () => void;
}

/** Asks once before something is taken away that nothing brings back. */
export function RemoveDialog(props: RemoveDialogProps) {
  const { path, words, close, removed } = props;
  const t = useText();
  const [hasFailed, setFailed] = useState(false);
  const remove = async () => {
    const answer = await api("DELETE", path);
    if (answer.ok) removed();
    else setFailed(true);
  };
  return (
    <Dialog title={words.remove} onClose={close}>
      <p>{words.text}</p>
      {hasFailed && (
        <p className="problem" role="alert">
          {t("organiser.failed")}
        </p>
      )}
      <div className="tools">
        <button
          type="button"
          className="tool strong"
          data-first
          onClick={close}
        >
          {words.keep}
        </button>
        <button type="button" className="tool" onClick={() => void remove()}>
          {words.remove}
        </button>
      </div>
    </Dialog>
  );
}
