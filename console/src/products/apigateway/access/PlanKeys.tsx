// The keys in a usage plan: who signs with one of them is let in under the plan's limits.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ApiError } from "@/api/errors";
import type { ApiKey } from "@/api/generated/apigateway";
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { AddIcon } from "@/ui/icons";
import { Check } from "@/ui/inputs";
import { Section, Status } from "@/ui/page";
import { say, sayError } from "@/ui/toasts";
import { useAddress } from "../shared/address";
import { useWhyNot } from "../shared/may";
import { Answered } from "../shared/parts";
import { all } from "../shared/source";
import { keySource } from "./keys";

const MOST = 100;

export function PlanKeys({ planId }: { planId: string }) {
  const t = useT();
  const { search, open, close } = useAddress();
  const found = useCall(
    "apigateway",
    "DescribeUsagePlanSecretIds",
    { UsagePlanId: planId, Limit: MOST },
    { live: true },
  );
  const mayNotBind = useWhyNot("BindSecretIds", "usageplan", planId);
  const mayNotUnbind = useWhyNot("UnBindSecretIds", "usageplan", planId);
  const unbind = useAct("apigateway", "UnBindSecretIds", { onDone: () => say(t("apigw.unbound")) });
  return (
    <Section
      title={t("apigw.keysIn")}
      actions={
        <Button size="small" icon={<AddIcon />} why={mayNotBind} hasPopup="dialog" onClick={() => open("keys")}>
          {t("apigw.bindKeys")}
        </Button>
      }
    >
      <Answered of={found}>
        {({ Result: result }) => {
          const list = result?.AccessKeyList ?? [];
          if (list.length === 0) return <p className="secondary">{t("apigw.noKeysIn")}</p>;
          return (
            <table className="simple-table">
              <thead>
                <tr>
                  <th>{t("apigw.keyId")}</th>
                  <th>{t("apigw.name")}</th>
                  <th>{t("apigw.state")}</th>
                  <th>
                    <span className="visually-hidden">{t("apigw.actions")}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {list.map((key) => (
                  <tr key={key.AccessKeyId}>
                    <td>
                      <Copyable text={key.AccessKeyId ?? ""} />
                    </td>
                    <td>{key.SecretName}</td>
                    <td>
                      <Status tone={key.Status === 1 ? "ok" : "idle"}>
                        {t(key.Status === 1 ? "apigw.enabled" : "apigw.disabled")}
                      </Status>
                    </td>
                    <td>
                      <div className="row end">
                        <Button
                          size="small"
                          why={mayNotUnbind}
                          onClick={() =>
                            unbind.mutate(
                              { UsagePlanId: planId, AccessKeyIds: [key.AccessKeyId ?? ""] },
                              { onError: sayError },
                            )
                          }
                        >
                          {t("apigw.unbind")}
                        </Button>
                      </div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          );
        }}
      </Answered>
      {search.dialog === "keys" ? <BindKeys planId={planId} onClose={close} /> : null}
    </Section>
  );
}

function BindKeys({ planId, onClose }: { planId: string; onClose: () => void }) {
  const t = useT();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const free = useQuery<ApiKey[], ApiError>({
    queryKey: [...keySource.key, "not in", planId],
    queryFn: async ({ signal }) => {
      const { page } = keySource;
      const of = {
        ...keySource,
        page: (w: Parameters<typeof page>[0]) => page({ ...w, filters: { NotUsagePlanId: [planId] } }),
      };
      return all(of, signal);
    },
  });
  const bind = useAct("apigateway", "BindSecretIds", {
    onDone: () => {
      say(t("apigw.bound"));
      onClose();
    },
  });
  return (
    <Dialog
      title={t("apigw.bindKeys")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            kind="primary"
            busy={bind.isPending}
            why={chosen.length === 0 ? t("apigw.chooseKey") : undefined}
            onClick={() => bind.mutate({ UsagePlanId: planId, AccessKeyIds: [...chosen] })}
          >
            {t("apigw.bind")}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Answered of={free}>
          {(keys) =>
            keys.length === 0 ? (
              <p className="secondary">
                {t("apigw.noFreeKeys")}{" "}
                <Link to="/gateway/keys" search={{ dialog: "new" }}>
                  {t("apigw.newKey")}
                </Link>
              </p>
            ) : (
              <fieldset className="gw-checks">
                <legend className="visually-hidden">{t("apigw.keys")}</legend>
                {keys.map((key) => (
                  <Check
                    key={key.AccessKeyId}
                    checked={chosen.includes(key.AccessKeyId)}
                    onChange={(on) =>
                      setChosen(on ? [...chosen, key.AccessKeyId] : chosen.filter((id) => id !== key.AccessKeyId))
                    }
                  >
                    <span>{key.SecretName}</span>
                    <code className="quiet">{key.AccessKeyId}</code>
                  </Check>
                ))}
              </fieldset>
            )
          }
        </Answered>
        {bind.error ? <ErrorPanel error={bind.error} /> : null}
      </div>
    </Dialog>
  );
}
