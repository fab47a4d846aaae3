// Build and development server. The base path is where the server binary serves the console.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { precompressed } from "./scripts/precompressed.ts";

/** `npm run dev` talks to a running server; its cookies are scoped to /console/, so paths stay as they are. */
const server = process.env.TERRACE_URL ?? "http://127.0.0.1:8500";
const proxied = ["/console/api", "/console/session", "/console/password", "/console/events", "/docs"];

export default defineConfig({
  base: "/console/",
  plugins: [react(), precompressed()],
  resolve: { alias: { "@": new URL("./src", import.meta.url).pathname } },
  server: {
    host: "127.0.0.1",
    proxy: {
      ...Object.fromEntries(proxied.map((path) => [path, { target: server, changeOrigin: true }])),
      // The signed endpoint: the host is part of what is signed, so it stays.
      "^/$": { target: server },
    },
  },
  build: {
    target: "es2023",
    // `default-src 'self'` has no room for data: fonts or scripts, and hashed files cache for ever.
    assetsInlineLimit: 0,
    manifest: true,
    reportCompressedSize: false,
  },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
