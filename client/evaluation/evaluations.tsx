/** The questions afterwards, as the phone uses them: fetched, with their words, when an evening has ended. */
import { Suspense } from "react";
import { lazyScreen } from "../lazyScreen.ts";
import type { QuestionsProps } from "./Questions.tsx";

const LazyQuestions = lazyScreen<QuestionsProps>(
  ["evaluation"],
  async () => (await import("./Questions.tsx")).Questions,
);

/** Nothing to wait for: whoever closes the phone misses nothing. */
export function Questions(props: QuestionsProps) {
  return (
    <Suspense>
      <LazyQuestions {...props} />
    </Suspense>
  );
}
