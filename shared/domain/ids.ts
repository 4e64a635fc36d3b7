/** A place in the circle. Everything hangs on the seat, not on the phone or the socket. */
export type SeatId = string;

export type SessionId = string;

/** Names a text that is kept apart from the state (a prompt of the facilitators, a name). */
export type TextId = string;

/** Epoch milliseconds of the server's clock; the domain never reads a clock itself. */
export type Instant = number;
