import { useState } from "react";
import { finalLimits } from "../../shared/protocol/finalReport.ts";
import type {
  FinalFinding,
  FinalReport,
} from "../../shared/protocol/finalReport.ts";
import { useText } from "../connection/hooks.ts";
import { Written } from "./fields.tsx";
import type { FinalDesk } from "./useFinal.ts";

interface FinalFindingsProps {
  report: FinalReport;
  save: FinalDesk["save"];
}

/** What the search finds in what is kept: to be written differently, or to stay for a reason. */
export function FinalFindings({ report, save }: FinalFindingsProps) {
  const t = useText();
  const { findings, kept, revision } = report;
  if (revision === 0) return null;
  return (
    <section className="form">
      <h2>{t("finalDesk.check")}</h2>
      <p className={findings.length > 0 ? "problem" : "soft"}>
        {t(findings.length > 0 ? "finalDesk.found" : "finalDesk.nothingFound")}
      </p>
      <div className="items">
        {findings.map((finding) => (
          <Found
            key={`${finding.at} ${finding.words}`}
            finding={finding}
            keep={(reason) =>
              save({ kept: [...kept, { words: finding.words, reason }] })
            }
          />
        ))}
      </div>
      {kept.length > 0 && (
        <>
          <h3>{t("finalDesk.keptTitle")}</h3>
          <ul className="plain">
            {kept.map((one) => (
              <li key={one.words}>
                {t("finalDesk.keptWhy", { ...one })}{" "}
                <button
                  type="button"
                  className="small"
                  aria-label={`${t("finalDesk.takeBack")}: ${one.words}`}
                  onClick={() =>
                    void save({ kept: kept.filter((other) => other !== one) })
                  }
                >
                  {t("finalDesk.takeBack")}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface FoundProps {
  finding: FinalFinding;
  keep: (reason: string) => Promise<unknown>;
}

function Found({ finding, keep }: FoundProps) {
  const t = useText();
  const [reason, write] = useState("");
  return (
    <div className="item">
      <Written
        oneLine
        label={t("finalDesk.why", { words: finding.words })}
        value={reason}
        limit={finalLimits.keptCharacters}
        write={write}
      />
      <button
        type="button"
        className="small"
        aria-disabled={reason.trim() === ""}
        onClick={() => {
          if (reason.trim() !== "") void keep(reason.trim());
        }}
      >
        {t("finalDesk.keep")}
      </button>
    </div>
  );
}
