import { useRef, useState } from "react";
import { limits } from "../../shared/protocol/limits.ts";
import { places } from "../../shared/domain/state.ts";
import type { Place } from "../../shared/domain/state.ts";
import { useText } from "../connection/hooks.ts";
import { Dialog } from "../components/Dialog.tsx";
import { Choice } from "./Choice.tsx";
import { useConsole } from "./consoleContext.ts";
import { placeNames } from "./placeNames.ts";
import { detailsOf } from "./people.ts";

const noPhone = "";

/** A chair without a phone, or one on the phone of a neighbour. It stays open, for the next one. */
export function ChairDialog() {
  const t = useText();
  const { view, act, open, say, said } = useConsole();
  const [name, setName] = useState("");
  const [owner, setOwner] = useState(noPhone);
  const [place, setPlace] = useState<Place>(
    view.session.setting === "online" ? "telephone" : "room",
  );
  const underWay = useRef<string | null>(null);
  const add = async () => {
    // Without a link the name stands here until the answer comes; pressed once more it is the same chair.
    const wish = JSON.stringify([name, owner, place]);
    if (wish === underWay.current) return;
    underWay.current = wish;
    const phone =
      owner === noPhone
        ? ({ device: "none" } as const)
        : ({ device: "shared", with: owner } as const);
    const answer = await act({
      type: "AddSeat",
      name: name.trim(),
      place,
      ...phone,
    });
    if (underWay.current === wish) underWay.current = null;
    if (!answer.ok) return;
    say(
      t("facilitator.chairAdded", { name: name.trim() || t("common.someone") }),
    );
    setName((typed) => (typed === name ? "" : typed));
  };
  return (
    <Dialog title={t("facilitator.chairTitle")} onClose={() => open(null)}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label className="field">
          <span>{t("facilitator.chairName")}</span>
          <input
            value={name}
            maxLength={limits.nameCharacters}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
          <span className="help">{t("facilitator.chairNameHelp")}</span>
        </label>
        <PhoneChoice owner={owner} choose={setOwner} />
        <PlaceChoice place={place} choose={setPlace} />
        <button type="submit" className="go-on primary">
          {t("facilitator.chairGo")}
        </button>
        <p className="help">{said}</p>
      </form>
    </Dialog>
  );
}

function PhoneChoice({
  owner,
  choose,
}: {
  owner: string;
  choose: (owner: string) => void;
}) {
  const t = useText();
  const { view, nameOf } = useConsole();
  const owners = detailsOf(view).filter(
    (seat) => seat.device === "own" && seat.presence !== "waiting",
  );
  return (
    <Choice label={t("facilitator.chairPhone")} value={owner} choose={choose}>
      <option value={noPhone}>{t("facilitator.chairNone")}</option>
      {owners.map(({ seatId }) => (
        <option key={seatId} value={seatId}>
          {t("facilitator.chairShared", { name: nameOf(seatId) })}
        </option>
      ))}
    </Choice>
  );
}

function PlaceChoice({
  place,
  choose,
}: {
  place: Place;
  choose: (place: Place) => void;
}) {
  const t = useText();
  return (
    <Choice
      label={t("facilitator.chairPlace")}
      value={place}
      choose={(chosen) => choose(chosen as Place)}
    >
      {places.map((choice) => (
        <option key={choice} value={choice}>
          {t(placeNames[choice])}
        </option>
      ))}
    </Choice>
  );
}
