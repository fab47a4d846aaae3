// A new cluster, in four short parts; the one that is open is in the address. What was typed survives leaving the page.
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { RequestOf } from "@/api/client";
import type { VersionInstance } from "@/api/generated/cetcd";
import { type ServiceMeta, useTable } from "@/api/meta";
import { useAct, useCall } from "@/api/queries";
import type { DraftRecord } from "@/form/draft";
import { KeptNote } from "@/form/KeptNote";
import { useKept } from "@/form/kept";
import { fieldId, useForm } from "@/form/useForm";
import { useT } from "@/i18n";
import { track } from "@/shell/tasks";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Loading, Page } from "@/ui/page";
import "../etcd.css";
import { placementProblem } from "../hosts/placement";
import { Basics } from "./Basics";
import { asStep, beginOf, COMPACTION, placementOf, retentionProblem, STEPS, type Step, stepOf } from "./createDraft";
import { DataPart } from "./DataPart";
import { Network } from "./Network";
import { Review } from "./Review";

const route = getRouteApi("/etcd/new");
const SCOPE = "CreateEtcdInstance";

export function CreatePage() {
  const t = useT();
  const table = useTable("cetcd");
  const versions = useCall("cetcd", "DescribeEtcdAvailableVersions", {});
  const [anew, setAnew] = useState(0);
  const error = table.error ?? versions.error;
  return (
    <Page title={t("etcd.createTitle")} lead={t("etcd.createLead")}>
      {error ? (
        <ErrorPanel error={error} onRetry={() => void Promise.all([table.refetch(), versions.refetch()])} />
      ) : null}
      {!error && !(table.data && versions.data) ? <Loading label={t("loading")} /> : null}
      {table.data && versions.data ? (
        <Wizard
          key={anew}
          table={table.data}
          versions={versions.data.Versions ?? []}
          onAnew={() => setAnew(anew + 1)}
        />
      ) : null}
    </Page>
  );
}

interface WizardProps {
  table: ServiceMeta;
  versions: readonly VersionInstance[];
  onAnew: () => void;
}

function Wizard({ table, versions, onAnew }: WizardProps) {
  const t = useT();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const step = asStep(search.step);
  const at = STEPS.indexOf(step);
  const begin = beginOf(versions[0]?.Version);
  const kept = useKept<DraftRecord>("etcd.create", begin);
  const form = useForm(table, SCOPE, kept.restored ?? begin);
  const [tried, setTried] = useState(false);
  const { follow } = kept;
  useEffect(() => follow(form.draft), [follow, form.draft]);

  const create = useAct("cetcd", "CreateEtcdInstance", {
    onDone: ({ InstanceId: id }) => {
      kept.done();
      const href = `/etcd/${id}/progress`;
      track({
        service: "cetcd",
        kind: "etcd-create",
        id,
        title: `${t("etcd.kind.create")}: ${form.get("Name")}`,
        href,
      });
      void navigate({ to: "/etcd/$clusterId/progress", params: { clusterId: id } });
    },
  });

  const compaction = retentionProblem(
    String(form.get(`${COMPACTION}.AutoCompactionMode`) ?? ""),
    String(form.get(`${COMPACTION}.AutoCompactionRetention`) ?? ""),
  );
  const placement = placementProblem(Number(form.get("Size")), placementOf(form.get("HostIds")));
  // What the contract leaves open, or cannot say of two fields at once.
  const beyond = [...(placement ? ["HostIds"] : []), ...(compaction ? [`${COMPACTION}.AutoCompactionRetention`] : [])];
  const firstProblem = (wanted: (of: Step) => boolean): string | undefined =>
    [...form.problems.map((problem) => problem.path), ...beyond].find((path) => wanted(stepOf(path)));

  const open = (next: Step) => void navigate({ search: { step: next } });
  /** Shows what is wrong in the parts that `wanted` names; false when something is. */
  const passes = (wanted: (of: Step) => boolean): boolean => {
    setTried(true);
    for (const problem of form.problems) if (wanted(stepOf(problem.path))) form.touch(problem.path);
    const path = firstProblem(wanted);
    if (!path) return true;
    if (stepOf(path) !== step) open(stepOf(path));
    // The part that holds it may have to be rendered first.
    setTimeout(() => document.getElementById(fieldId(SCOPE, path))?.focus());
    return false;
  };
  const next = () => {
    const following = STEPS[at + 1];
    if (following && passes((of) => of === step)) open(following);
  };
  const send = () => {
    if (create.isPending || !passes(() => true)) return;
    create.mutate(form.request as unknown as RequestOf<"cetcd", "CreateEtcdInstance">);
  };
  const none = versions.length === 0 ? t("etcd.noVersion") : undefined;

  return (
    <div className="wizard">
      <ol className="wizard-steps" aria-label={t("etcd.createTitle")}>
        {STEPS.map((one, index) => (
          <li key={one}>
            <button
              type="button"
              aria-current={one === step ? "step" : undefined}
              onClick={() => (index <= at || passes((of) => STEPS.indexOf(of) < index) ? open(one) : undefined)}
            >
              <span className="wizard-number" aria-hidden="true">
                {index + 1}
              </span>
              {t(`etcd.part.${one}`)}
            </button>
          </li>
        ))}
      </ol>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (step === "review") send();
          else next();
        }}
      >
        {kept.restored ? (
          <KeptNote
            onDiscard={() => {
              kept.done();
              onAnew();
            }}
          />
        ) : null}
        {step === "basics" ? <Basics form={form} scope={SCOPE} versions={versions} tried={tried} /> : null}
        {step === "network" ? <Network form={form} scope={SCOPE} /> : null}
        {step === "data" ? <DataPart form={form} scope={SCOPE} tried={tried} /> : null}
        {step === "review" ? <Review form={form} onOpen={open} /> : null}
        {create.error ? <ErrorPanel error={create.error} /> : null}
        <div className="row">
          {at > 0 ? <Button onClick={() => open(STEPS[at - 1] ?? "basics")}>{t("etcd.back")}</Button> : null}
          {step === "review" ? (
            <Button kind="primary" type="submit" busy={create.isPending} why={none}>
              {t("etcd.create")}
            </Button>
          ) : (
            <Button kind="primary" type="submit">
              {t("etcd.next")}
            </Button>
          )}
        </div>
      </form>
    </div>
  );
}
