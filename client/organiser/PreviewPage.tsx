import { useLayoutEffect, useState } from "react";
import { Link } from "wouter";
import { PlainPage } from "../components/PlainPage.tsx";
import { useLanguage, useText } from "../connection/hooks.ts";
import type { TextKey } from "../../shared/text/text.ts";
import { keptPlan } from "./keptPlan.ts";
import { emptyDraft, planOfDraft } from "./planDraft.ts";
import type { PlanDraft } from "./planDraft.ts";
import { pretendEvening } from "./pretendEvening.ts";
import type { PretendEvening } from "./pretendEvening.ts";
import { pretendSocket } from "./pretendSocket.ts";
import "./preview.css";

interface Pretended {
  readonly path: string;
  readonly title: TextKey;
  readonly className: string;
}

const screens: readonly Pretended[] = [
  {
    path: "/lead",
    title: "organiser.previewConsole",
    className: "preview-laptop",
  },
  {
    path: "/session",
    title: "organiser.previewPhone",
    className: "preview-phone",
  },
  {
    path: "/room",
    title: "organiser.previewRoom",
    className: "preview-projector",
  },
];

/** Phone, big screen and console side by side, with six people who are not there. Everything can be pressed; nothing is kept. */
export function PreviewPage({ meeting }: { meeting: string }) {
  const t = useText();
  const [language] = useLanguage();
  const [evening] = useState(() => eveningOf(meeting, emptyDraft(language)));
  // Before a frame has loaded: each finds it here, in the place of a link to the server.
  useLayoutEffect(() => {
    if (evening === null) return;
    window.pretendSocket = (role) => pretendSocket(evening, role);
    return () => {
      delete window.pretendSocket;
    };
  }, [evening]);
  return (
    <PlainPage wide title={t("organiser.preview")}>
      <p className="help">{t("organiser.previewHelp")}</p>
      <Link className="tool" href={`${backTo(meeting)}?page=5`}>
        {t("common.back")}
      </Link>
      {evening !== null && (
        <div className="preview-screens">
          {screens.map(({ path, title, className }) => (
            <figure key={path} className={className}>
              <figcaption>{t(title)}</figcaption>
              <div
                className="preview-frame"
                role="group"
                aria-label={t(title)}
                tabIndex={0}
              >
                <iframe src={`${path}/preview`} title={t(title)} />
              </div>
            </figure>
          ))}
        </div>
      )}
    </PlainPage>
  );
}

const backTo = (meeting: string): string =>
  meeting === "new" ? "/organise/new" : `/organise/${meeting}/edit`;

function eveningOf(meeting: string, empty: PlanDraft): PretendEvening | null {
  const draft = keptPlan(meeting, empty) ?? empty;
  const { language, title } = draft;
  const planned = planOfDraft(draft);
  return "plan" in planned
    ? pretendEvening(planned.plan, { language, title })
    : null;
}
