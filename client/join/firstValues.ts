/** What someone typed while the page was still without its program; it must not be lost when the program takes over. */
const typed = new Map<string, string>();

export function keepTyped(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>("form input"))
    typed.set(field.name, field.value);
}

/** Once: a form that is shown again later starts empty. */
export function firstValue(name: string): string {
  const value = typed.get(name) ?? "";
  typed.delete(name);
  return value;
}
