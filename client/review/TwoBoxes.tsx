import { useState } from "react";
import type { ReactNode } from "react";
import { useText } from "../connection/hooks.ts";

interface TwoBoxesProps {
  signed: boolean;
  mayTick: boolean;
  sign: (signed: boolean) => Promise<boolean>;
  children?: ReactNode;
}

/** "I read everything" and "nobody in it can be recognised": both, or it is not signed. */
export function TwoBoxes({ signed, mayTick, sign, children }: TwoBoxesProps) {
  const t = useText();
  const [ticked, tick] = useState({ readAll: signed, nobody: signed });
  const press = async (box: keyof typeof ticked, isOn: boolean) => {
    const next = { ...ticked, [box]: isOn };
    tick(next);
    const isSigned = next.readAll && next.nobody;
    if (isSigned !== signed && !(await sign(isSigned))) tick(ticked);
  };
  return (
    <fieldset className="choices">
      <legend>{t("review.twoBoxes")}</legend>
      {(["readAll", "nobody"] as const).map((box) => (
        <label key={box}>
          <input
            type="checkbox"
            checked={ticked[box]}
            disabled={!mayTick}
            onChange={({ target }) => void press(box, target.checked)}
          />
          {t(`review.${box}`)}
        </label>
      ))}
      {!mayTick && <p className="soft">{t("review.boxesLater")}</p>}
      {children}
    </fieldset>
  );
}
