import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { OwnFormat } from "../../shared/domain/format.ts";
import type { SavedFormat } from "../../shared/protocol/formatMessages.ts";
import { formatName } from "../../shared/text/formatNames.ts";
import { ownText } from "../../shared/text/ownText.ts";
import { PlainPage } from "../components/PlainPage.tsx";
import { saveFile } from "../components/saveFile.ts";
import { api } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";
import { forgetFormat, keepFormat, keptFormat } from "./keptFormat.ts";
import { FormatForm } from "./FormatForm.tsx";
import { RemoveDialog } from "./RemoveDialog.tsx";
import { useAnswer } from "./useAnswer.ts";

/** `/organise/formats/:id`: one format of the organisation's own. */
export function FormatEditor({ formatId }: { formatId: string }) {
  const t = useText();
  const [saved] = useAnswer<SavedFormat>(`/api/formats/${formatId}`);
  if (saved.state === "asking")
    return <PlainPage title={t("common.connecting")} />;
  if (saved.state === "failed")
    return (
      <PlainPage title={t("organiser.ownFormats")}>
        <p className="problem">
          {t(
            saved.status === 404
              ? "formatEditor.notFound"
              : "organiser.offline",
          )}
        </p>
        <Link className="tool" href="/organise/formats">
          {t("formatEditor.toFormats")}
        </Link>
      </PlainPage>
    );
  return <Editor key={formatId} {...saved.value} />;
}

function Editor({ formatId, format }: SavedFormat) {
  const t = useText();
  const [kept, setKept] = useState(format);
  const [draft, setDraft] = useState(() => keptFormat(formatId) ?? format);
  const [said, say] = useState("");
  const [hasFailed, setFailed] = useState(false);
  const save = async () => {
    const answer = await api("PUT", `/api/formats/${formatId}`, draft);
    setFailed(!answer.ok);
    say(t(answer.ok ? "formatEditor.saved" : "organiser.failed"));
    if (!answer.ok) return;
    setKept(draft);
    forgetFormat();
  };
  return (
    <PlainPage
      wide
      title={ownText(t, kept.name) ?? formatName(t, kept.from)}
      said={said}
    >
      <Top formatId={formatId} format={draft} />
      <p>{t("formatEditor.madeFrom", { name: formatName(t, format.from) })}</p>
      <FormatForm
        format={draft}
        change={(next, done = "") => {
          setDraft(next);
          setFailed(false);
          say(done);
          keepFormat(formatId, next);
        }}
        unsaved={draft !== kept}
        save={save}
      />
      {said !== "" && <p className={hasFailed ? "problem" : "done"}>{said}</p>}
    </PlainPage>
  );
}

function Top({ formatId, format }: SavedFormat) {
  const t = useText();
  const [, goTo] = useLocation();
  const [isRemoving, setRemoving] = useState(false);
  return (
    <nav className="tools" aria-label={t("organiser.ownFormats")}>
      <Link className="tool" href="/organise/formats">
        {t("formatEditor.toFormats")}
      </Link>
      <button type="button" className="tool" onClick={() => download(format)}>
        {t("formatEditor.export")}
      </button>
      <button type="button" className="tool" onClick={() => setRemoving(true)}>
        {t("formatEditor.remove")}
      </button>
      {isRemoving && (
        <RemoveDialog
          path={`/api/formats/${formatId}`}
          words={{
            remove: t("formatEditor.remove"),
            text: t("formatEditor.removeText"),
            keep: t("formatEditor.keep"),
          }}
          close={() => setRemoving(false)}
          removed={() => goTo("/organise/formats")}
        />
      )}
    </nav>
  );
}

/** One file with the steps and the own words, and nothing of who made it or when. */
function download(format: OwnFormat): void {
  const text = JSON.stringify(format, null, 2);
  const file = new Blob([text], { type: "application/json" });
  saveFile(file, `kring-${format.from}.json`);
}
