import { useState } from "react";
import type { ReviewDesk } from "./useReview.ts";
import { useSettings, useText } from "../connection/hooks.ts";
import { Switch } from "./fields.tsx";
import { TextCard } from "./TextCard.tsx";

/** Every text one by one, also those in which nothing was found: who only looks at marks misses the rest. */
export function ReviewTexts({ review, change }: ReviewDesk) {
  const t = useText();
  const [at, goTo] = useState(0);
  const [{ keys }, setSettings] = useSettings();
  if (review === null) return <p>{t("review.loading")}</p>;
  const { texts } = review;
  const text = texts[Math.min(at, texts.length - 1)];
  if (text === undefined) return <p>{t("review.noTexts")}</p>;
  const step = (by: 1 | -1) => {
    goTo(Math.max(0, Math.min(texts.length - 1, at + by)));
  };
  return (
    <section className="form">
      <p>
        {t("review.progress", {
          done: texts.filter(({ read }) => read).length,
          count: texts.length,
        })}
      </p>
      <h2>
        {t("review.textOf", {
          number: texts.indexOf(text) + 1,
          count: texts.length,
        })}
      </h2>
      <p className="soft">{t(`review.from_${text.origin}`)}</p>
      <TextCard
        key={text.noteId}
        review={review}
        text={text}
        change={change}
        step={step}
      />
      <div className="pair">
        <StepButton isOff={at === 0} press={() => step(-1)}>
          {t("review.previous")}
        </StepButton>
        <StepButton isOff={at >= texts.length - 1} press={() => step(1)}>
          {t("review.nextText")}
        </StepButton>
      </div>
      <Switch
        label={t("review.keys")}
        isOn={keys}
        turn={(isOn) => {
          setSettings({ keys: isOn });
        }}
      />
    </section>
  );
}

interface StepButtonProps {
  isOff: boolean;
  press: () => void;
  children: string;
}

function StepButton({ isOff, press, children }: StepButtonProps) {
  return (
    <button type="button" className="big" aria-disabled={isOff} onClick={press}>
      {children}
    </button>
  );
}
