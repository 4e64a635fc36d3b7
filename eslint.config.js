import eslint from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const code = ["**/*.{ts,tsx}"];

const timers = ["setTimeout", "setInterval", "setImmediate"].map((name) => ({
  name,
  message: "Use the clock that is handed in (server/clock.ts).",
}));

const readsTime = [
  {
    selector:
      "CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name='now']",
    message: "Time is handed in.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Time is handed in.",
  },
];

const defaultExport = {
  selector: "ExportDefaultDeclaration",
  message: "Named exports only.",
};

const randomness = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: "No randomness here; it is handed in.",
};

const bareSocket = {
  selector:
    "CallExpression[callee.object.name='socket'][callee.property.name='on']",
  message:
    "Every event goes through onCommand: schema, role, rate, catch, acknowledgement.",
};

const effects = [
  { selector: ":function[async=true]", message: "The domain is synchronous." },
  { selector: "AwaitExpression", message: "The domain is synchronous." },
  { selector: "ThrowStatement", message: "Refusing is a value." },
];

export default defineConfig(
  globalIgnores(["dist", "data", "node_modules"]),
  eslint.configs.recommended,
  {
    files: code,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/max-params": ["error", { max: 3 }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `SeatId | "middle"` says more than `string`.
      "@typescript-eslint/no-redundant-type-constituents": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
    },
  },
  {
    rules: {
      complexity: ["error", 12],
      "max-lines": ["error", 250],
      "max-lines-per-function": ["error", 60],
      eqeqeq: ["error", "smart"],
      "no-console": "error",
    },
  },
  {
    files: ["client/**/*.{ts,tsx}", "server/**/*.ts", "shared/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", defaultExport] },
  },
  {
    files: ["shared/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        defaultExport,
        randomness,
        ...readsTime,
      ],
    },
  },
  {
    files: ["shared/domain/**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", defaultExport, randomness, ...effects],
      "no-restricted-globals": ["error", "Date", "Promise", "Intl", "console"],
    },
  },
  {
    files: ["server/**/*.ts"],
    ignores: ["server/clock.ts"],
    rules: {
      "no-restricted-globals": ["error", ...timers],
      "no-restricted-imports": [
        "error",
        { paths: ["timers", "node:timers", "node:timers/promises"] },
      ],
      "no-restricted-syntax": [
        "error",
        defaultExport,
        ...readsTime,
        bareSocket,
      ],
    },
  },
  {
    // The one place that binds socket events.
    files: ["server/sockets/onCommand.ts"],
    rules: { "no-restricted-syntax": ["error", defaultExport, ...readsTime] },
  },
  {
    // What a person starts in a terminal speaks to that person.
    files: ["server/commands/*"],
    rules: { "no-console": "off" },
  },
  {
    files: ["client/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    // A `describe` is one long function, and a test may state what it knows to be there.
    files: ["tests/**/*.{ts,tsx}"],
    rules: {
      "max-lines-per-function": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["tests/load/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: {
      globals: { process: "readonly", module: "writable", console: "readonly" },
    },
  },
);
