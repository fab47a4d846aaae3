import { describe, expect, it } from "vitest";
import { LANGUAGES, snippet } from "./snippets";

const endpoints = ["https://127.0.0.1:23000", "https://127.0.0.1:23003"];

describe("snippets", () => {
  it("name every endpoint and file that the cluster asks for", () => {
    for (const language of LANGUAGES) {
      const code = snippet(language, { endpoints, authority: true, client: true });
      expect(code, language).toContain(language === "python" ? 'host="127.0.0.1"' : "https://127.0.0.1:23000");
      for (const file of ["ca.pem", "client.pem", "client-key.pem"]) expect(code, language).toContain(file);
      expect(code).not.toContain("undefined");
    }
  });

  it("leave out certificates that there are none of", () => {
    for (const language of LANGUAGES) {
      const plain = snippet(language, { endpoints: ["http://127.0.0.1:23000"], authority: false, client: false });
      expect(plain, language).not.toMatch(/\.pem|[Tt]ls|authority/);
      const noClient = snippet(language, { endpoints, authority: true, client: false });
      expect(noClient, language).toContain("ca.pem");
      expect(noClient, language).not.toContain("client.pem");
    }
  });

  it("pass all members to etcdctl", () => {
    expect(snippet("etcdctl", { endpoints, authority: true, client: true })).toContain(
      "--endpoints=https://127.0.0.1:23000,https://127.0.0.1:23003",
    );
  });
});
