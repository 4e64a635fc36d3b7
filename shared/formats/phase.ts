import type { Phase } from "../domain/format.ts";

/** A phase with everything off that is not said. Times in minutes and seconds are soft hints. */
export function phase(
  id: string,
  said: Partial<Omit<Phase, "id">> = {},
): Phase {
  return {
    id,
    on: true,
    speakers: "all",
    order: "free",
    minutes: null,
    turnSeconds: null,
    equalVoice: "off",
    minTurnSeconds: null,
    maxTurnSeconds: null,
    reserveSeconds: 0,
    crossTalk: "none",
    board: "off",
    last: "nobody",
    chairs: null,
    ...said,
  };
}

export const arriving = phase("arriving", {
  speakers: "none",
  crossTalk: "free",
});

export const welcome = phase("welcome", {
  speakers: "facilitators",
  minutes: 5,
});

export const quietMoment = phase("silence", {
  speakers: "none",
  order: "silent",
});

export const breakTime = phase("break", {
  speakers: "none",
  minutes: 15,
  crossTalk: "free",
});

export const lingering = phase("lingering", {
  speakers: "none",
  crossTalk: "free",
});

/** One sentence each, in the circle. */
export const oneSentence: Partial<Phase> = {
  order: "circle",
  turnSeconds: 60,
  equalVoice: "same",
};
