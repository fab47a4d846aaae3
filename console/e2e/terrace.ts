// A real `terrace serve` with an agent for this machine, on a free port and a data folder of its own.
//
// TERRACE_BIN names the binary. With E2E_VITE=1 the console comes from `dist/` through Vite's preview instead of from the
// binary, which saves building the binary while pages are written.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type PreviewServer, preview } from "vite";

export const BINARY = resolve(process.env.TERRACE_BIN ?? "../target/release/terrace");
/** The server's own policy, so that a page that breaks it breaks here too. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
  "connect-src 'self'; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";
const DEADLINE = 20_000;

export interface Credentials {
  SecretId: string;
  SecretKey: string;
  ConsoleUser: string;
  ConsolePassword: string;
}

export class Terrace {
  /** Where browsers go. */
  url = "";
  /** Where the API answers. */
  api = "";
  credentials!: Credentials;
  password = "";
  private child: ChildProcess | undefined;
  private preview: PreviewServer | undefined;
  private log = "";

  private constructor(
    private readonly folder: string,
    private readonly ports: readonly number[],
  ) {}

  static async start(): Promise<Terrace> {
    const terrace = new Terrace(await mkdtemp(join(tmpdir(), "terrace-e2e-")), await freePorts(3));
    await terrace.run();
    const file = await readFile(join(terrace.folder, "root-credentials.json"), "utf8");
    terrace.credentials = JSON.parse(file) as Credentials;
    terrace.password = terrace.credentials.ConsolePassword;
    terrace.url = terrace.api;
    if (process.env.E2E_VITE) await terrace.putViteInFront();
    return terrace;
  }

  /** Starts the process; again after `kill`, on the same data and port. */
  async run(): Promise<void> {
    const [port, gateway, gatewayTls] = this.ports;
    this.api = `http://127.0.0.1:${port}`;
    const flags = ["serve", "--local-agent", "--data-dir", this.folder, "--listen", `127.0.0.1:${port}`];
    flags.push("--gateway-listen", `127.0.0.1:${gateway}`, "--gateway-tls-listen", `127.0.0.1:${gatewayTls}`);
    // Receivers of notifications are the tests themselves.
    const env = { ...process.env, TERRACE_NOTIFY_LOOPBACK: "true" };
    this.child = spawn(BINARY, flags, { stdio: ["ignore", "pipe", "pipe"], env });
    const keep = (chunk: Buffer) => {
      this.log += chunk.toString();
    };
    this.child.stdout?.on("data", keep);
    this.child.stderr?.on("data", keep);
    const failed = new Promise<never>((_, reject) => {
      this.child?.once("error", reject);
      this.child?.once("exit", (code) => reject(new Error(`terrace ended with ${code}:\n${this.log}`)));
    });
    failed.catch(() => undefined);
    await Promise.race([this.ready(), failed]);
  }

  private async ready(): Promise<void> {
    const until = Date.now() + DEADLINE;
    while (Date.now() < until) {
      const up = await fetch(`${this.api}/readyz`).then(
        (response) => response.ok,
        () => false,
      );
      if (up) return;
      await new Promise((wait) => setTimeout(wait, 50));
    }
    throw new Error(`terrace was not ready in ${DEADLINE} ms:\n${this.log}`);
  }

  private async putViteInFront(): Promise<void> {
    const paths = ["/console/api", "/console/session", "/console/password", "/console/events", "/docs"];
    // `^/$` is the signed endpoint, which the API Explorer calls.
    const proxy = Object.fromEntries([...paths, "^/$"].map((path) => [path, { target: this.api }]));
    // Agents come to the page's own address, as they do to the server's.
    const agents = { "/agent": { target: this.api, ws: true } };
    const [port = 0] = await freePorts(1);
    this.preview = await preview({
      logLevel: "error",
      // tccli sends an endpoint's scheme as part of the host.
      preview: {
        port,
        host: "127.0.0.1",
        allowedHosts: true,
        proxy: { ...proxy, ...agents },
        headers: { "Content-Security-Policy": POLICY },
      },
    });
    // Vite goes on to the next port where somebody was quicker.
    const bound = this.preview.httpServer.address();
    this.url = `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : port}`;
  }

  /** Ends the process without goodbye, as a power cut does. */
  async kill(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolveGone) => child.once("exit", resolveGone));
    child.kill("SIGKILL");
    await gone;
  }

  /** Holds the members of a cluster still, or lets them go on. */
  async signalMembers(cluster: string, signal: "SIGSTOP" | "SIGCONT"): Promise<void> {
    const pids = await processesBelow(join(this.folder, "etcd", "clusters", cluster));
    if (pids.length === 0) throw new Error(`no process of ${cluster} runs`);
    for (const pid of pids) process.kill(pid, signal);
  }

  async stop(): Promise<void> {
    await this.preview?.close();
    await this.kill();
    // Members of etcd outlive their server, and would outlive the test.
    for (const pid of await processesBelow(this.folder)) process.kill(pid, "SIGKILL");
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The processes whose command line names a folder. */
async function processesBelow(folder: string): Promise<number[]> {
  const all = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const named = await Promise.all(
    all.map((pid) =>
      readFile(`/proc/${pid}/cmdline`, "utf8").then(
        (line) => line.includes(`${folder}/`),
        () => false,
      ),
    ),
  );
  return all.filter((pid, at) => named[at] && pid !== process.pid);
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
      return server;
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === "object" && address ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}
