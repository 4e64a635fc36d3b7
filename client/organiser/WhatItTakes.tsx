import { useState } from "react";
import type { Phase } from "../../shared/domain/format.ts";
import { limits } from "../../shared/protocol/limits.ts";
import { phaseName } from "../../shared/text/formatNames.ts";
import type { Translate } from "../../shared/text/text.ts";
import { useText } from "../connection/hooks.ts";
import { timeText } from "./dates.ts";
import { NumberField } from "./NumberField.tsx";
import { endOf, estimate, minutesOver, roundOf } from "./planTimes.ts";
import { TextField } from "./TextField.tsx";

/** Any day: only the time of it is shown. */
const day = "2026-01-01T";

/** What an evening with so many people would take. The numbers are for reckoning, and are kept nowhere. */
export function WhatItTakes({ phases }: { phases: readonly Phase[] }) {
  const t = useText();
  const [people, setPeople] = useState(12);
  const [from, setFrom] = useState("19:30");
  const [until, setUntil] = useState("");
  const { minutes, open } = estimate(phases, people);
  const end = from === "" ? null : endOf(day + from, minutes);
  const over = minutesOver({ from, until, minutes });
  return (
    <section className="format-steps">
      <h2>{t("formatEditor.takes")}</h2>
      <div className="phase-fields">
        <NumberField
          label={t("formatEditor.people")}
          value={people}
          min={1}
          max={limits.seats}
          change={(value) => setPeople(value ?? 1)}
        />
        <TextField
          label={t("formatEditor.from")}
          type="time"
          value={from}
          max={5}
          change={setFrom}
        />
        <TextField
          label={t("formatEditor.until")}
          help={t("formatEditor.untilHelp")}
          type="time"
          value={until}
          max={5}
          change={setUntil}
        />
      </div>
      <div className="evening-length" aria-live="polite">
        {roundsIn(t, phases, people).map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
        <p>
          {t(open ? "organiser.togetherOpen" : "organiser.together", {
            minutes,
          })}{" "}
          {end !== null &&
            t(open ? "formatEditor.endsOpen" : "formatEditor.ends", {
              time: timeText(end, t.language),
            })}
        </p>
        {over > 0 && <p>{t("formatEditor.tooLong", { minutes: over })}</p>}
      </div>
    </section>
  );
}

/** "12 people × 3 minutes: this round takes about 40 minutes", and where its step has less. */
function roundsIn(t: Translate, phases: readonly Phase[], people: number) {
  return phases.flatMap((phase) => {
    const round = roundOf(phase, people);
    if (round === null) return [];
    const { about, each, needs, has } = round;
    const whole = each % 60 === 0;
    const said = t("formatEditor.round", {
      step: phaseName(t, phase),
      people,
      each: t(whole ? "formatEditor.eachMinutes" : "formatEditor.eachSeconds", {
        count: whole ? each / 60 : each,
      }),
      minutes: about,
    });
    const long =
      has !== null && needs > has
        ? ` ${t("organiser.roundLong", { people, needs, has })}`
        : "";
    return [{ id: phase.id, text: said + long }];
  });
}
