// Defragmentation, certificates, and who can reach the cluster: what is done to members while clients go on.
import { useState } from "react";
import type { DescribeEtcdMaintenanceResponse, Etcd } from "@/api/generated/cetcd";
import type { ServiceMeta } from "@/api/meta";
import { useAct, useCall } from "@/api/queries";
import { Field } from "@/form/Field";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Confirm } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Choice, TextInput } from "@/ui/inputs";
import { Facts, Loading, Section, Time } from "@/ui/page";
import { say } from "@/ui/toasts";
import { isOutside } from "../clusters";
import { hostIdsOf } from "../hosts/placement";
import { useWhyNot } from "../may";
import { useStart } from "../tasks/useStart";
import { useNotRunning } from "./Resize";
import { scheduleProblem } from "./schedule";

export function Maintenance({ cluster, table }: { cluster: Etcd; table: ServiceMeta }) {
  const t = useT();
  const read = useCall("cetcd", "DescribeEtcdMaintenance", { InstanceId: cluster.InstanceId }, { live: true });
  return (
    <>
      <Section title={t("etcd.defragmentTitle")} className="form">
        <p className="secondary">{t("etcd.defragmentHint")}</p>
        {read.error ? <ErrorPanel error={read.error} onRetry={() => void read.refetch()} /> : null}
        {read.isPending && !read.error ? <Loading label={t("loading")} /> : null}
        {read.data ? (
          <Schedule
            key={read.data.DefragmentSchedule}
            cluster={cluster}
            read={read.data}
            longest={
              table.actions.ModifyEtcdMaintenance?.input.find((f) => f.name === "DefragmentSchedule")?.maxLen ?? 100
            }
          />
        ) : null}
        <DefragmentNow cluster={cluster} />
      </Section>
      <Certificates cluster={cluster} read={read.data} />
      {table.actions.EnableEtcdInternetAccess?.unsupported ? null : <Outside cluster={cluster} />}
    </>
  );
}

const USUAL = ["", "0 3 * * *", "0 3 * * 0", "0 3 1 * *"] as const;
const WORDS = {
  "": "etcd.scheduleNever",
  "0 3 * * *": "etcd.scheduleDaily",
  "0 3 * * 0": "etcd.scheduleWeekly",
  "0 3 1 * *": "etcd.scheduleMonthly",
} as const;

interface ScheduleProps {
  cluster: Etcd;
  read: DescribeEtcdMaintenanceResponse;
  longest: number;
}

function Schedule({ cluster, read, longest }: ScheduleProps) {
  const t = useT();
  const [text, setText] = useState(read.DefragmentSchedule);
  const [typing, setTyping] = useState(!(USUAL as readonly string[]).includes(read.DefragmentSchedule));
  const whyNot = useWhyNot("ModifyEtcdMaintenance", cluster.InstanceId);
  const modify = useAct("cetcd", "ModifyEtcdMaintenance", { onDone: () => say(t("etcd.saved")) });
  const wrong = scheduleProblem(text, longest);
  const problem = wrong ? t(wrong, { value: text, max: longest }) : undefined;
  return (
    <>
      <Facts
        items={[
          [t("etcd.lastDefragment"), <Time key="last" at={read.LastDefragmentAt} />],
          [t("etcd.nextDefragment"), <Time key="next" at={read.NextDefragmentAt} />],
        ]}
      />
      <Field id="defragment-schedule" label={t("etcd.schedule")} hint={t("etcd.scheduleHint")} problem={problem}>
        <div className="row wrap">
          <Choice
            id={typing ? "defragment-usual" : "defragment-schedule"}
            label={t("etcd.schedule")}
            value={typing ? "other" : text}
            options={[
              ...USUAL.map((value) => ({ value, label: t(WORDS[value]) })),
              { value: "other", label: t("etcd.scheduleOther") },
            ]}
            onChange={(next) => {
              setTyping(next === "other");
              if (next !== "other") setText(next);
            }}
          />
          {typing ? (
            <TextInput
              id="defragment-schedule"
              label={t("etcd.scheduleCron")}
              mono
              value={text}
              onChange={setText}
              invalid={problem !== undefined}
              describedBy="defragment-schedule-note"
            />
          ) : null}
          <Button
            busy={modify.isPending}
            why={whyNot ?? problem ?? (text === read.DefragmentSchedule ? t("etcd.nothingChanged") : undefined)}
            onClick={() => modify.mutate({ InstanceId: cluster.InstanceId, DefragmentSchedule: text })}
          >
            {t("etcd.save")}
          </Button>
        </div>
      </Field>
      {modify.error ? <ErrorPanel error={modify.error} /> : null}
    </>
  );
}

function DefragmentNow({ cluster }: { cluster: Etcd }) {
  const t = useT();
  const start = useStart(cluster, "DefragmentEtcdInstance", t("etcd.kind.defragment"));
  const whyNot = useWhyNot("DefragmentEtcdInstance", cluster.InstanceId);
  const notRunning = useNotRunning(cluster);
  return (
    <>
      <div>
        <Button
          busy={start.isPending}
          why={whyNot ?? notRunning}
          onClick={() => start.mutate({ InstanceId: cluster.InstanceId })}
        >
          {t("etcd.defragmentNow")}
        </Button>
      </div>
      {start.error ? <ErrorPanel error={start.error} /> : null}
    </>
  );
}

function Certificates({ cluster, read }: { cluster: Etcd; read: DescribeEtcdMaintenanceResponse | undefined }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const whyNot = useWhyNot("RotateEtcdCertificates", cluster.InstanceId);
  const notRunning = useNotRunning(cluster);
  const start = useStart(cluster, "RotateEtcdCertificates", t("etcd.kind.rotate"), () => setAsking(false));
  return (
    <Section title={t("etcd.certificates")} className="form">
      <p className="secondary">{t("etcd.certificatesHint")}</p>
      <Facts
        items={[
          [t("etcd.certificateEnds"), <Time key="leaf" at={read?.CertificateExpireAt} />],
          [t("etcd.authorityEnds"), <Time key="authority" at={read?.AuthorityExpireAt} />],
        ]}
      />
      <div>
        <Button why={whyNot ?? notRunning} onClick={() => setAsking(true)} hasPopup="dialog">
          {t("etcd.rotate")}
        </Button>
      </div>
      {asking ? (
        <Confirm
          title={t("etcd.rotateAsk")}
          action={t("etcd.rotate")}
          busy={start.isPending}
          onConfirm={() => start.mutate({ InstanceId: cluster.InstanceId })}
          onClose={() => setAsking(false)}
        >
          <div className="stack">
            <p>{t("etcd.rotateWarn")}</p>
            {start.error ? <ErrorPanel error={start.error} /> : null}
          </div>
        </Confirm>
      ) : null}
    </Section>
  );
}

function Outside({ cluster }: { cluster: Etcd }) {
  const t = useT();
  const notRunning = useNotRunning(cluster);
  const mayNotOpen = useWhyNot("EnableEtcdInternetAccess", cluster.InstanceId);
  const mayNotClose = useWhyNot("DisableEtcdInternetAccess", cluster.InstanceId);
  const open = useStart(cluster, "EnableEtcdInternetAccess", t("etcd.kind.enableInternet"));
  const close = useStart(cluster, "DisableEtcdInternetAccess", t("etcd.kind.disableInternet"));
  const request = { InstanceId: cluster.InstanceId };
  const error = open.error ?? close.error;
  // Where its hosts are reached is not for the cluster to open or close.
  if (hostIdsOf(cluster).length > 0)
    return (
      <Section title={t("etcd.outside")}>
        <p className="secondary">{t("etcd.outsidePlaced")}</p>
      </Section>
    );
  return (
    <Section title={t("etcd.outside")} className="form">
      <p className="secondary">{t(isOutside(cluster) ? "etcd.outsideIs" : "etcd.outsideHint")}</p>
      <div className="row">
        {isOutside(cluster) ? (
          <Button busy={close.isPending} why={mayNotClose ?? notRunning} onClick={() => close.mutate(request)}>
            {t("etcd.outsideClose")}
          </Button>
        ) : (
          <Button busy={open.isPending} why={mayNotOpen ?? notRunning} onClick={() => open.mutate(request)}>
            {t("etcd.outsideOpen")}
          </Button>
        )}
      </div>
      {error ? <ErrorPanel error={error} /> : null}
    </Section>
  );
}
