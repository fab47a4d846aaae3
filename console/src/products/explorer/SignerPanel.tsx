// Who sends: the console's session, or a key pair that signs in this browser.
import { useStore } from "@/api/store";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { Choice, TextInput } from "@/ui/inputs";
import { canSign, type KeyPair } from "./sign";
import { signer } from "./signer";

export function SignerPanel({ tried }: { tried: boolean }) {
  const t = useT();
  const state = useStore(signer);
  const change = (part: Partial<KeyPair>) => signer.set({ ...state, pair: { ...state.pair, ...part } });
  const missing = (value: string) => (tried && value.trim() === "" ? t("form.required") : undefined);
  const input = (part: keyof KeyPair, type: "text" | "password") => (
    <TextInput
      id={`signer-${part}`}
      mono
      type={type}
      autoComplete="off"
      value={state.pair[part]}
      invalid={part !== "token" && missing(state.pair[part]) !== undefined}
      onChange={(value) => change({ [part]: value })}
    />
  );
  return (
    <div className="explorer-signer">
      <Field id="signer-by" label={t("explorer.sendWith")}>
        <Choice
          id="signer-by"
          value={state.by}
          onChange={(by) => signer.set({ ...state, by: by === "key" ? "key" : "session" })}
          options={[
            { value: "session", label: t("explorer.bySession") },
            { value: "key", label: t("explorer.byKey") },
          ]}
        />
      </Field>
      {state.by === "key" && !canSign() ? (
        <p className="field-problem" role="alert">
          {t("explorer.insecure")}
        </p>
      ) : null}
      {state.by === "key" ? (
        <>
          <Field id="signer-id" label="SecretId" required problem={missing(state.pair.id)}>
            {input("id", "text")}
          </Field>
          <Field
            id="signer-key"
            label="SecretKey"
            required
            problem={missing(state.pair.key)}
            hint={t("explorer.keyHint")}
          >
            {input("key", "password")}
          </Field>
          <Field id="signer-token" label="Token" hint={t("explorer.tokenHint")}>
            {input("token", "password")}
          </Field>
        </>
      ) : null}
    </div>
  );
}
