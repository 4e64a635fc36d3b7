import { expect, it } from "vitest";
import { welcomeText } from "../../server/welcome.ts";

const onlyHere = "Only this machine reaches it.";

it.each([
  { publicUrl: "http://127.0.0.1:3000", lan: false, told: true },
  { publicUrl: "http://127.0.0.1:3000", lan: true, told: false },
  { publicUrl: "https://kring.example", lan: false, told: false },
])(
  "the start says whether phones can reach $publicUrl (lan: $lan)",
  ({ publicUrl, lan, told }) => {
    const text = welcomeText({ publicUrl, organiserSecret: null, lan });
    expect(text.includes(onlyHere)).toBe(told);
    expect(text.includes("npm start -- --lan")).toBe(told);
  },
);
