import { Worker } from "node:worker_threads";
import type { WorkerOptions } from "node:worker_threads";

/** Starts the thread `name`, whose file stands beside the module at `here` (its `import.meta.url`). */
export function startThread(
  here: string,
  name: string,
  options: WorkerOptions = {},
): Worker {
  if (!here.endsWith(".ts"))
    return new Worker(new URL(`./${name}.js`, here), options);
  // From the sources (development, tests) the thread is TypeScript, and a new one knows nothing of it yet.
  const source = new URL(`./${name}.ts`, here).href;
  const script = `import("tsx/esm/api").then(({ register }) => {
    register();
    return import(${JSON.stringify(source)});
  })`;
  return new Worker(script, { ...options, eval: true });
}
