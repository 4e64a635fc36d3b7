import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { Says, Told } from "./generator.ts";
import { together } from "./load.ts";
import type { Load, Result } from "./load.ts";

/** The load, spread over processes of their own. */
export interface Generators {
  /** Resolves when every screen is connected. */
  ready(): Promise<void>;
  run(): Promise<Result>;
  stop(): void;
}

const circlesPerProcess = 100;

export function startGenerators(
  load: Load,
  server: Exclude<Told, "go">["server"],
): Generators {
  const count = Math.ceil(load.circles / circlesPerProcess);
  const children = Array.from({ length: count }, () =>
    fork(join(import.meta.dirname, "generator.ts"), {
      execArgv: ["--import", "tsx"],
    }),
  );
  const share = { ...load, circles: Math.ceil(load.circles / count) };
  const told: Told = { open: share, server };
  return {
    ready: async () => {
      await Promise.all(children.map((child) => tell(child, told)));
    },
    run: async () => {
      const said = await Promise.all(
        children.map((child) => tell(child, "go")),
      );
      return together(
        said.flatMap((each) =>
          typeof each === "object" && "result" in each ? [each.result] : [],
        ),
      );
    },
    stop: () => {
      for (const child of children) child.kill();
    },
  };
}

function tell(child: ChildProcess, told: Told): Promise<Says> {
  return new Promise((resolve, reject) => {
    child.once("message", (says: Says) => {
      if (typeof says === "object" && "fault" in says)
        reject(new Error(says.fault));
      else resolve(says);
    });
    child.once("exit", () => reject(new Error("A load generator died.")));
    child.send(told);
  });
}
