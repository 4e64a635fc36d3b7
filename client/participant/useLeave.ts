import { navigate } from "wouter/use-browser-location";
import { forgetDrafts } from "../board/drafts.ts";
import { api } from "../connection/api.ts";
import { forgetOnLeave, useSend, useView } from "../connection/hooks.ts";

const patienceMs = 1_500;

/**
 * Going away: the circle goes on without this seat, the browser's key is given back, and nothing of the evening stays on
 * the screen or behind the back button. Without a link the screen is cleared all the same.
 */
export function useLeave(): () => Promise<void> {
  const send = useSend();
  const view = useView();
  return async () => {
    await Promise.race([send({ type: "LeaveSession" }), patience()]);
    if (view !== null)
      await api("POST", `/api/sessions/${view.session.id}/leave`);
    forgetDrafts();
    forgetOnLeave();
    navigate("/", { replace: true, state: { left: true } });
  };
}

function patience(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, patienceMs);
  });
}
