/** In place of Socket.IO's third transport, which is never asked for; see `leftOut` in vite.config.ts. */
export const WT = null;
