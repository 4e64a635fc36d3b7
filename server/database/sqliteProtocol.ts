/** What the worker and the main thread say to each other. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** Has to change a row; when it does not, somebody else was first. */
  readonly must?: boolean;
}

export type Work =
  | { readonly kind: "read"; readonly statement: Statement }
  | { readonly kind: "write"; readonly statements: readonly Statement[] }
  | { readonly kind: "forget" }
  | { readonly kind: "close" };

export type Request = Work & { readonly id: number };

export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | {
      readonly id: number;
      readonly ok: false;
      readonly conflict: boolean;
      readonly code: string;
    };

export interface WorkerOptions {
  readonly file: string;
  readonly migrations: readonly (readonly Statement[])[];
}

/** The first message of the worker: open, or why not. */
export type Opened =
  | { readonly opened: true }
  | {
      readonly opened: false;
      readonly reason: "newer" | "damaged" | "fault";
      readonly code: string;
    };
