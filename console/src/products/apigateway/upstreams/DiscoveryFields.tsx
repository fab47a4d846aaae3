// Where nodes are found: the fields of each kind of source.
import { Field, noteId } from "@/form/Field";
import { useT } from "@/i18n";
import { TextInput } from "@/ui/inputs";
import { EditorArea, EditorChoice, EditorText } from "../shared/EditorFields";
import { inputId } from "../shared/EditTable";
import type { Editor } from "../shared/useEditor";
import type { UpstreamDraft } from "./upstreamDraft";

export interface DiscoveryFieldsProps {
  editor: Editor<UpstreamDraft>;
  /** A password or a token, which no draft keeps. */
  secret: string;
  onSecret: (secret: string) => void;
  /** The upstream exists, so that a secret may be kept. */
  exists: boolean;
}

export function DiscoveryFields({ editor, secret, onSecret, exists }: DiscoveryFieldsProps) {
  const t = useT();
  const parts = { editor };
  const secretField = (path: string, label: string) => (
    <Field
      id={inputId(path)}
      label={label}
      hint={t(exists ? "apigw.secretKept" : "apigw.secretHint")}
      problem={editor.problem(path)}
    >
      <TextInput
        id={inputId(path)}
        value={secret}
        onChange={onSecret}
        type="password"
        autoComplete="new-password"
        describedBy={noteId(inputId(path))}
        invalid={editor.problem(path) !== undefined}
      />
    </Field>
  );
  switch (editor.draft.source) {
    case "DNS":
      return (
        <>
          <div className="form-columns">
            <EditorText
              {...parts}
              name="dnsName"
              path="Discovery.Dns.Name"
              label={t("apigw.dnsName")}
              placeholder={editor.draft.dnsRecords === "SRV" ? "_http._tcp.shop.internal" : "shop.internal"}
              mono
              required
            />
            <EditorChoice
              {...parts}
              name="dnsRecords"
              path="Discovery.Dns.RecordType"
              label={t("apigw.dnsRecords")}
              options={[
                { value: "ADDRESS", label: t("apigw.dnsAddresses") },
                { value: "SRV", label: t("apigw.dnsSrv") },
              ]}
            />
          </div>
          <div className="form-columns">
            {editor.draft.dnsRecords === "ADDRESS" ? (
              <EditorText {...parts} name="dnsPort" path="Discovery.Dns.Port" label={t("apigw.port")} mono required />
            ) : null}
            <EditorText
              {...parts}
              name="dnsResolver"
              path="Discovery.Dns.Resolver"
              label={t("apigw.dnsResolver")}
              hint={t("apigw.dnsResolverHint")}
              placeholder="10.0.0.2:53"
              mono
            />
          </div>
        </>
      );
    case "ETCD":
      return (
        <>
          <EditorArea
            {...parts}
            name="endpoints"
            path="Discovery.Etcd.Endpoints"
            label={t("apigw.etcdEndpoints")}
            hint={t("apigw.etcdEndpointsHint")}
            placeholder="http://10.0.0.5:2379"
            rows={2}
            required
          />
          <EditorText
            {...parts}
            name="prefix"
            path="Discovery.Etcd.Prefix"
            label={t("apigw.etcdPrefix")}
            hint={t("apigw.etcdPrefixHint")}
            placeholder="/services/shop/"
            mono
            required
          />
          <div className="form-columns">
            <EditorText {...parts} name="user" path="Discovery.Etcd.User" label={t("apigw.etcdUser")} />
            {secretField("Discovery.Etcd.Password", t("apigw.etcdPassword"))}
          </div>
          <EditorArea
            {...parts}
            name="etcdAuthority"
            path="Discovery.Etcd.CaCertificate"
            label={t("apigw.authority")}
            hint={t("apigw.etcdAuthorityHint")}
            rows={3}
          />
        </>
      );
    case "KUBERNETES":
      return (
        <>
          <EditorText
            {...parts}
            name="server"
            path="Discovery.Kubernetes.Server"
            label={t("apigw.kubeServer")}
            placeholder="https://10.0.0.5:6443"
            mono
            required
          />
          <div className="form-columns">
            <EditorText
              {...parts}
              name="namespace"
              path="Discovery.Kubernetes.Namespace"
              label={t("apigw.kubeNamespace")}
              mono
              required
            />
            <EditorText
              {...parts}
              name="service"
              path="Discovery.Kubernetes.ServiceName"
              label={t("apigw.kubeService")}
              mono
              required
            />
            <EditorText
              {...parts}
              name="servicePort"
              path="Discovery.Kubernetes.Port"
              label={t("apigw.port")}
              hint={t("apigw.kubePortHint")}
              mono
            />
          </div>
          {secretField("Discovery.Kubernetes.Token", t("apigw.kubeToken"))}
          <EditorArea
            {...parts}
            name="serverAuthority"
            path="Discovery.Kubernetes.CaCertificate"
            label={t("apigw.authority")}
            hint={t("apigw.kubeAuthorityHint")}
            rows={3}
          />
        </>
      );
    default:
      return null;
  }
}
