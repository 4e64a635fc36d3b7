import type { FinalReader } from "../../shared/protocol/finalReport.ts";
import { exportFormats } from "../../shared/protocol/reviewMessages.ts";
import type { ExportFormat } from "../../shared/protocol/reviewMessages.ts";
import { useText } from "../connection/hooks.ts";
import { fetchFile } from "./fetchFile.ts";
import { Files } from "./Files.tsx";
import { TwoBoxes } from "./TwoBoxes.tsx";
import type { FinalDesk } from "./useFinal.ts";

interface FinalFilesProps {
  seriesId: string;
  desk: FinalDesk;
  say: (words: string) => void;
}

/** The two boxes over exactly what is kept, and the files. */
export function FinalFiles({ seriesId, desk, say }: FinalFilesProps) {
  const t = useText();
  const { report, isChanged, save } = desk;
  const mayTick =
    !isChanged && report.revision > 0 && report.findings.length === 0;
  const isReady = report.signed && !isChanged;
  const download = async (reader: FinalReader, format: ExportFormat) => {
    if (!isReady) {
      say(t("finalDesk.notYet"));
      return;
    }
    const path = `/api/series/${seriesId}/report/export?as=${format}&for=${reader}`;
    const { ok } = await fetchFile(path, format);
    say(t(ok ? "review.downloaded" : "review.downloadFailed"));
  };
  const readers = [
    ["funder", "finalDesk.whole", exportFormats],
    ["participants", "finalDesk.page", ["docx", "html"]],
  ] as const;
  return (
    <section className="form">
      <h2>{t("finalDesk.files")}</h2>
      <TwoBoxes
        key={String(isReady)}
        signed={isReady}
        mayTick={mayTick}
        sign={async (signed) => (await save({ signed })) === null}
      />
      <p id="final-open" className="soft">
        {t(isReady ? "review.ready" : "finalDesk.notYet")}
      </p>
      {readers.map(([reader, title, formats]) => (
        <div key={reader}>
          <h3>{t(title)}</h3>
          <Files
            describedBy={isReady ? undefined : "final-open"}
            formats={formats}
            download={(format) => download(reader, format)}
          />
        </div>
      ))}
    </section>
  );
}
