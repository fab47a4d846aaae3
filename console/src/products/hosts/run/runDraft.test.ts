import { describe, expect, it } from "vitest";
import { runDraft } from "./runDraft";

const begin = { fields: {}, script: "", values: {}, literal: false, save: false };

describe("a kept run", () => {
  it("has no value that records do not show, and no second copy of the script", () => {
    const kept = runDraft({
      ...begin,
      fields: { Content: "ZWNobw==", Username: "web" },
      script: "echo {{who}} {{tat-hidden:word}}",
      values: { who: "me", word: "secret" },
    });
    expect(kept.values).toEqual({ who: "me" });
    expect(JSON.stringify(kept)).not.toMatch(/secret|ZWNobw/);
  });

  it("is as untouched after a field was filled and emptied again", () => {
    expect(runDraft({ ...begin, fields: { CommandName: "", CommandType: "SHELL" } })).toEqual(
      runDraft({ ...begin, fields: { CommandType: "SHELL" } }),
    );
  });
});
