import type {
  Remarks,
  SessionNote,
} from "../../shared/protocol/reportMessages.ts";
import {
  noteLimits,
  remarkLists,
  swotMarks,
} from "../../shared/protocol/reportMessages.ts";
import { useText } from "../connection/hooks.ts";
import { BigButton } from "../components/BigButton.tsx";
import { EarlyNotice } from "./EarlyNotice.tsx";
import { Items, Picked, Written } from "./fields.tsx";
import { NoteFacts } from "./NoteFacts.tsx";
import { ObstaclePairs } from "./ObstaclePairs.tsx";
import { PeopleQuestions } from "./PeopleQuestions.tsx";

interface NoteFormProps {
  note: SessionNote;
  remarks: Remarks;
  /** Whether something was written that is not kept yet. */
  isChanged: boolean;
  change: (patch: Partial<Remarks>) => void;
  save: () => Promise<unknown>;
}

/** What the facilitators write the same evening, beside the facts that are already there. */
export function NoteForm(props: NoteFormProps) {
  const { note, remarks, isChanged, change, save } = props;
  const t = useText();
  return (
    <div className="form">
      <NoteFacts note={note} />
      <PeopleQuestions remarks={remarks} change={change} />
      <Words
        title={t("review.themes")}
        words={remarks.themes}
        change={(themes) => {
          change({ themes });
        }}
      />
      <RemarkLists remarks={remarks} change={change} />
      <ObstaclePairs
        title={t("review.obstacles")}
        pairs={remarks.obstacles}
        limit={noteLimits.items}
        change={(obstacles) => {
          change({ obstacles });
        }}
      />
      <Words
        title={t("review.partners")}
        words={remarks.partners}
        change={(partners) => {
          change({ partners });
        }}
      />
      <Written
        label={t("review.technicalTrouble")}
        value={remarks.technicalTrouble}
        limit={noteLimits.remarkCharacters}
        write={(technicalTrouble) => {
          change({ technicalTrouble });
        }}
      />
      <EarlyNotice remarks={remarks} language={note.language} />
      <BigButton primary onPress={save}>
        {t("review.saveNote")}
      </BigButton>
      <p className="soft">
        {t(isChanged ? "review.notSavedYet" : "review.allSaved")}
      </p>
    </div>
  );
}

interface PartProps {
  remarks: Remarks;
  change: (patch: Partial<Remarks>) => void;
}

function RemarkLists({ remarks, change }: PartProps) {
  const t = useText();
  const swots = [
    { value: "" as const, label: t("review.swotNone") },
    ...swotMarks.map((value) => ({
      value,
      label: t("report.swot", { swot: value }),
    })),
  ];
  return remarkLists.map((list) => (
    <Items
      key={list}
      title={t(`review.${list}`)}
      items={remarks[list]}
      limit={noteLimits.items}
      empty={{ text: "", swot: null }}
      change={(items) => {
        change({ [list]: items });
      }}
    >
      {(remark, write, number) => (
        <>
          <Written
            label={t("review.remark", { number })}
            value={remark.text}
            limit={noteLimits.remarkCharacters}
            write={(text) => {
              write({ ...remark, text });
            }}
          />
          <Picked
            label={t("review.swot")}
            picked={remark.swot ?? ""}
            choices={swots}
            pick={(swot) => {
              write({ ...remark, swot: swot === "" ? null : swot });
            }}
          />
        </>
      )}
    </Items>
  ));
}

interface WordsProps {
  title: string;
  words: string[];
  change: (words: string[]) => void;
}

function Words({ title, words, change }: WordsProps) {
  const t = useText();
  return (
    <Items
      title={title}
      items={words}
      limit={noteLimits.items}
      empty=""
      change={change}
    >
      {(word, write, number) => (
        <Written
          oneLine
          label={t("review.word", { number })}
          value={word}
          limit={noteLimits.wordCharacters}
          write={write}
        />
      )}
    </Items>
  );
}
