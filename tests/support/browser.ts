import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A browser for the tests: one that is there, else one is installed, aloud. Throws when neither works. */
export function browserPath(): string {
  const found = installed() ?? fromDebian() ?? fromPlaywright();
  if (found === null)
    throw new Error(
      "There is no Chromium, Chrome or Edge, and none could be installed.",
    );
  return found;
}

/** `browserPath` as a global set-up: a missing browser is installed before the first test, not inside its time. */
export function setup(): void {
  browserPath();
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

function installed(): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const candidates = commands.flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  const own = chromium.executablePath();
  return (
    [...candidates, ...applications, own].find(
      (path) => path !== "" && existsSync(path),
    ) ?? null
  );
}

function fromDebian(): string | null {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  say("No browser found: installing Debian's package chromium.");
  try {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    execFileSync(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "chromium"],
      { stdio: "inherit" },
    );
  } catch {
    return null;
  }
  return installed();
}

function fromPlaywright(): string | null {
  say("No browser found: installing Playwright's own Chromium.");
  const cli = join(
    import.meta.dirname,
    "../../node_modules/playwright-core/cli.js",
  );
  execFileSync(process.execPath, [cli, "install", "chromium"], {
    stdio: "inherit",
  });
  return installed();
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
