/** "481 902" is easier to read aloud than "481902". */
export function spaced(code: string): string {
  return code.replace(/(\d{3})(?=\d)/g, "$1 ");
}
