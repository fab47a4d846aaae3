// How to reach a cluster: its certificates, asked for only when somebody wants them, and programs that use them.
import { useState } from "react";
import { call } from "@/api/client";
import type { Etcd, EtcdCredential } from "@/api/generated/cetcd";
import { useT } from "@/i18n";
import { download } from "@/table/export";
import { Button } from "@/ui/Button";
import { Code } from "@/ui/Code";
import { CopyButton } from "@/ui/copy";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { DownloadIcon } from "@/ui/icons";
import { Tabs } from "@/ui/Tabs";
import { endpointsOf } from "../clusters";
import { useWhyNot } from "../may";
import { FILES, LANGUAGES, type SnippetLanguage, snippet, TITLES } from "./snippets";

type Read =
  | { state: "no" | "busy" }
  | { state: "done"; credential: EtcdCredential }
  | { state: "failed"; error: unknown };

export function CredentialsDialog({ cluster, onClose }: { cluster: Etcd; onClose: () => void }) {
  const t = useT();
  const [language, setLanguage] = useState<SnippetLanguage>("etcdctl");
  // Not through the query cache: a key that was shown is gone when the dialog is.
  const [read, setRead] = useState<Read>({ state: "no" });
  const whyNot = useWhyNot("DescribeEtcdCredentials", cluster.InstanceId);
  const endpoints = endpointsOf(cluster);
  const secure = endpoints[0]?.startsWith("https:") ?? true;
  const credential = read.state === "done" ? read.credential : undefined;
  const access = {
    endpoints,
    authority: secure,
    client: secure && (credential ? Boolean(credential.Cert) : true),
  };
  const text = snippet(language, access);
  const ask = async () => {
    setRead({ state: "busy" });
    try {
      const answer = await call("cetcd", "DescribeEtcdCredentials", { InstanceId: cluster.InstanceId });
      setRead({ state: "done", credential: answer.Credentials?.[0] ?? { CACert: null, Cert: null, Key: null } });
    } catch (error) {
      setRead({ state: "failed", error });
    }
  };
  const files = [
    { name: FILES.authority, title: t("etcd.authority"), text: credential?.CACert },
    { name: FILES.cert, title: t("etcd.clientCertificate"), text: credential?.Cert },
    { name: FILES.key, title: t("etcd.clientKey"), text: credential?.Key },
  ].filter((file) => file.text);
  return (
    <Dialog title={t("etcd.credentialsOf", { name: cluster.Name })} onClose={onClose} width={760}>
      <div className="stack">
        {secure ? (
          <>
            <p className="secondary">{t("etcd.credentialsLead")}</p>
            {read.state === "done" ? (
              files.length > 0 ? (
                <ul className="credential-files">
                  {files.map((file) => (
                    <li key={file.name} className="row">
                      <span className="grow">
                        {file.title} <code className="quiet">{file.name}</code>
                      </span>
                      <CopyButton text={file.text ?? ""} label={t("etcd.copyFile", { name: file.name })} />
                      <Button
                        size="small"
                        icon={<DownloadIcon />}
                        onClick={() => download(file.name, "application/x-pem-file", file.text ?? "")}
                      >
                        {t("etcd.download", { name: file.name })}
                      </Button>
                    </li>
                  ))}
                </ul>
              ) : (
                <p className="note-warn">{t("etcd.noCredentials")}</p>
              )
            ) : (
              <div>
                <Button kind="primary" busy={read.state === "busy"} why={whyNot} onClick={() => void ask()}>
                  {t("etcd.readCredentials")}
                </Button>
              </div>
            )}
            {read.state === "failed" ? <ErrorPanel error={read.error} /> : null}
          </>
        ) : (
          <p className="note-warn">{t("etcd.plain")}</p>
        )}
        {endpoints.length > 0 ? (
          <>
            <Tabs
              label={t("etcd.clients")}
              value={language}
              onChange={setLanguage}
              tabs={LANGUAGES.map((one) => ({
                key: one,
                label: TITLES[one],
                content: () => (
                  <div className="stack">
                    <p className="quiet">{t(`etcd.client.${one}`)}</p>
                    <Code label={t("etcd.clientCode")} className="snippet">
                      {text}
                    </Code>
                  </div>
                ),
              }))}
            />
            <div>
              <CopyButton size="medium" text={text}>
                {t("etcd.copyCode")}
              </CopyButton>
            </div>
          </>
        ) : (
          <p className="quiet">{t("etcd.noEndpoint")}</p>
        )}
      </div>
    </Dialog>
  );
}
