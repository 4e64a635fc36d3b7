import { networkInterfaces } from "node:os";
import { renderUnicodeCompact } from "uqr";
import { isLoopback } from "./config.ts";
import type { Config } from "./config.ts";

interface Welcome {
  readonly publicUrl: string;
  /** On the first start only: it is nowhere else. */
  readonly organiserSecret: string | null;
  readonly lan: boolean;
}

/** What the person who starts it must know: the address, the organiser's link, and what to do next. */
export function welcomeText({
  publicUrl,
  organiserSecret,
  lan,
}: Welcome): string {
  return [
    "",
    `Kring is open at ${publicUrl}`,
    ...(lan ? lanLines(publicUrl) : hereLines(publicUrl)),
    "",
    ...(organiserSecret === null
      ? againLines
      : firstLines(publicUrl, organiserSecret)),
    "",
  ].join("\n");
}

function firstLines(publicUrl: string, secret: string): string[] {
  return [
    "Your organiser link. It is shown this once; keep it where only organisers look:",
    `  ${publicUrl}/organise#${secret}`,
    "",
    "Next: open that link in a browser, plan a meeting, and give each facilitator a link.",
  ];
}

const againLines = [
  "Next: open the organiser link that the first start printed.",
  "Lost it? A new one: node dist/server/organiserLink.js",
];

function lanLines(publicUrl: string): string[] {
  return [
    "",
    renderUnicodeCompact(publicUrl, { border: 1 }),
    "Phones on the same network reach it with this code.",
    "The line is not encrypted: whoever shares the network could read along. Every screen says so.",
  ];
}

/** A newcomer prints a code for phones: better told before that it leads nowhere. */
function hereLines(publicUrl: string): string[] {
  return isLoopback(new URL(publicUrl).hostname)
    ? [
        "Only this machine reaches it. For phones in the same room: npm start -- --lan",
      ]
    : [];
}

/** The address of this machine on the network of the room; null when it is on none. */
function lanAddress(): string | null {
  const addresses = Object.values(networkInterfaces()).flatMap(
    (list) => list ?? [],
  );
  const found = addresses.find(
    ({ family, internal, address }) =>
      family === "IPv4" && !internal && !isLinkLocal(address),
  );
  return found?.address ?? null;
}

/** How people reach it, when PUBLIC_URL does not say so. */
export function addressOf({
  host,
  port,
  lan,
}: Pick<Config, "host" | "port" | "lan">): string {
  const everywhere = host === "0.0.0.0" || host === "::";
  const reached = everywhere
    ? ((lan ? lanAddress() : null) ?? "127.0.0.1")
    : host;
  return `http://${reached.includes(":") ? `[${reached}]` : reached}:${port}`;
}

/** Plain http to more than this machine. */
export function isUnencrypted(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === "http:" && !isLoopback(hostname);
}

function isLinkLocal(address: string): boolean {
  return address.startsWith("169.254.");
}
