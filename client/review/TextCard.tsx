import { useRef, useState } from "react";
import type { RefObject } from "react";
import type {
  ReviewAnswer,
  ReviewChange,
  TextInReview,
} from "../../shared/protocol/reviewMessages.ts";
import { useText } from "../connection/hooks.ts";
import { answering, changing, marking, mentionsOf } from "./decisions.ts";
import type { Answer } from "./decisions.ts";
import { FindingRow } from "./FindingRow.tsx";
import { MarkForm } from "./MarkForm.tsx";
import { MarkedList } from "./MarkedList.tsx";
import { MarkedText } from "./MarkedText.tsx";
import { TextJudgement } from "./TextJudgement.tsx";
import { useReviewKeys } from "./useReviewKeys.ts";

interface TextCardProps {
  review: ReviewAnswer;
  text: TextInReview;
  change: (change: ReviewChange) => Promise<boolean>;
  step: (by: 1 | -1) => void;
}

/** One text, whole: what was found, what it becomes, and the question whether somebody would know whose it is. */
export function TextCard({ review, text, change, step }: TextCardProps) {
  const [words, write] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const markField = useRef<HTMLInputElement>(null);
  const readBox = useRef<HTMLInputElement>(null);
  const [at, focusRow] = useCurrentRow(nextOpen(text, -1), {
    list,
    readBox,
  });
  useReviewKeys({
    list,
    markField,
    at,
    count: text.findings.length,
    focusRow,
    step,
    drop: () => void change(changing(text, { storyRisk: "drop" })),
  });
  const answer = async (index: number, given: Answer, everywhere: boolean) => {
    const finding = text.findings[index];
    if (finding === undefined) return;
    const mentions = everywhere
      ? mentionsOf(review, finding).map((mention) => mention.finding.id)
      : [finding.id];
    const isKept = await change(answering(review, new Set(mentions), given));
    if (isKept) focusRow(nextOpen(text, index));
  };
  const mark = (asked: Parameters<typeof marking>[2]) => {
    const marked = marking(review, text, asked);
    if (marked !== null) void change(marked);
    return marked !== null;
  };
  return (
    <div className="split">
      <div className="form">
        <MarkedText
          text={text}
          current={text.findings[at]?.id ?? null}
          select={write}
        />
        <TextJudgement
          text={text}
          residual={review.residual}
          change={change}
          readBox={readBox}
        />
      </div>
      <div className="form">
        <Findings {...{ review, text, list, at, answer }} />
        <ReplaceAll {...{ review, text, change }} />
        <MarkedList review={review} text={text} change={change} />
        <MarkForm field={markField} words={words} write={write} mark={mark} />
      </div>
    </div>
  );
}

interface RowTargets {
  list: RefObject<HTMLUListElement | null>;
  readBox: RefObject<HTMLInputElement | null>;
}

/** Which finding the keys are about, the first without an answer to begin with; past the last stands the box "I read this". */
function useCurrentRow(
  first: number,
  { list, readBox }: RowTargets,
): [number, (index: number) => void] {
  const [at, setAt] = useState(first);
  const focusRow = (index: number) => {
    setAt(index);
    const row = list.current?.children[index];
    const button = row?.querySelector<HTMLElement>("button");
    (button ?? readBox.current)?.focus();
  };
  return [at, focusRow];
}

interface FindingsProps extends Pick<TextCardProps, "review" | "text"> {
  list: RefObject<HTMLUListElement | null>;
  at: number;
  answer: (index: number, given: Answer, everywhere: boolean) => Promise<void>;
}

function Findings({ review, text, list, at, answer }: FindingsProps) {
  const t = useText();
  return (
    <>
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
    </>
  );
}

/** One press for what is plain at a glance; every text is still read by a person. */
function ReplaceAll({
  review,
  text,
  change,
}: Pick<TextCardProps, "review" | "text" | "change">) {
  const t = useText();
  const open = text.findings.filter(({ decision }) => decision === "pending");
  if (open.length < 2) return null;
  const ids = new Set(open.map(({ id }) => id));
  return (
    <button
      type="button"
      className="big"
      onClick={() =>
        void change(answering(review, ids, { decision: "accept" }))
      }
    >
      {t("review.replaceAll", { count: open.length })}
    </button>
  );
}

/** The next finding without an answer; past the last when there is none. */
function nextOpen({ findings }: TextInReview, from: number): number {
  const next = findings.findIndex(
    ({ decision }, index) => index > from && decision === "pending",
  );
  return next === -1 ? findings.length : next;
}

const around = 24;

/** The other mentions, each with the words around it. */
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
