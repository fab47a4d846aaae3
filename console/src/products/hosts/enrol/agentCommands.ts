// What to paste on a host to connect it. For the address this page was loaded from: the agents speak to the same listener.

export interface Code {
  id: string;
  value: string;
}

export interface Place {
  /** Of this page, such as `http://10.0.0.5:8500`. */
  origin: string;
  region: string;
}

export function terraceAgent({ origin }: Place, { id, value }: Code): string {
  return `terrace agent --server ${origin} --register-code-id ${id} --register-code ${value}`;
}

/** The published agent reads its two addresses from the file beside it, then registers, then runs. */
export function publishedAgent({ origin, region }: Place, { id, value }: Code): string {
  const url = { invoke_url: `${origin}/agent/invoke`, ws_url: `${origin.replace(/^http/, "ws")}/agent/ws` };
  return [
    "cd /usr/local/qcloud/tat_agent",
    "umask 077",
    `echo '${JSON.stringify({ url })}' > config.dat`,
    `./tat_agent register ${region} ${id} ${value}`,
    "systemctl restart tat_agent",
  ].join("\n");
}

/** Other machines cannot reach what this one calls itself. */
export function isLoopback(origin: string): boolean {
  const { hostname } = new URL(origin);
  return hostname === "localhost" || hostname === "[::1]" || /^127\./.test(hostname);
}
