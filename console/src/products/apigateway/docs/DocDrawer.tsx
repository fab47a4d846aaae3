// One document: where its readers go, with which password, and what is in it.
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { Dialog } from "@/ui/Dialog";
import { Facts, Time } from "@/ui/page";
import { say, sayError } from "@/ui/toasts";
import { useEnvironmentName } from "../shared/environments";
import { useWhyNot } from "../shared/may";
import { Answered } from "../shared/parts";
import { DocStatus } from "./DocStatus";

export function DocDrawer({ docId, onClose }: { docId: string; onClose: () => void }) {
  const t = useT();
  const named = useEnvironmentName();
  const found = useCall("apigateway", "DescribeAPIDocDetail", { ApiDocId: docId });
  const mayNotReset = useWhyNot("ResetAPIDocPassword", "apidoc", docId);
  const reset = useAct("apigateway", "ResetAPIDocPassword", { onDone: () => say(t("apigw.passwordReset")) });
  return (
    <Dialog
      title={found.data?.Result?.ApiDocName ?? docId}
      side
      width={560}
      onClose={onClose}
      footer={
        <Button
          why={mayNotReset}
          busy={reset.isPending}
          onClick={() => reset.mutate({ ApiDocId: docId }, { onError: sayError })}
        >
          {t("apigw.resetPassword")}
        </Button>
      }
    >
      <Answered of={found}>
        {({ Result: doc }) =>
          doc ? (
            <Facts
              items={[
                [t("apigw.id"), <Copyable key="id" text={doc.ApiDocId} />],
                [t("apigw.state"), <DocStatus key="state" of={doc.ApiDocStatus} />],
                [t("apigw.address"), doc.ApiDocUri ? <Copyable key="uri" text={addressOf(doc.ApiDocUri)} /> : ""],
                [t("apigw.password"), doc.SharePassword ? <Copyable key="password" text={doc.SharePassword} /> : ""],
                [t("apigw.service"), doc.ServiceName || doc.ServiceId],
                [t("apigw.environment"), named(doc.Environment)],
                [t("apigw.apis"), doc.ApiNames.join(", ") || doc.ApiCount],
                [t("apigw.views"), doc.ViewCount],
                [t("apigw.changed"), <Time key="changed" at={doc.UpdatedTime} />],
              ]}
            />
          ) : null
        }
      </Answered>
    </Dialog>
  );
}

/** Whole, as it is sent to readers; the server knows its path alone. */
function addressOf(path: string): string {
  return new URL(path, location.origin).href;
}
