/** A Socket.IO server that stores, checks and decides nothing: the least that any such server costs. Run as a process. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Server } from "socket.io";

const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
let busy = process.cpuUsage();
const httpServer = createServer((_request, response) => {
  const { rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage(busy);
  busy = process.cpuUsage();
  const busyMs = (user + system) / 1_000;
  const loopP99 = delay.percentile(99) / 1e6;
  response.end(JSON.stringify({ rss, loopP99, busyMs }));
  delay.reset();
});
const io = new Server(httpServer);
io.on("connection", (socket) => {
  void socket.join(String(socket.handshake.query["circle"]));

  socket.on("press", (view: unknown, answer: () => void) => {
    io.to(String(socket.handshake.query["circle"])).emit("view", view);
    answer();
  });
});
httpServer.listen(0, "127.0.0.1", () => {
  const { port } = httpServer.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
