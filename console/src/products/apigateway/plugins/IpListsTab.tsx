// IP strategies of a service: lists of addresses that may call some of its APIs, or may not. Plugins do the same across services.
import type { IPStrategy } from "@/api/generated/apigateway";
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Confirm } from "@/ui/Dialog";
import { AddIcon } from "@/ui/icons";
import { Empty, Section, Status, Time } from "@/ui/page";
import { say } from "@/ui/toasts";
import type { TabProps } from "../services/ServicePage";
import { useAddress } from "../shared/address";
import { useWhyNot } from "../shared/may";
import { Answered, Asked } from "../shared/parts";
import { BindIpList } from "./BindIpList";
import { EditIpList, NewIpList } from "./IpListDialogs";

export default function IpListsTab({ service }: TabProps) {
  const t = useT();
  const id = service.ServiceId;
  const { search, open, close } = useAddress();
  const found = useCall("apigateway", "DescribeIPStrategysStatus", { ServiceId: id }, { live: true });
  const mayNotCreate = useWhyNot("CreateIPStrategy", "service", id);
  const list = found.data?.Result?.StrategySet ?? [];
  const chosen = list.find((one) => one.StrategyId === search.of);
  const create = (
    <Button size="small" icon={<AddIcon />} why={mayNotCreate} hasPopup="dialog" onClick={() => open("ip-new")}>
      {t("apigw.newIpList")}
    </Button>
  );
  return (
    <Section title={t("apigw.ipLists")} actions={list.length > 0 ? create : null}>
      <Answered of={found}>
        {() =>
          list.length === 0 ? (
            <Empty title={t("apigw.noIpLists")} action={create}>
              {t("apigw.noIpListsHint")}
            </Empty>
          ) : (
            <table className="simple-table">
              <thead>
                <tr>
                  <th>{t("apigw.name")}</th>
                  <th>{t("apigw.kind")}</th>
                  <th>{t("apigw.addresses")}</th>
                  <th>{t("apigw.changed")}</th>
                  <th>
                    <span className="visually-hidden">{t("apigw.actions")}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {list.map((one) => (
                  <Row key={one.StrategyId} strategy={one} onOpen={open} />
                ))}
              </tbody>
            </table>
          )
        }
      </Answered>
      {search.dialog === "ip-new" ? <NewIpList serviceId={id} onClose={close} /> : null}
      {search.dialog === "ip-edit" && chosen ? <EditIpList serviceId={id} strategy={chosen} onClose={close} /> : null}
      {search.dialog === "ip-bind" && chosen ? <BindIpList serviceId={id} strategy={chosen} onClose={close} /> : null}
      {search.dialog === "ip-delete" && chosen ? (
        <DeleteIpList serviceId={id} strategy={chosen} onClose={close} />
      ) : null}
    </Section>
  );
}

function Row({ strategy, onOpen }: { strategy: IPStrategy; onOpen: (dialog: string, of: string) => void }) {
  const t = useT();
  const id = strategy.StrategyId ?? "";
  const white = strategy.StrategyType === "WHITE";
  const mayNotEdit = useWhyNot("ModifyIPStrategy", "strategy", id);
  const mayNotDelete = useWhyNot("DeleteIPStrategy", "strategy", id);
  return (
    <tr>
      <td>
        {strategy.StrategyName} <code className="quiet">{id}</code>
      </td>
      <td>
        <Status tone={white ? "ok" : "bad"}>{t(white ? "apigw.whiteList" : "apigw.blackList")}</Status>
      </td>
      <td>
        <code>{(strategy.StrategyData ?? "").split(/[;\n]/).filter(Boolean).join(", ")}</code>
      </td>
      <td>
        <Time at={strategy.ModifiedTime} />
      </td>
      <td>
        <div className="row end">
          <Button size="small" hasPopup="dialog" onClick={() => onOpen("ip-bind", id)}>
            {t("apigw.bindApis")}
          </Button>
          <Button size="small" why={mayNotEdit} hasPopup="dialog" onClick={() => onOpen("ip-edit", id)}>
            {t("apigw.edit")}
          </Button>
          <Button size="small" why={mayNotDelete} hasPopup="dialog" onClick={() => onOpen("ip-delete", id)}>
            {t("apigw.delete")}
          </Button>
        </div>
      </td>
    </tr>
  );
}

interface DeleteIpListProps {
  serviceId: string;
  strategy: IPStrategy;
  onClose: () => void;
}

function DeleteIpList({ serviceId, strategy, onClose }: DeleteIpListProps) {
  const t = useT();
  const id = strategy.StrategyId ?? "";
  const remove = useAct("apigateway", "DeleteIPStrategy", {
    onDone: () => {
      say(t("apigw.deleted"));
      onClose();
    },
  });
  return (
    <Confirm
      title={t("apigw.deleteIpList", { name: strategy.StrategyName ?? id })}
      action={t("apigw.delete")}
      busy={remove.isPending}
      onConfirm={() => remove.mutate({ ServiceId: serviceId, StrategyId: id })}
      onClose={onClose}
    >
      <Asked error={remove.error}>
        <p>{t("apigw.deleteIpListHint")}</p>
      </Asked>
    </Confirm>
  );
}
