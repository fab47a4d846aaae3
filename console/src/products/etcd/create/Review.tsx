// All that will be asked for, before it is.
import type { ReactNode } from "react";
import type { Form } from "@/form/useForm";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Facts, Section } from "@/ui/page";
import { useHostNames } from "../../hosts/invocations/hostNames";
import { spares } from "../hosts/placement";
import { tolerated } from "../sizes";
import { useSpan } from "../span";
import { BACKUP, COMPACTION, placementOf, SECURITY, type Step } from "./createDraft";

export function Review({ form, onOpen }: { form: Form; onOpen: (step: Step) => void }) {
  const t = useT();
  const span = useSpan();
  const text = (path: string) => String(form.get(path) ?? "");
  const yes = (path: string) => t(form.get(path) === true ? "etcd.on" : "etcd.off");
  const every = (path: string) => span(Number(text(path)));
  const size = Number(text("Size"));
  const hosts = placementOf(form.get("HostIds"));
  const names = useHostNames(hosts ?? [], 0, hosts?.length ?? 0);
  const subnets = form.get("SubnetIds");
  const backs = form.get(BACKUP) !== undefined;
  const parts: [Step, (readonly [string, ReactNode] | null)[]][] = [
    [
      "basics",
      [
        [t("etcd.name"), text("Name")],
        [t("etcd.description"), text("Description")],
        [t("etcd.version"), text("EtcdVersion")],
        [t("etcd.size"), `${size} · ${size === 1 ? t("etcd.size1") : t("etcd.sizeMany", { n: tolerated(size) })}`],
        [
          t("etcd.placement"),
          hosts
            ? `${t("etcd.onHosts", { n: hosts.length, extra: spares(size, hosts) })}: ${hosts.map((id) => names.get(id) ?? id).join(", ")}`
            : t("etcd.onOwn"),
        ],
      ],
    ],
    [
      "network",
      [
        [t("etcd.https"), yes(`${SECURITY}.Https`)],
        [t("etcd.clientCert"), yes(`${SECURITY}.ClientCertAuth`)],
        [t("etcd.domains"), text("AdvancedSettings.CustomDomains")],
        [t("etcd.ips"), text("AdvancedSettings.CustomIPs")],
        [t("etcd.network"), text("VpcId")],
        [t("etcd.serviceSubnet"), text("ServiceSubnetId")],
        [t("etcd.subnets"), Array.isArray(subnets) ? subnets.join(", ") : ""],
      ],
    ],
    [
      "data",
      [
        [t("etcd.disk"), `${text("DiskSize") || 2} GB`],
        [
          t("etcd.compaction"),
          `${t(text(`${COMPACTION}.AutoCompactionMode`) === "revision" ? "etcd.compactionRevision" : "etcd.compactionPeriodic")}: ${text(`${COMPACTION}.AutoCompactionRetention`)}`,
        ],
        [
          t("etcd.backups"),
          backs
            ? t("etcd.backupSummary", {
                every: every(`${BACKUP}.BackupInterval`),
                n: Number(text(`${BACKUP}.MaxBackupCount`)),
              })
            : t("etcd.off"),
        ],
        backs
          ? [t("etcd.pointInTime"), t(form.get(`${BACKUP}.PointInTimeRecovery`) === false ? "etcd.off" : "etcd.on")]
          : null,
        [t("etcd.protection"), yes("DeletionProtection")],
      ],
    ],
  ];
  return parts.map(([step, items]) => (
    <Section
      key={step}
      title={t(`etcd.part.${step}`)}
      actions={
        <Button size="small" kind="quiet" onClick={() => onOpen(step)}>
          {t("etcd.change")}
        </Button>
      }
    >
      <Facts items={items} />
    </Section>
  ));
}
