import { useState } from "react";
import type {
  ExportFormat,
  OpenMatters,
} from "../../shared/protocol/reviewMessages.ts";
import { useText } from "../connection/hooks.ts";
import { eveningFile, fetchFile } from "./fetchFile.ts";
import { Files } from "./Files.tsx";
import { FinishReview } from "./FinishReview.tsx";
import { TwoBoxes } from "./TwoBoxes.tsx";
import type { ReviewDesk } from "./useReview.ts";

interface DownloadProps {
  sessionId: string;
  desk: ReviewDesk;
  say: (words: string) => void;
  /** Names and notes are gone. */
  finished: () => void;
}

/** The two boxes, what is still open in words, and the files. */
export function Download({ sessionId, desk, say, finished }: DownloadProps) {
  const t = useText();
  const { review, change, load } = desk;
  const [refused, setRefused] = useState<Partial<OpenMatters> | null>(null);
  if (review === null) return <p>{t("review.loading")}</p>;
  const isReady = openKeys(review.open).length === 0;
  const download = async (format: ExportFormat) => {
    if (!isReady) {
      say(t("review.notYet"));
      return;
    }
    const fetched = await fetchFile(eveningFile(sessionId, format), format);
    setRefused(fetched.ok ? null : (fetched.open ?? {}));
    say(t(fetched.ok ? "review.downloaded" : "review.downloadFailed"));
    if (!fetched.ok) await load();
  };
  return (
    <section className="form">
      <TwoBoxes
        key={String(review.signed)}
        signed={review.signed}
        mayTick={mayTick(review.open)}
        sign={(signed) => change({ signed })}
      >
        <p className="soft">{t("review.readers", { count: review.readers })}</p>
      </TwoBoxes>
      <div id="open-matters">
        <Open open={review.open} />
      </div>
      {refused !== null && (
        <div className="problem">
          <p>{t("review.downloadFailed")}</p>
          <Open open={{ ...nothingOpen, ...refused }} />
        </div>
      )}
      <p>
        <strong>{t(isReady ? "review.ready" : "review.statusToReview")}</strong>
      </p>
      <Files
        describedBy={isReady ? undefined : "open-matters"}
        download={download}
      />
      <p className="soft">{t("review.sameWords")}</p>
      <FinishReview
        sessionId={sessionId}
        isReady={isReady}
        finished={finished}
      />
    </section>
  );
}

const nothingOpen: OpenMatters = {
  pending: 0,
  unread: 0,
  residual: 0,
  withdrawn: 0,
  smallCells: 0,
  recognisable: 0,
  unsigned: 0,
};

/** Ticking again is what answers a text that was taken back: there is nothing left of it to read. */
function mayTick({ unsigned: _, withdrawn: __, ...rest }: OpenMatters) {
  return Object.values(rest).every((count) => count === 0);
}

const openKeys = (open: OpenMatters): readonly (keyof OpenMatters)[] =>
  (Object.keys(nothingOpen) as (keyof OpenMatters)[]).filter(
    (matter) => open[matter] > 0,
  );

function Open({ open }: { open: OpenMatters }) {
  const t = useText();
  const matters = openKeys(open);
  if (matters.length === 0) return null;
  return (
    <>
      <h2>{t("review.openTitle")}</h2>
      <ul className="open-matters">
        {matters.map((matter) => (
          <li key={matter}>
            {t(`review.open_${matter}`, { count: open[matter] })}
          </li>
        ))}
      </ul>
    </>
  );
}
