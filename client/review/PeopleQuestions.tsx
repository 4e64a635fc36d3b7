import type { Remarks } from "../../shared/protocol/reportMessages.ts";
import {
  crowdBands,
  perspectives,
} from "../../shared/protocol/reportMessages.ts";
import { useText } from "../connection/hooks.ts";
import { Choice, YesNo } from "./fields.tsx";

interface PeopleQuestionsProps {
  remarks: Remarks;
  change: (patch: Partial<Remarks>) => void;
}

/** Who was there: yes or no and bands, because one number in one neighbourhood is a person with a name. */
export function PeopleQuestions({ remarks, change }: PeopleQuestionsProps) {
  const t = useText();
  const bands = [
    ...crowdBands.map((value) => ({
      value,
      label: t("report.crowd", { band: value }),
    })),
    { value: null, label: t("review.notSaid") },
  ];
  return (
    <section className="form">
      <h2>{t("review.whoWasThere")}</h2>
      <p className="soft">{t("review.whoWasThereHelp")}</p>
      {perspectives.map((perspective) => (
        <YesNo
          key={perspective}
          name={perspective}
          legend={t("report.perspective", { perspective })}
          chosen={remarks.perspectives[perspective]}
          choose={(answer) => {
            const answers = { ...remarks.perspectives, [perspective]: answer };
            change({ perspectives: answers });
          }}
        />
      ))}
      {(["newcomers", "returning"] as const).map((question) => (
        <Choice
          key={question}
          name={question}
          legend={t(`report.${question}`)}
          chosen={remarks[question]}
          choices={bands}
          choose={(band) => {
            change({ [question]: band });
          }}
        />
      ))}
      {(["professionalLead", "expertLead", "interpreter"] as const).map(
        (question) => (
          <YesNo
            key={question}
            name={question}
            legend={t(`report.${question}`)}
            chosen={remarks[question]}
            choose={(answer) => {
              change({ [question]: answer });
            }}
          />
        ),
      )}
    </section>
  );
}
