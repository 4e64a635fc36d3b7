const patienceMs = 60_000;

/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Browsers fetch it after the click; taken back at once, it would sometimes be gone before that.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, patienceMs);
}
