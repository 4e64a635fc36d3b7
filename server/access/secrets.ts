import { createHash, randomBytes, randomInt } from "node:crypto";

/** 128 bit, 22 characters. */
export function newSecret(): string {
  return randomBytes(16).toString("base64url");
}

/** How a secret is kept: nobody guesses 128 bits, so a bare hash is enough and needs no key. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

export function randomCode(): string {
  return randomInt(1_000_000).toString().padStart(6, "0");
}
