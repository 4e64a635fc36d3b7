import { useState } from "react";
import type { ExportFormat } from "../../shared/protocol/reviewMessages.ts";
import { useText } from "../connection/hooks.ts";
import { PlainPage } from "../components/PlainPage.tsx";
import { eveningFile, fetchFile } from "./fetchFile.ts";
import { Files } from "./Files.tsx";
import { useOrganises } from "./useOrganises.ts";
import { WipeNow } from "./WipeNow.tsx";

interface FinishedProps {
  sessionId: string;
  wiped: () => void;
}

/** After the review: only the report as it was read is left. */
export function Finished({ sessionId, wiped }: FinishedProps) {
  const t = useText();
  const [said, say] = useState("");
  const organises = useOrganises(sessionId);
  const download = async (format: ExportFormat) => {
    const { ok } = await fetchFile(eveningFile(sessionId, format), format);
    say(t(ok ? "review.downloaded" : "review.downloadFailed"));
  };
  return (
    <PlainPage title={t("finish.done")} said={said} wide>
      <p>{t("finish.doneLine")}</p>
      <p>
        <a className="tool" href={`/evaluation/${sessionId}`}>
          {t("review.toEvaluation")}
        </a>
      </p>
      <section className="form">
        <h2>{t("finish.files")}</h2>
        {said !== "" && <p className="soft">{said}</p>}
        <Files download={download} />
      </section>
      {organises && <WipeNow sessionId={sessionId} wiped={wiped} />}
    </PlainPage>
  );
}
