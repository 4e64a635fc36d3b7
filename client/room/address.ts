/** "481 902": read aloud and typed in two halves. */
export function spaced(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** The part of the join link that people type. */
export function hostOf(link: string): string {
  try {
    return new URL(link).host;
  } catch {
    return location.host;
  }
}
