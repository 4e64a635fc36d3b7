import { exportFormats } from "../../shared/protocol/reviewMessages.ts";
import type { ExportFormat } from "../../shared/protocol/reviewMessages.ts";
import { useText } from "../connection/hooks.ts";

interface FilesProps {
  /** The id of the text that says why there is no file yet; absent when there is one. */
  describedBy?: string | undefined;
  formats?: readonly ExportFormat[];
  download: (format: ExportFormat) => Promise<void>;
}

/** One button a kind of file. */
export function Files({
  describedBy,
  formats = exportFormats,
  download,
}: FilesProps) {
  const t = useText();
  return (
    <div className="downloads">
      {formats.map((format) => (
        <button
          key={format}
          type="button"
          className="big"
          aria-disabled={describedBy !== undefined}
          aria-describedby={describedBy}
          onClick={() => void download(format)}
        >
          {t(`review.as_${format}`)}
        </button>
      ))}
    </div>
  );
}
