import { finalLimits, finalTexts } from "../../shared/protocol/finalReport.ts";
import type { FinalWords } from "../../shared/protocol/finalReport.ts";
import { noteLimits, swotMarks } from "../../shared/protocol/reportMessages.ts";
import { useText } from "../connection/hooks.ts";
import { Items, Written } from "./fields.tsx";

interface FinalFormProps {
  words: FinalWords;
  change: (patch: Partial<FinalWords>) => void;
}

/** What the organiser writes, in the order of the report. */
export function FinalForm({ words, change }: FinalFormProps) {
  const t = useText();
  return (
    <section className="form">
      <h2>{t("finalDesk.write")}</h2>
      <p className="soft">{t("finalDesk.writeAbout")}</p>
      {finalTexts.map((name) => (
        <Written
          key={name}
          label={t(`finalDesk.${name}`)}
          value={words.texts[name]}
          limit={finalLimits.textCharacters}
          write={(text) => {
            change({ texts: { ...words.texts, [name]: text } });
          }}
        />
      ))}
      {swotMarks.map((mark) => (
        <Items
          key={mark}
          title={t(`finalDesk.${mark}`)}
          items={words.swot[mark]}
          limit={finalLimits.items}
          empty=""
          change={(items) => {
            change({ swot: { ...words.swot, [mark]: items } });
          }}
        >
          {(text, write, number) => (
            <Written
              label={t("finalDesk.point", { number })}
              value={text}
              limit={noteLimits.remarkCharacters}
              write={write}
            />
          )}
        </Items>
      ))}
      <Obstacles words={words} change={change} />
    </section>
  );
}

function Obstacles({ words, change }: FinalFormProps) {
  const t = useText();
  return (
    <Items
      title={t("finalDesk.obstacles")}
      items={words.obstacles}
      limit={finalLimits.items}
      empty={{ obstacle: "", proposal: "" }}
      change={(obstacles) => {
        change({ obstacles });
      }}
    >
      {(pair, write) =>
        (["obstacle", "proposal"] as const).map((part) => (
          <Written
            key={part}
            label={t(`report.${part}`)}
            value={pair[part]}
            limit={noteLimits.remarkCharacters}
            write={(text) => {
              write({ ...pair, [part]: text });
            }}
          />
        ))
      }
    </Items>
  );
}
