/** How many sockets the server counts. */
export async function openSockets(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const found = /^kring_sockets\S* (\d+)$/m.exec(metrics);
  if (found === null) throw new Error("The metrics do not count sockets.");
  return Number(found[1]);
}
