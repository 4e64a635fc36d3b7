import { useEffect, useId, useRef } from "react";
import type { ReactNode } from "react";
import { X } from "lucide-react";
import { useText } from "../connection/hooks.ts";
import "../styles/sheet.css";

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A native modal dialog: the browser keeps focus inside, closes on Escape and gives focus back to the opener. It exists
 * while it is open. Mark the safe control with `data-first`. What lies outside it is not read aloud meanwhile, so the
 * page's live region comes along.
 */
export function Dialog({ title, onClose, children }: DialogProps) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = dialog.current;
    const opener = document.activeElement;
    if (shown === null) return;
    const region = document.querySelector("[role=status][aria-live]");
    const home = region?.parentElement;
    if (region) shown.append(region);
    shown.showModal();
    shown.querySelector<HTMLElement>("[data-first]")?.focus();
    return () => {
      shown.close();
      if (region) home?.append(region);
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="sheet"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="sheet-body">
        <div className="sheet-top">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="small" onClick={onClose}>
            <X aria-hidden="true" />
            <span className="visually-hidden">{t("common.close")}</span>
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
