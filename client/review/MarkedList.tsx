import type {
  ReviewAnswer,
  ReviewChange,
  TextInReview,
} from "../../shared/protocol/reviewMessages.ts";
import { useText } from "../connection/hooks.ts";
import { changing } from "./decisions.ts";

interface MarkedListProps {
  review: ReviewAnswer;
  text: TextInReview;
  change: (change: ReviewChange) => Promise<boolean>;
}

/** What people marked themselves, here and everywhere, each with its way back. */
export function MarkedList({ review, text, change }: MarkedListProps) {
  const t = useText();
  const { marks } = text;
  const { always } = review;
  if (marks.length + always.length === 0) return null;
  return (
    <section className="form">
      <h3>{t("review.markedTitle")}</h3>
      <ul className="findings">
        {marks.map((mark, index) => (
          <li key={`${mark.start}-${mark.end}`} className="answered">
            <span>
              {t("review.markedHere", {
                words: text.text.slice(mark.start, mark.end),
              })}
            </span>
            <button
              type="button"
              className="small"
              onClick={() => {
                const left = marks.filter((_, at) => at !== index);
                void change(changing(text, { marks: left }));
              }}
            >
              {t("review.unmark")}
            </button>
          </li>
        ))}
        {always.map((term, index) => (
          <li key={term.text} className="answered">
            <span>{t("review.markedEverywhere", { words: term.text })}</span>
            <button
              type="button"
              className="small"
              onClick={() =>
                void change({ always: always.filter((_, at) => at !== index) })
              }
            >
              {t("review.unmark")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
