// Chooses policies to attach. For a user all are attached or none; a group takes them one by one.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "@/api/client";
import { invalidateServices, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { SearchIcon } from "@/ui/icons";
import { Check, TextInput } from "@/ui/inputs";
import { Loading } from "@/ui/page";
import type { Bearer } from "./AttachedPolicies";

const SHOWN = 50;
/** Of one call. */
const MOST = 20;

export interface PolicyPickerProps {
  of: Bearer;
  attached: ReadonlySet<number>;
  onClose: () => void;
}

export function PolicyPicker({ of, attached, onClose }: PolicyPickerProps) {
  const t = useT();
  const client = useQueryClient();
  const [keyword, setKeyword] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const found = useCall(
    "cam",
    "ListPolicies",
    { Rp: SHOWN, Page: 1, ...(keyword ? { Keyword: keyword } : {}) },
    { live: true, keep: true },
  );
  const attach = useMutation({
    mutationFn: async () => {
      if (of.kind === "user") await call("cam", "AttachUserPolicies", { PolicyId: [...chosen], AttachUin: of.uin });
      else for (const id of chosen) await call("cam", "AttachGroupPolicy", { PolicyId: id, AttachGroupId: of.id });
    },
    onSuccess: onClose,
    onSettled: () => invalidateServices(client, new Set(["cam"])),
  });
  const toggle = (id: number) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const why =
    chosen.size === 0 ? t("identity.chooseFirst") : chosen.size > MOST ? t("identity.atMost", { n: MOST }) : undefined;
  const total = found.data?.TotalNum ?? 0;
  return (
    <Dialog
      title={t("identity.attach")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button kind="primary" why={why} busy={attach.isPending} onClick={() => attach.mutate()}>
            {t("identity.attachN", { n: chosen.size })}
          </Button>
        </>
      }
    >
      <div className="stack">
        <TextInput
          type="search"
          value={keyword}
          onChange={setKeyword}
          label={t("identity.findPolicy")}
          placeholder={t("identity.findPolicy")}
          prefixIcon={<SearchIcon />}
        />
        {found.error ? <ErrorPanel error={found.error} /> : null}
        {found.isPending ? <Loading label={t("loading")} /> : null}
        {attach.error ? <ErrorPanel error={attach.error} /> : null}
        <ul className="pick">
          {found.data?.List.map((policy) => (
            <li key={policy.PolicyId}>
              <Check
                checked={attached.has(policy.PolicyId) || chosen.has(policy.PolicyId)}
                disabled={attached.has(policy.PolicyId)}
                onChange={() => toggle(policy.PolicyId)}
              >
                <span>{policy.PolicyName}</span>
              </Check>
              <span className="quiet ellipsis">{policy.Description}</span>
            </li>
          ))}
        </ul>
        {total > SHOWN ? <p className="quiet">{t("identity.moreFound", { n: total - SHOWN })}</p> : null}
        {found.data && total === 0 ? <p className="secondary">{t("table.noMatch")}</p> : null}
      </div>
    </Dialog>
  );
}
