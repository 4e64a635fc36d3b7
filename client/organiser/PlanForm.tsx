import { useEffect, useRef, useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import type { TextKey } from "../../shared/text/text.ts";
import { PlainPage } from "../components/PlainPage.tsx";
import { useText } from "../connection/hooks.ts";
import { PageCheck } from "./PageCheck.tsx";
import { PagePeople } from "./PagePeople.tsx";
import { PageRecipe } from "./PageRecipe.tsx";
import { PageSteps } from "./PageSteps.tsx";
import { PageWhen } from "./PageWhen.tsx";
import { forgetPlan, keepPlan, keptPlan } from "./keptPlan.ts";
import { problemIn } from "./planDraft.ts";
import type { PlanDraft } from "./planDraft.ts";

export interface PlanPageProps {
  draft: PlanDraft;
  change: (draft: PlanDraft) => void;
}

const pages = [
  { title: "organiser.page1", Page: PageWhen },
  { title: "organiser.page2", Page: PageRecipe },
  { title: "organiser.page3", Page: PagePeople },
  { title: "organiser.page4", Page: PageSteps },
  { title: "organiser.page5", Page: PageCheck },
] as const;

interface PlanFormProps {
  first: PlanDraft;
  /** The session that is planned anew; "new" for one that is not there yet. */
  meeting: string;
  /** False when the server would not take it. */
  save: (draft: PlanDraft) => Promise<boolean>;
}

/** Five pages, one topic each; the number of the page is in the address, so that the browser's own back works. */
export function PlanForm({ first, meeting, save }: PlanFormProps) {
  const t = useText();
  const { draft, wasKept, change, startOver } = useDraft(meeting, first);
  const [problem, setProblem] = useState<TextKey | null>(null);
  const [page, goTo] = usePage();
  const { title, Page } = pages[page] ?? pages[0];
  const finish = async () => {
    const wrong = problemIn(draft);
    if (wrong === null && (await save(draft))) forgetPlan();
    else setProblem(wrong ?? "organiser.failed");
  };
  const last = page === pages.length - 1;
  const forward = () => {
    const wrong = problemIn(draft);
    setProblem(wrong);
    if (wrong === null) goTo(page + 1);
  };
  return (
    <PlainPage wide title={t(title)}>
      <p className="help">
        {t("organiser.pageOf", { page: page + 1, count: pages.length })}
      </p>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (last) void finish();
          else forward();
        }}
      >
        {wasKept && <KeptNotice startOver={startOver} />}
        {problem !== null && (
          <p className="problem" role="alert">
            {t(problem)}
          </p>
        )}
        <Page draft={draft} change={change} />
        <button type="submit" className="big primary">
          {t(last ? saveText(meeting) : "organiser.forward")}
        </button>
        <div className="tools">
          <BackButton page={page} goTo={goTo} />
          {last && <PreviewLink meeting={meeting} draft={draft} />}
          {!last && (
            <button
              type="button"
              className="tool"
              onClick={() => void finish()}
            >
              {t("organiser.saveForLater")}
            </button>
          )}
        </div>
      </form>
    </PlainPage>
  );
}

function PreviewLink({
  meeting,
  draft,
}: {
  meeting: string;
  draft: PlanDraft;
}) {
  const t = useText();
  return (
    <Link
      className="tool"
      href={`/organise/${meeting}/preview`}
      onClick={() => {
        keepPlan(meeting, draft);
      }}
    >
      {t("organiser.preview")}
    </Link>
  );
}

function KeptNotice({ startOver }: { startOver: () => void }) {
  const t = useText();
  return (
    <div className="tools">
      <p className="help">{t("organiser.planKept")}</p>
      <button type="button" className="tool" onClick={startOver}>
        {t("organiser.planStartOver")}
      </button>
    </div>
  );
}

function saveText(meeting: string): TextKey {
  return meeting === "new" ? "organiser.save" : "organiser.saveChanges";
}

/** The plan as it was left, so that a reload or a wrong link loses nothing. */
function useDraft(meeting: string, first: PlanDraft) {
  const [kept] = useState(() => keptPlan(meeting, first));
  const [wasKept, setWasKept] = useState(kept !== null);
  const [draft, setDraft] = useState(kept ?? first);
  return {
    draft,
    wasKept,
    change: (next: PlanDraft) => {
      setDraft(next);
      keepPlan(meeting, next);
    },
    startOver: () => {
      setDraft(first);
      setWasKept(false);
      forgetPlan();
    },
  };
}

function BackButton({
  page,
  goTo,
}: {
  page: number;
  goTo: (page: number) => void;
}) {
  const t = useText();
  if (page === 0)
    return (
      <Link className="tool" href="/organise">
        {t("common.back")}
      </Link>
    );
  return (
    <button type="button" className="tool" onClick={() => goTo(page - 1)}>
      {t("common.back")}
    </button>
  );
}

/** The page in the address, from 0; a new page starts at its title. */
function usePage(): [number, (page: number) => void] {
  const [path, go] = useLocation();
  const asked = Number(new URLSearchParams(useSearch()).get("page") ?? "1") - 1;
  const page = pages[asked] === undefined ? 0 : asked;
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    window.scrollTo(0, 0);
    document.getElementById("st")?.focus({ preventScroll: true });
  }, [page]);
  return [page, (to) => go(`${path}?page=${to + 1}`)];
}
