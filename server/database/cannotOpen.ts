/** The database cannot be used as it is; it was not touched. The message is for the person at the terminal. */
export class CannotOpen extends Error {
  override readonly name = "CannotOpen";
}
