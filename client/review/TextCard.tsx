import { useRef, useState } from "react";
import type {
  ReviewAnswer,
  ReviewChange,
  TextInReview,
} from "../../shared/protocol/reviewMessages.ts";
import { storyRisks } from "../../shared/protocol/reviewMessages.ts";
import { useText } from "../connection/hooks.ts";
import { answering, changing, marking, mentionsOf } from "./decisions.ts";
import type { Answer } from "./decisions.ts";
import { Choice } from "./fields.tsx";
import { FindingRow } from "./FindingRow.tsx";
import { MarkForm } from "./MarkForm.tsx";
import { MarkedList } from "./MarkedList.tsx";
import { MarkedText } from "./MarkedText.tsx";
import { useReviewKeys } from "./useReviewKeys.ts";

interface TextCardProps {
  review: ReviewAnswer;
  text: TextInReview;
  change: (change: ReviewChange) => Promise<boolean>;
  step: (by: 1 | -1) => void;
}

/** One text, whole: what was found, what it becomes, and the question whether somebody would know whose it is. */
export function TextCard({ review, text, change, step }: TextCardProps) {
  const t = useText();
  const [at, setAt] = useState(0);
  const [words, write] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const markField = useRef<HTMLInputElement>(null);
  const readBox = useRef<HTMLInputElement>(null);
  const current = text.findings[at]?.id ?? null;

  const focusRow = (index: number) => {
    setAt(index);
    const row = list.current?.children[index];
    const button = row?.querySelector<HTMLElement>("button");
    (button ?? readBox.current)?.focus();
  };
  const answer = async (
    index: number,
    given: Answer | null,
    everywhere: boolean,
  ) => {
    const finding = text.findings[index];
    if (finding === undefined) return;
    const mentions = everywhere
      ? mentionsOf(review, finding).map((mention) => mention.finding.id)
      : [finding.id];
    if (!(await change(answering(review, new Set(mentions), given)))) return;
    focusRow(given === null ? index : nextOpen(text, index));
  };
  useReviewKeys({
    list,
    markField,
    at,
    count: text.findings.length,
    focusRow,
    step,
    drop: () => void change(changing(text, { storyRisk: "drop" })),
  });

  return (
    <div className="split">
      <div className="form">
        <MarkedText text={text} current={current} select={write} />
        <section className="form">
          <h3>{t("review.resultTitle")}</h3>
          <p className="result">{text.result ?? t("review.resultDropped")}</p>
        </section>
        <Choice
          legend={t("review.whoRecognises")}
          name={`story-${text.noteId}`}
          chosen={text.storyRisk}
          choices={storyRisks.map((value) => ({
            value,
            label: t(`review.story_${value}`),
          }))}
          choose={(storyRisk) => void change(changing(text, { storyRisk }))}
        />
        {text.storyRisk === "recognisable" && (
          <p className="problem">{t("review.recognisableHelp")}</p>
        )}
        <label className="switch">
          <input
            ref={readBox}
            type="checkbox"
            checked={text.read}
            onChange={({ target }) =>
              void change(changing(text, { read: target.checked }))
            }
          />
          {t("review.iRead")}
        </label>
      </div>
      <div className="form">
        <h3>{t("review.found", { count: text.findings.length })}</h3>
        <ul className="findings" ref={list}>
          {text.findings.map((finding, index) => (
            <FindingRow
              key={finding.id}
              finding={finding}
              surface={text.text.slice(finding.start, finding.end)}
              elsewhere={elsewhere(review, text, index)}
              isCurrent={index === at}
              answer={(given, everywhere) =>
                void answer(index, given, everywhere)
              }
            />
          ))}
        </ul>
        <MarkedList review={review} text={text} change={change} />
        <details>
          <summary>{t("review.markTitle")}</summary>
          <MarkForm
            field={markField}
            words={words}
            write={write}
            mark={(asked) => {
              const marked = marking(review, text, asked);
              if (marked !== null) void change(marked);
              return marked !== null;
            }}
          />
        </details>
      </div>
    </div>
  );
}

/** The next finding without an answer; past the last when there is none, which is the box "read". */
function nextOpen({ findings }: TextInReview, from: number): number {
  const next = findings.findIndex(
    ({ decision }, index) => index > from && decision === "pending",
  );
  return next === -1 ? findings.length : next;
}

const around = 24;

function elsewhere(
  review: ReviewAnswer,
  text: TextInReview,
  index: number,
): readonly string[] {
  const finding = text.findings[index];
  if (finding === undefined) return [];
  return mentionsOf(review, finding)
    .filter((mention) => mention.finding.id !== finding.id)
    .map(({ text: other, finding: { start, end } }) =>
      other.text.slice(Math.max(0, start - around), end + around),
    );
}
