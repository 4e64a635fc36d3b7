import type { Act, ActOf, Do } from "./caseFile.ts";

/** How each act is carried out, with a context of the driver's own; an act that is not named cannot be done here. */
export type Performance<Context> = {
  readonly [One in Do]?: (
    context: Context,
    act: ActOf<One>,
  ) => Promise<string | null>;
};

export function perform<Context>(
  table: Performance<Context>,
  context: Context,
  act: Act,
): Promise<string | null> {
  const how = table[act.do] as
    ((context: Context, act: Act) => Promise<string | null>) | undefined;
  if (how === undefined) throw new Error(`Nobody can ${act.do} here.`);
  return how(context, act);
}
