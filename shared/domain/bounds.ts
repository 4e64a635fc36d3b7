/** What the domain sets an end to. Imports nothing, so that the wire and a phone can name it too. */

/** 40 people, their facilitators, and some who went and came back on another seat. */
export const maxSeats = 60;

/** Steps that can be taken back one after another, the last one first. */
export const keptSteps = 20;

/** A participant may take back their own last step for this long, in milliseconds. */
export const ownUndoMs = 10_000;

/** How long an evening goes on without any facilitator connected. Source: architecture, "The core". */
export const facilitatorAwayMs = 30_000;

/** A chosen name is this long at most, in characters. */
export const maxNameCharacters = 30;
