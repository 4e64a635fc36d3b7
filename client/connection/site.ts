import { api } from "./api.ts";

export interface HelpNumber {
  number: string;
  name: string;
}

/** What holds for the whole server. */
export interface Site {
  helpNumbers: readonly HelpNumber[];
  /** Plain http to more than this machine: whoever shares the network could read along. */
  unencrypted: boolean;
  publicUrl: string;
  /** Days after which an organisation's evenings are wiped at the latest; absent when the server does not say. */
  retentionDays?: number;
}

/** A person who needs a number must see one, also when the server cannot be reached. */
const always: Site = {
  helpNumbers: [
    { number: "106", name: "Tele-Onthaal" },
    { number: "1813", name: "Zelfmoordlijn" },
    { number: "112", name: "" },
  ],
  unencrypted: false,
  publicUrl: "",
};

const listeners = new Set<() => void>();
let current = always;
let asked = false;

export function readSite(): Site {
  return current;
}

export function onSite(listener: () => void): () => void {
  if (!asked) void load();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function load(): Promise<void> {
  asked = true;
  const answer = await api<Site>("GET", "/api/site");
  // Asked again by the next screen that needs it.
  asked = answer.ok;
  if (!answer.ok) return;
  const { helpNumbers, ...rest } = answer.value;
  current = { ...rest, helpNumbers: helpNumbers.map(saidOnce) };
  for (const listener of listeners) listener();
}

/** "112" is called 112: what is a number and its name at once stands on no screen twice. */
const saidOnce = ({ number, name }: HelpNumber): HelpNumber => ({
  number,
  name: name === number ? "" : name,
});
