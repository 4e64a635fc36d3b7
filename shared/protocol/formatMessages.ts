import type { OwnFormat } from "../domain/format.ts";

/** One of `GET /api/formats`. `POST` and `PUT` take an `OwnFormat`; `POST` answers with the `formatId`. */
export interface SavedFormat {
  readonly formatId: string;
  readonly format: OwnFormat;
}
