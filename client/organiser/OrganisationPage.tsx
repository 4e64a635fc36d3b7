import { useState } from "react";
import { Link } from "wouter";
import { limits } from "../../shared/protocol/limits.ts";
import { PlainPage } from "../components/PlainPage.tsx";
import { api } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";
import { HelpNumberFields } from "./HelpNumberFields.tsx";
import type { Organisation } from "./organisation.ts";
import { TextField } from "./TextField.tsx";
import { useAnswer } from "./useAnswer.ts";

/** Name, help numbers, and how long names and notes may stay. */
export function OrganisationPage() {
  const t = useText();
  const [asked] = useAnswer<Organisation>("/api/organisation");
  const [said, say] = useState("");
  return (
    <PlainPage title={t("organiser.aboutUs")} said={said}>
      {asked.state === "failed" && (
        <p className="problem">{t("organiser.offline")}</p>
      )}
      {asked.state === "known" && (
        <OrganisationForm organisation={asked.value} say={say} />
      )}
      {said !== "" && <p className="done">{said}</p>}
      <Link className="tool" href="/organise">
        {t("organiser.toList")}
      </Link>
    </PlainPage>
  );
}

interface OrganisationFormProps {
  organisation: Organisation;
  say: (text: string) => void;
}

function OrganisationForm({ organisation, say }: OrganisationFormProps) {
  const t = useText();
  const [name, setName] = useState(organisation.name);
  const [numbers, setNumbers] = useState(organisation.helpNumbers);
  const [days, setDays] = useState(String(organisation.retentionDays));
  const [wrong, setWrong] = useState(false);
  const save = async () => {
    const retentionDays = Number(days);
    const fits = /^\d+$/.test(days) && retentionDays <= limits.retentionDays;
    setWrong(!fits);
    if (!fits) return;
    const helpNumbers = numbers.filter(({ number }) => number.trim() !== "");
    const body = { name: name.trim(), helpNumbers, retentionDays };
    const answer = await api("PUT", "/api/organisation", body);
    say(t(answer.ok ? "organiser.saved" : "organiser.failed"));
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={t("organiser.orgName")}
        value={name}
        change={setName}
        max={limits.titleCharacters}
      />
      <HelpNumberFields numbers={numbers} change={setNumbers} />
      <TextField
        label={t("organiser.retention")}
        help={t("organiser.retentionHelp")}
        problem={wrong ? t("organiser.retentionWrong") : undefined}
        value={days}
        change={setDays}
        max={2}
        numeric
      />
      <button type="submit" className="big primary">
        {t("organiser.saveOrg")}
      </button>
    </form>
  );
}
