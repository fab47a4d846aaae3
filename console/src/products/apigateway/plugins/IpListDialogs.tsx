// Making a list of addresses, and changing its addresses.
import type { IPStrategy } from "@/api/generated/apigateway";
import type { DraftRecord } from "@/form/draft";
import { useT } from "@/i18n";
import { say } from "@/ui/toasts";
import { AreaField, ChoiceField, TextField } from "../shared/Fields";
import { FormDialog } from "../shared/FormDialog";
import { useWhyNot } from "../shared/may";
import { isAddress, linesOf, listOfLines } from "./addresses";

function problems(draft: DraftRecord) {
  const wrong = linesOf(String(draft.StrategyData ?? "")).find((line) => !isAddress(line));
  return wrong === undefined
    ? []
    : [{ path: "StrategyData", key: "apigw.addressWrong" as const, values: { value: wrong } }];
}

/** The action takes addresses between semicolons; people write one a line. */
function joined(draft: DraftRecord, made: Record<string, unknown>) {
  return { ...made, StrategyData: listOfLines(String(draft.StrategyData ?? "")) };
}

export function NewIpList({ serviceId, onClose }: { serviceId: string; onClose: () => void }) {
  const t = useT();
  const why = useWhyNot("CreateIPStrategy", "service", serviceId);
  return (
    <FormDialog
      title={t("apigw.newIpList")}
      action="CreateIPStrategy"
      initial={{ ServiceId: serviceId, StrategyName: "", StrategyType: "WHITE", StrategyData: "" }}
      own={problems}
      request={joined}
      submit={t("apigw.create")}
      why={why}
      onClose={onClose}
      onDone={() => {
        say(t("apigw.ipListMade"));
        onClose();
      }}
    >
      {(form) => (
        <>
          <TextField form={form} path="StrategyName" label={t("apigw.name")} hint={t("apigw.keyNameHint")} required />
          <ChoiceField
            form={form}
            path="StrategyType"
            label={t("apigw.kind")}
            options={[
              { value: "WHITE", label: t("apigw.whiteListLong") },
              { value: "BLACK", label: t("apigw.blackListLong") },
            ]}
          />
          <AreaField
            form={form}
            path="StrategyData"
            label={t("apigw.addresses")}
            hint={t("apigw.addressesHint")}
            required
            rows={5}
            placeholder={"203.0.113.7\n198.51.100.0/24"}
          />
        </>
      )}
    </FormDialog>
  );
}

export interface EditIpListProps {
  serviceId: string;
  strategy: IPStrategy;
  onClose: () => void;
}

export function EditIpList({ serviceId, strategy, onClose }: EditIpListProps) {
  const t = useT();
  const id = strategy.StrategyId ?? "";
  const why = useWhyNot("ModifyIPStrategy", "strategy", id);
  return (
    <FormDialog
      title={t("apigw.editOf", { name: strategy.StrategyName ?? id })}
      action="ModifyIPStrategy"
      initial={{
        ServiceId: serviceId,
        StrategyId: id,
        StrategyData: linesOf(strategy.StrategyData ?? "").join("\n"),
      }}
      own={problems}
      request={joined}
      submit={t("apigw.save")}
      why={why}
      onClose={onClose}
      onDone={() => {
        say(t("apigw.saved"));
        onClose();
      }}
    >
      {(form) => (
        <AreaField
          form={form}
          path="StrategyData"
          label={t("apigw.addresses")}
          hint={t("apigw.addressesHint")}
          required
          rows={8}
        />
      )}
    </FormDialog>
  );
}
