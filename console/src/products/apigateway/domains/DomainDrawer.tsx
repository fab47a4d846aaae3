// A domain of one's own as a form: its name, its certificate, which path leads to which environment.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { callByName } from "@/api/client";
import type { ApiError } from "@/api/errors";
import type { DescribeServiceResponse, GatewayCertificate } from "@/api/generated/apigateway";
import { invalidateServices } from "@/api/queries";
import { KeptNote } from "@/form/KeptNote";
import { Toggled } from "@/form/Toggled";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { say } from "@/ui/toasts";
import { PROTOCOLS } from "../services/services";
import { EditorChoice, EditorText } from "../shared/EditorFields";
import { EditTable } from "../shared/EditTable";
import { useEnvironmentOptions } from "../shared/environments";
import { useWhyNot } from "../shared/may";
import { all } from "../shared/source";
import { type Editor, useEditor } from "../shared/useEditor";
import { certificateSource, covers } from "./certificates";
import { type DomainDraft, domainProblems, domainRequest, MOST_PATHS, type PathDraft } from "./domainDraft";

export interface DomainDrawerProps {
  service: DescribeServiceResponse;
  /** Undefined: a new one. */
  domain: string | undefined;
  begin: DomainDraft;
  onClose: () => void;
}

export function DomainDrawer({ service, domain, begin, onClose }: DomainDrawerProps) {
  const t = useT();
  const client = useQueryClient();
  const id = service.ServiceId;
  const action = domain === undefined ? "BindSubDomain" : "ModifySubDomain";
  const why = useWhyNot(action, "service", id);
  const editor = useEditor<DomainDraft>(`apigw.domain.${id}.${domain ?? ""}`, begin, domainProblems);
  const { draft } = editor;
  const outer = service.OuterSubDomain !== "";
  const save = useMutation<unknown, ApiError, DomainDraft>({
    mutationFn: (typed) =>
      callByName("apigateway", action, {
        ServiceId: id,
        NetType: outer ? "OUTER" : "INNER",
        ...(domain === undefined ? { NetSubDomain: outer ? service.OuterSubDomain : service.InternalSubDomain } : {}),
        ...domainRequest(typed),
      }),
    onSuccess: () => {
      editor.settled();
      void invalidateServices(client, new Set(["apigateway"]));
      say(t(domain === undefined ? "apigw.domainMade" : "apigw.saved"));
      onClose();
    },
    onError: (error) => void editor.refuse(error),
  });
  const submit = () => editor.submit(() => save.mutate(draft));
  return (
    <Dialog
      title={domain === undefined ? t("apigw.newDomain") : t("apigw.editOf", { name: domain })}
      side
      width={640}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            kind="primary"
            busy={save.isPending}
            why={why ?? (domain !== undefined && !editor.changed ? t("apigw.nothingChanged") : undefined)}
            onClick={submit}
          >
            {t(domain === undefined ? "apigw.bind" : "apigw.save")}
          </Button>
        </>
      }
    >
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {editor.restored ? <KeptNote onDiscard={editor.discard} /> : null}
        <EditorText
          editor={editor}
          name="SubDomain"
          path="SubDomain"
          label={t("apigw.domain")}
          hint={t("apigw.domainHint", { name: outer ? service.OuterSubDomain : service.InternalSubDomain })}
          required
          mono
          placeholder="api.shop.example.com"
          disabled={domain !== undefined}
        />
        <EditorChoice
          editor={editor}
          name="Protocol"
          path="Protocol"
          label={t("apigw.protocol")}
          options={PROTOCOLS.map((value) => ({ value, label: value.toUpperCase().replace("&", " + ") }))}
        />
        {draft.Protocol === "http" ? null : <CertificateChoice editor={editor} />}
        {draft.Protocol === "http&https" ? (
          <Toggled
            label={t("apigw.forceHttps")}
            hint={t("apigw.forceHttpsHint")}
            on={draft.IsForcedHttps}
            onChange={(IsForcedHttps) => editor.set({ IsForcedHttps })}
          />
        ) : null}
        <Toggled
          label={t("apigw.defaultMapping")}
          hint={t("apigw.defaultMappingHint")}
          on={draft.IsDefaultMapping}
          onChange={(IsDefaultMapping) => editor.set({ IsDefaultMapping })}
        />
        {draft.IsDefaultMapping ? null : <Paths editor={editor} />}
        {save.error && !editor.refused ? <ErrorPanel error={save.error} /> : null}
      </form>
    </Dialog>
  );
}

function Paths({ editor }: { editor: Editor<DomainDraft> }) {
  const t = useT();
  const environments = useEnvironmentOptions();
  return (
    <div className="field">
      <h3>{t("apigw.pathMapping")}</h3>
      <p className="quiet">{t("apigw.pathMappingHint")}</p>
      <EditTable<PathDraft>
        path="PathMappingSet"
        label={t("apigw.pathMapping")}
        rows={editor.draft.paths}
        onChange={(paths) => editor.set({ paths })}
        blank={{ Path: "/", Environment: "release" }}
        add={t("apigw.addPath")}
        most={MOST_PATHS}
        problem={editor.problem}
        touch={editor.touch}
        columns={[
          { name: "Path", title: t("apigw.path"), mono: true },
          { name: "Environment", title: t("apigw.environment"), options: () => environments },
        ]}
      />
    </div>
  );
}

/** Only those that are valid for the name are offered, once there is one. */
function CertificateChoice({ editor }: { editor: Editor<DomainDraft> }) {
  const t = useT();
  const { draft } = editor;
  const found = useQuery<GatewayCertificate[], ApiError>({
    queryKey: [...certificateSource.key, "all"],
    queryFn: ({ signal }) => all(certificateSource, signal),
    meta: { live: true },
  });
  const list = found.data ?? [];
  const fits = list.filter((one) => draft.SubDomain === "" || covers(one.Domains, draft.SubDomain));
  const stray =
    draft.CertificateId !== "" && !fits.some((one) => one.CertificateId === draft.CertificateId)
      ? [{ value: draft.CertificateId, label: draft.CertificateId }]
      : [];
  return (
    <EditorChoice
      editor={editor}
      name="CertificateId"
      path="CertificateId"
      label={t("apigw.certificate")}
      required
      hint={
        found.data && fits.length === 0 ? (
          <Link to="/gateway/certificates" search={{ dialog: "new" }}>
            {t("apigw.noCertificateFits")}
          </Link>
        ) : (
          t("apigw.certificateFits")
        )
      }
      options={[
        { value: "", label: t("apigw.choose") },
        ...fits.map((one) => ({
          value: one.CertificateId,
          label: `${one.Name} (${one.Domains.join(", ")}; ${t("apigw.daysLeft", { n: one.DaysLeft })})`,
        })),
        ...stray,
      ]}
    />
  );
}
