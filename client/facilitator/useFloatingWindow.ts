import { useCallback, useEffect, useRef, useState } from "react";

/** Chrome and Edge on a desk have it; no type library knows it yet. */
interface DocumentPictureInPicture {
  requestWindow(size: { width: number; height: number }): Promise<Window>;
}

const size = { width: 360, height: 300 };

export interface Floating {
  /** The floating page while it is open. */
  page: Document | null;
  toggle(sessionId: string, title: string): void;
}

/** A small window above the video call; where the browser has none, an ordinary small window with its own connection. */
export function useFloatingWindow(): Floating {
  const [page, setPage] = useState<Document | null>(null);
  const opened = useRef<Window | null>(null);
  useEffect(() => () => opened.current?.close(), []);

  const toggle = useCallback((sessionId: string, title: string) => {
    if (opened.current !== null) {
      opened.current.close();
      return;
    }
    const pip = pictureInPicture();
    if (pip === undefined) openSmallWindow(sessionId);
    else
      void pip
        .requestWindow(size)
        .then((floating) => {
          dress(floating.document, title);
          opened.current = floating;
          setPage(floating.document);
          floating.addEventListener("pagehide", () => {
            opened.current = null;
            setPage(null);
          });
        })
        // Refused (no click, or one is open elsewhere): the small window serves as well.
        .catch(() => openSmallWindow(sessionId));
  }, []);

  return { page, toggle };
}

function pictureInPicture(): DocumentPictureInPicture | undefined {
  return (window as { documentPictureInPicture?: DocumentPictureInPicture })
    .documentPictureInPicture;
}

function openSmallWindow(sessionId: string): void {
  window.open(
    `/mini/${sessionId}`,
    "kring",
    `popup,width=${size.width},height=${size.height}`,
  );
}

/** The new document is empty: language, title, theme and styles come from this one. */
function dress(page: Document, title: string): void {
  const here = document.documentElement;
  page.documentElement.lang = here.lang;
  Object.assign(page.documentElement.dataset, here.dataset);
  page.title = title;
  for (const sheet of document.querySelectorAll(
    'link[rel="stylesheet"], style',
  ))
    page.head.append(sheet.cloneNode(true));
}
