import { useEffect, useState } from "react";
import type { OwnData as Kept } from "../../shared/protocol/ownData.ts";
import { api } from "../connection/api.ts";
import type { ApiAnswer } from "../connection/api.ts";
import { useText } from "../connection/hooks.ts";

const pathOf = (sessionId: string): string => `/api/sessions/${sessionId}/mine`;

/** What is kept about whoever holds this phone, in words and as a file. */
export function OwnData({ sessionId }: { sessionId: string }) {
  const t = useText();
  const [answer, setAnswer] = useState<ApiAnswer<Kept> | null>(null);
  useEffect(() => {
    let isHere = true;
    void api<Kept>("GET", pathOf(sessionId)).then((kept) => {
      if (isHere) setAnswer(kept);
    });
    return () => {
      isHere = false;
    };
  }, [sessionId]);
  return (
    <section>
      <h2>{t("sheets.mineTitle")}</h2>
      {answer === null && <p>{t("common.connecting")}</p>}
      {answer?.ok === true && <Told kept={answer.value} />}
      {answer?.ok === true && (
        <a href={pathOf(sessionId)} download="kring.json" className="big">
          {t("sheets.mineFile")}
        </a>
      )}
      {answer?.ok === false && (
        <p role="alert">
          {t(isGone(answer.code) ? "sheets.mineGone" : "sheets.mineFailed")}
        </p>
      )}
      <p>
        <a href={`/session/${sessionId}`}>{t("sheets.mineBack")}</a>
      </p>
    </section>
  );
}

const isGone = (code: string): boolean =>
  code === "NotSignedIn" || code === "Finished";

function Told({ kept }: { kept: Kept }) {
  const t = useText();
  const { name, formerNames, seat, notes, answered } = kept;
  return (
    <ul className="lines">
      <li>
        {name === "" ? t("sheets.mineNoName") : t("sheets.mineName", { name })}
      </li>
      {formerNames
        .filter((former) => former !== "")
        .map((former) => (
          <li key={former}>{t("sheets.mineBefore", { name: former })}</li>
        ))}
      {seat !== null && <Seat seat={seat} />}
      <li>
        {t("sheets.mineNotes", { count: notes.length })}
        <ul>
          {notes.map(({ text, offered, at }, index) => (
            <li key={`${at}-${index}`}>
              <q>{text}</q>{" "}
              {t(offered ? "sheets.mineOffered" : "sheets.mineOwn")}
            </li>
          ))}
        </ul>
      </li>
      <li>{t(answered ? "sheets.mineAnswered" : "sheets.mineNoAnswer")}</li>
    </ul>
  );
}

function Seat({ seat }: { seat: NonNullable<Kept["seat"]> }) {
  const t = useText();
  const { place, listening, factor } = seat;
  return (
    <>
      <li>{t("sheets.minePlace", { place })}</li>
      {listening && <li>{t("sheets.mineListening")}</li>}
      {factor !== 1 && <li>{t("sheets.mineFactor")}</li>}
    </>
  );
}
