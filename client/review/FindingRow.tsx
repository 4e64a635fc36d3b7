import { useId, useState } from "react";
import type { FoundStretch } from "../../shared/protocol/reviewMessages.ts";
import { reviewLimits } from "../../shared/protocol/reviewMessages.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { useText } from "../connection/hooks.ts";
import type { Answer } from "./decisions.ts";
import { Switch } from "./fields.tsx";

interface FindingRowProps {
  finding: FoundStretch;
  surface: string;
  /** Other places that mean the same, each with the words around it. */
  elsewhere: readonly string[];
  isCurrent: boolean;
  answer: (answer: Answer, everywhere: boolean) => void;
}

/** One thing that was found: what, why, and what is done with it. */
export function FindingRow(props: FindingRowProps) {
  const { finding, surface, elsewhere, isCurrent, answer } = props;
  const t = useText();
  const [everywhere, setEverywhere] = useState(true);
  const [isReopened, reopen] = useState(false);
  const isOpen = isReopened || finding.decision === "pending";
  return (
    <li className={isCurrent ? "finding current" : "finding"}>
      <p>
        <strong>{surface}</strong>{" "}
        <span className="soft">{t(`review.is${finding.category}`)}</span>
      </p>
      <p className="soft">{t(reasonKey(finding.source))}</p>
      {isOpen ? (
        <>
          {elsewhere.length > 0 && (
            <Elsewhere
              places={elsewhere}
              isOn={everywhere}
              choose={setEverywhere}
            />
          )}
          <Choices
            finding={finding}
            decide={(given) => {
              reopen(false);
              answer(given, everywhere);
            }}
          />
        </>
      ) : (
        <p className="answered">
          <span>{answeredText(finding, t)}</span>
          <button
            type="button"
            className="small"
            onClick={() => {
              reopen(true);
            }}
          >
            {t("review.again")}
            <span className="visually-hidden"> {surface}</span>
          </button>
        </p>
      )}
    </li>
  );
}

type Say = ReturnType<typeof useText>;

const reasonKey = (source: string): TextKey =>
  `review.reason${source.charAt(0).toUpperCase()}${source.slice(1)}` as TextKey;

function answeredText(finding: FoundStretch, t: Say): string {
  const { decision, proposal, replacement = "", reason = "" } = finding;
  if (decision === "edit")
    return t("review.becomes", { words: replacement || "–" });
  if (decision === "keep")
    return reason === "" ? t("review.stays") : t("review.staysAs", { reason });
  return t("review.becomes", { words: proposal.text });
}

function Elsewhere({
  places,
  isOn,
  choose,
}: {
  places: readonly string[];
  isOn: boolean;
  choose: (isOn: boolean) => void;
}) {
  const t = useText();
  return (
    <>
      <Switch
        label={t("review.alsoElsewhere", { count: places.length })}
        isOn={isOn}
        turn={choose}
      />
      <details>
        <summary>{t("review.showElsewhere")}</summary>
        <ul>
          {places.map((place, index) => (
            <li key={index}>{place}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

interface ChoicesProps {
  finding: FoundStretch;
  decide: (answer: Answer) => void;
}

type Opened = "keep" | "edit" | null;

function Choices({ finding, decide }: ChoicesProps) {
  const t = useText();
  const [opened, open] = useState<Opened>(null);
  const toggle = (one: Opened) => {
    open(opened === one ? null : one);
  };
  return (
    <>
      <div className="answers">
        <AnswerButton
          number="1"
          press={() => {
            decide({ decision: "accept" });
          }}
        >
          {t("review.replaceBy", { words: finding.proposal.text })}
        </AnswerButton>
        <AnswerButton
          number="2"
          isOpen={opened === "keep"}
          press={() => {
            if (finding.tier === "suggestion") decide({ decision: "keep" });
            else toggle("keep");
          }}
        >
          {t("review.letStay")}
        </AnswerButton>
        <AnswerButton
          isOpen={opened === "edit"}
          press={() => {
            toggle("edit");
          }}
        >
          {t("review.otherWords")}
        </AnswerButton>
      </div>
      {opened === "keep" && (
        <OneLine
          label={t("review.whyStay")}
          done={t("review.letStay")}
          give={(reason) => {
            if (reason !== "") decide({ decision: "keep", reason });
          }}
        />
      )}
      {opened === "edit" && (
        <OneLine
          label={t("review.otherWordsLabel")}
          done={t("review.useThese")}
          give={(replacement) => {
            decide({ decision: "edit", replacement });
          }}
        />
      )}
    </>
  );
}

interface AnswerButtonProps {
  /** The key that presses it. */
  number?: "1" | "2";
  isOpen?: boolean;
  press: () => void;
  children: string;
}

function AnswerButton({ number, isOpen, press, children }: AnswerButtonProps) {
  return (
    <button
      type="button"
      className="big"
      data-answer={number}
      aria-expanded={isOpen}
      onClick={press}
    >
      {children}
    </button>
  );
}

interface OneLineProps {
  label: string;
  done: string;
  give: (words: string) => void;
}

function OneLine({ label, done, give }: OneLineProps) {
  const [words, write] = useState("");
  const field = useId();
  return (
    <form
      className="one-line"
      onSubmit={(event) => {
        event.preventDefault();
        give(words.trim());
      }}
    >
      <label htmlFor={field}>{label}</label>
      <input
        id={field}
        value={words}
        maxLength={reviewLimits.reasonCharacters}
        autoComplete="off"
        autoFocus
        onChange={(event) => {
          write(event.target.value);
        }}
      />
      <button type="submit" className="big">
        {done}
      </button>
    </form>
  );
}
