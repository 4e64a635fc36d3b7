import type { LeanSocket } from "./leanSocket.ts";
import type { LoadedCircle } from "./load.ts";

/** Screens of one circle; only how a turn is changed differs from server to server. */
export function circleOf(
  screens: readonly LeanSocket[],
  press: () => Promise<number>,
): LoadedCircle {
  return {
    screens: screens.length,
    press,
    onView: (listener) => {
      for (const [screen, socket] of screens.entries())
        socket.onView((position, bytes) =>
          listener({ screen, position, bytes }),
        );
    },
    broken: () =>
      screens.flatMap(({ breaks }, screen) =>
        breaks.map((at) => ({ screen, at })),
      ),
    close: () => {
      for (const screen of screens) screen.close();
    },
  };
}
