import { useId, useState } from "react";
import type { OwnFormat } from "../../shared/domain/format.ts";
import { isSound, problemsIn } from "../../shared/formats/check.ts";
import type { FormatProblem } from "../../shared/formats/reasons.ts";
import { limits } from "../../shared/protocol/limits.ts";
import { useText } from "../connection/hooks.ts";
import { FormatProblems } from "./FormatProblems.tsx";

type Wrong = "notReadable" | readonly FormatProblem[];

/** One JSON file, read here and checked before it is sent anywhere. */
export function ImportFormat({
  take,
}: {
  take: (format: OwnFormat) => Promise<void>;
}) {
  const t = useText();
  const id = useId();
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const read = async (file: File) => {
    const given = await jsonIn(file);
    if (given === undefined) setWrong("notReadable");
    else if (isSound(given)) await take(given);
    else setWrong(problemsIn(given));
  };
  return (
    <div className="form">
      <div className="field">
        <label htmlFor={id}>{t("formatEditor.import")}</label>
        <p className="help" id={`${id}-help`}>
          {t("formatEditor.importHelp")}
        </p>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            setWrong(null);
            if (file !== undefined) void read(file);
            // The same file, mended, may be chosen again.
            event.target.value = "";
          }}
        />
      </div>
      {wrong === "notReadable" && (
        <p className="problem" role="alert">
          {t("formatEditor.notReadable")}
        </p>
      )}
      {wrong !== null && wrong !== "notReadable" && (
        <FormatProblems problems={wrong} phases={[]} />
      )}
    </div>
  );
}

/** Undefined when the file is no JSON, or larger than any format can be. */
async function jsonIn(file: File): Promise<unknown> {
  if (file.size > limits.bodyBytes) return undefined;
  try {
    return JSON.parse(await file.text()) as unknown;
  } catch {
    return undefined;
  }
}
