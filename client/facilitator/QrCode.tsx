import { useEffect, useState } from "react";

/** A QR code drawn in this browser: its text is a secret that no address may carry. */
export function QrCode({ text, alt }: { text: string; alt: string }) {
  const [source, show] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void import("uqr").then(({ renderSVG }) => {
      if (wanted)
        show(`data:image/svg+xml,${encodeURIComponent(renderSVG(text))}`);
    });
    return () => {
      wanted = false;
    };
  }, [text]);
  return source === null ? null : (
    <img
      className="qr"
      src={source}
      alt={alt}
      width={240}
      height={240}
      onLoad={(event) =>
        event.currentTarget.scrollIntoView({ block: "nearest" })
      }
    />
  );
}
