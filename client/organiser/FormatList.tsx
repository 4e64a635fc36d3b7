import { useState } from "react";
import { Link, useLocation } from "wouter";
import { formatIds } from "../../shared/domain/format.ts";
import type { FormatId, OwnFormat } from "../../shared/domain/format.ts";
import type { SavedFormat } from "../../shared/protocol/formatMessages.ts";
import { formatName } from "../../shared/text/formatNames.ts";
import { ownText } from "../../shared/text/ownText.ts";
import { PlainPage } from "../components/PlainPage.tsx";
import { api } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";
import { Choice } from "./Choice.tsx";
import { copyOf } from "./formatDraft.ts";
import { ImportFormat } from "./ImportFormat.tsx";
import { useAnswer } from "./useAnswer.ts";

/** Formats of the organisation's own: those there are, and the ways to a new one. */
export function FormatList() {
  const t = useText();
  const [saved] = useAnswer<SavedFormat[]>("/api/formats");
  const [, goTo] = useLocation();
  const [problem, setProblem] = useState<string | null>(null);
  const create = async (format: OwnFormat) => {
    const answer = await api<{ formatId: string }>(
      "POST",
      "/api/formats",
      format,
    );
    if (answer.ok) goTo(`/organise/formats/${answer.value.formatId}`);
    else
      setProblem(
        t(
          answer.code === "TooMany"
            ? "formatEditor.tooMany"
            : "organiser.failed",
        ),
      );
  };
  return (
    <PlainPage wide title={t("organiser.ownFormats")}>
      <nav className="tools" aria-label={t("organiser.ownFormats")}>
        <Link className="tool" href="/organise">
          {t("organiser.toList")}
        </Link>
      </nav>
      <p>{t("formatEditor.about")}</p>
      {saved.state === "failed" && (
        <p className="problem">{t("organiser.offline")}</p>
      )}
      {saved.state === "known" && <SavedFormats saved={saved.value} />}
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <NewFormat create={create} />
      <ImportFormat take={create} />
    </PlainPage>
  );
}

function SavedFormats({ saved }: { saved: readonly SavedFormat[] }) {
  const t = useText();
  if (saved.length === 0) return <p>{t("formatEditor.empty")}</p>;
  return (
    <ul className="plain links">
      {saved.map(({ formatId, format: { name, from } }) => (
        <li key={formatId} className="link">
          <Link className="link-name" href={`/organise/formats/${formatId}`}>
            {ownText(t, name) ?? formatName(t, from)}
          </Link>
          <span>
            {t("formatEditor.madeFrom", { name: formatName(t, from) })}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface NewFormatProps {
  create: (format: OwnFormat) => Promise<void>;
}

function NewFormat({ create }: NewFormatProps) {
  const t = useText();
  const [from, setFrom] = useState<FormatId>("multilogem");
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void create(copyOf(from, { [t.language]: formatName(t, from) }));
      }}
    >
      <Choice
        label={t("formatEditor.startFrom")}
        value={from}
        options={formatIds.map((value) => ({
          value,
          text: formatName(t, value),
        }))}
        change={setFrom}
      />
      <button type="submit" className="tool strong">
        {t("formatEditor.create")}
      </button>
    </form>
  );
}
