import { useRef, useState } from "react";
import { useText } from "../connection/hooks.ts";
import { PlainPage } from "../components/PlainPage.tsx";
import { Download } from "./Download.tsx";
import { Finished } from "./Finished.tsx";
import { NoteForm } from "./NoteForm.tsx";
import { ReviewTexts } from "./ReviewTexts.tsx";
import { useNote } from "./useNote.ts";
import type { NoteDesk } from "./useNote.ts";
import { useOrganises } from "./useOrganises.ts";
import { useReview } from "./useReview.ts";
import { WipeNow } from "./WipeNow.tsx";
import "./review.css";

const steps = ["write", "read", "download"] as const;
type Step = (typeof steps)[number];

interface ReviewProps {
  sessionId: string;
}

/** After the evening: write the note, read everything that leaves the house, download. */
export function Review({ sessionId }: ReviewProps) {
  const t = useText();
  const loaded = useNote(sessionId);
  const [isWiped, setWiped] = useState(false);
  const [isFinished, setFinished] = useState(false);
  const wiped = () => {
    setWiped(true);
  };
  if (isWiped)
    return (
      <PlainPage title={t("review.wiped")}>
        <p>{t("review.wipedLine")}</p>
      </PlainPage>
    );
  if (loaded.state === "loading")
    return <PlainPage title={t("review.loading")} />;
  if (loaded.state === "failed")
    return (
      <PlainPage title={t("review.title")}>
        <p className="problem">{t(failureKey(loaded.code))}</p>
      </PlainPage>
    );
  if (isFinished || loaded.value.note.finished === true)
    return <Finished sessionId={sessionId} wiped={wiped} />;
  return (
    <ReviewPage
      sessionId={sessionId}
      desk={loaded.value}
      wiped={wiped}
      finished={() => {
        setFinished(true);
      }}
    />
  );
}

const failureKey = (code: string) =>
  code === "NotSignedIn"
    ? "review.notSignedIn"
    : code === "StillOpen"
      ? "review.notClosed"
      : "review.notLoaded";

interface ReviewPageProps extends ReviewProps {
  desk: NoteDesk;
  wiped: () => void;
  finished: () => void;
}

function ReviewPage({ sessionId, desk, wiped, finished }: ReviewPageProps) {
  const t = useText();
  const [step, setStep] = useState<Step>("write");
  const [said, say] = useState("");
  const organises = useOrganises(sessionId);
  const review = useReview(sessionId, step !== "write");
  const heading = useRef<HTMLHeadingElement>(null);

  const save = async () => {
    const problem = await desk.save();
    say(t(savedKey(problem)));
    return problem === null;
  };
  /** What was written is kept before anybody reads it as text of the report. */
  const goTo = async (next: Step) => {
    if (desk.isChanged && !(await save())) return;
    setStep(next);
    heading.current?.focus();
  };
  return (
    <PlainPage title={t("review.title")} said={said} wide>
      <Steps step={step} goTo={goTo} />
      <p>
        <a className="tool" href={`/evaluation/${sessionId}`}>
          {t("review.toEvaluation")}
        </a>
      </p>
      {said !== "" && <p className="soft">{said}</p>}
      {review.trouble !== null && (
        <p className="problem">{t(troubleKey(review.trouble))}</p>
      )}
      <h2 ref={heading} tabIndex={-1}>
        {t(`review.title_${step}`)}
      </h2>
      <p className="soft">{t(`review.about_${step}`)}</p>
      {step === "write" && <NoteForm {...desk} save={save} />}
      {step === "read" && <ReviewTexts {...review} />}
      {step === "download" && (
        <Download
          sessionId={sessionId}
          desk={review}
          say={say}
          finished={finished}
        />
      )}
      {step === "download" && organises && (
        <WipeNow sessionId={sessionId} wiped={wiped} />
      )}
    </PlainPage>
  );
}

const savedKey = (problem: string | null) => {
  if (problem === null) return "review.saved";
  return problem === "Changed" ? "review.noteChanged" : "review.notSaved";
};

const troubleKey = (code: string) =>
  code === "Changed" ? "review.textChanged" : "review.notSaved";

interface StepsProps {
  step: Step;
  goTo: (step: Step) => Promise<void>;
}

function Steps({ step, goTo }: StepsProps) {
  const t = useText();
  return (
    <nav aria-label={t("review.steps")}>
      <ol className="review-steps">
        {steps.map((one) => (
          <li key={one}>
            <button
              type="button"
              className="big"
              aria-current={one === step ? "step" : undefined}
              onClick={() => void goTo(one)}
            >
              {t(`review.step_${one}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
