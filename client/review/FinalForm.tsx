import { finalLimits, finalTexts } from "../../shared/protocol/finalReport.ts";
import type { FinalWords } from "../../shared/protocol/finalReport.ts";
import { noteLimits, swotMarks } from "../../shared/protocol/reportMessages.ts";
import { useText } from "../connection/hooks.ts";
import { Items, Written } from "./fields.tsx";
import { ObstaclePairs } from "./ObstaclePairs.tsx";

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
      <ObstaclePairs
        title={t("finalDesk.obstacles")}
        pairs={words.obstacles}
        limit={finalLimits.items}
        change={(obstacles) => {
          change({ obstacles });
        }}
      />
    </section>
  );
}
