import type {
  ExportFormat,
  OpenMatters,
} from "../../shared/protocol/reviewMessages.ts";
import { saveFile } from "../components/saveFile.ts";

export type FetchedFile =
  { ok: true } | { ok: false; open: Partial<OpenMatters> | null };

export const eveningFile = (sessionId: string, format: ExportFormat): string =>
  `/api/sessions/${sessionId}/export?as=${format}`;

/** Fetches a file of a report (`path` with its query) and hands it to the browser's downloads; what the server found still open comes back in its place. */
export async function fetchFile(
  path: string,
  format: ExportFormat,
): Promise<FetchedFile> {
  try {
    const response = await fetch(path, { cache: "no-store" });
    if (!response.ok) return { ok: false, open: await openIn(response) };
    const name = /filename="?([^";]+)/.exec(
      response.headers.get("content-disposition") ?? "",
    );
    saveFile(await response.blob(), name?.[1] ?? `kring.${format}`);
    return { ok: true };
  } catch {
    return { ok: false, open: null };
  }
}

async function openIn(
  response: Response,
): Promise<Partial<OpenMatters> | null> {
  const problem: unknown = await response.json().catch(() => null);
  if (typeof problem !== "object" || problem === null) return null;
  return "open" in problem ? (problem.open as Partial<OpenMatters>) : null;
}
