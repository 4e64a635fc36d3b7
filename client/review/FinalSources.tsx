import type {
  FinalSource,
  FinalWords,
} from "../../shared/protocol/finalReport.ts";
import { useText } from "../connection/hooks.ts";
import { Switch } from "./fields.tsx";

interface FinalSourcesProps {
  sources: readonly FinalSource[];
  words: FinalWords;
  change: (patch: Partial<FinalWords>) => void;
}

const origins = [
  "offered",
  "themes",
  "evaluation",
  "wentWell",
  "wasHard",
  "next",
  "partners",
  "trouble",
] as const;

/** What the evenings left, read already; what is unticked stays out. */
export function FinalSources({ sources, words, change }: FinalSourcesProps) {
  const t = useText();
  const out = new Set(words.leftOut);
  const turn = (id: string, isIn: boolean) => {
    const others = words.leftOut.filter((one) => one !== id);
    change({ leftOut: isIn ? others : [...others, id] });
  };
  return (
    <section className="form">
      <h2>{t("finalDesk.sources")}</h2>
      <p className="soft">
        {t(
          sources.length === 0
            ? "finalDesk.noSources"
            : "finalDesk.sourcesAbout",
        )}
      </p>
      {origins.map((origin) => {
        const own = sources.filter((source) => source.origin === origin);
        if (own.length === 0) return null;
        return (
          <fieldset key={origin} className="choices">
            <legend>{t(`finalDesk.origin_${origin}`)}</legend>
            {own.map(({ id, text }) => (
              <Switch
                key={id}
                label={text}
                isOn={!out.has(id)}
                turn={(isIn) => {
                  turn(id, isIn);
                }}
              />
            ))}
          </fieldset>
        );
      })}
    </section>
  );
}
