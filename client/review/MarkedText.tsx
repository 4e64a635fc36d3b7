import type { TextInReview } from "../../shared/protocol/reviewMessages.ts";
import { useText } from "../connection/hooks.ts";
import { segmentsOf } from "./segments.ts";

interface MarkedTextProps {
  text: TextInReview;
  /** The finding that the keys are about. */
  current: string | null;
  /** Words that a person selected with the pointer. */
  select: (words: string) => void;
}

/** The text as it was written. What was found is underlined and has a word behind it; colour says nothing alone. */
export function MarkedText({ text, current, select }: MarkedTextProps) {
  const t = useText();
  return (
    <p
      className="marked-text"
      onPointerUp={() => {
        const words = document.getSelection()?.toString().trim() ?? "";
        if (words !== "") select(words);
      }}
    >
      {segmentsOf(text).map(({ text: words, start, finding, isMark }) => {
        if (finding === null && !isMark)
          return <span key={start}>{words}</span>;
        const isCurrent = finding !== null && finding.id === current;
        return (
          <mark
            key={start}
            className={isCurrent ? "found current" : "found"}
            data-decision={finding?.decision ?? "mark"}
          >
            {words}
            <small>
              {" "}
              {finding === null
                ? t("review.markedLabel")
                : t("review.foundLabel", {
                    kind: t(`review.is${finding.category}`),
                    open: finding.decision === "pending" ? 1 : 0,
                  })}
            </small>
          </mark>
        );
      })}
    </p>
  );
}
