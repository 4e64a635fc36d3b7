import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";

interface Compiled {
  code: string;
  map: null;
  moduleType: "js";
}

interface TextCompiler {
  name: string;
  enforce: "pre";
  transform(code: string, id: string): Compiled | null;
}

const textFile = /\/shared\/text\/\w\w\/\w+\.json$/;

/** A Vite plugin: the text files reach a bundle compiled, so that no phone carries a parser for ICU messages. */
export function compileTexts(): TextCompiler {
  return {
    name: "kring-compile-texts",
    enforce: "pre",
    transform: (code, id) => {
      if (!textFile.test(id)) return null;
      return {
        code: `export default ${JSON.stringify(compileArea(code, id))};`,
        map: null,
        moduleType: "js",
      };
    },
  };
}

/** Throws with file and key where a message cannot be read: a build must not ship it. */
export function compileArea(
  json: string,
  file: string,
): Record<string, unknown> {
  const texts = JSON.parse(json) as Record<string, string>;
  const compiled: Record<string, unknown> = {};
  for (const [key, text] of Object.entries(texts)) {
    try {
      compiled[key] = compileMessageOrThrow(text);
    } catch (cause) {
      throw new Error(`${file}: the text "${key}" is not a readable message.`, {
        cause,
      });
    }
  }
  return compiled;
}
