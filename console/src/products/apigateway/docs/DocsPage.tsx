// Documents of APIs: pages that readers outside get to with a password, built of what is released.
import { useMemo, useState } from "react";
import type { APIDoc } from "@/api/generated/apigateway";
import { useAct } from "@/api/queries";
import { useT } from "@/i18n";
import { ResourceTable } from "@/table/ResourceTable";
import type { Column } from "@/table/types";
import { Button } from "@/ui/Button";
import { Copyable } from "@/ui/copy";
import { Confirm } from "@/ui/Dialog";
import { AddIcon } from "@/ui/icons";
import { Empty, Page } from "@/ui/page";
import { say, sayError } from "@/ui/toasts";
import "../apigateway.css";
import { useAddress, useTableAddress } from "../shared/address";
import { useWhyNot } from "../shared/may";
import { Asked } from "../shared/parts";
import { listing } from "../shared/source";
import { DocDrawer } from "./DocDrawer";
import { DocForm } from "./DocForm";
import { DocStatus } from "./DocStatus";

const source = listing("DescribeAPIDocs", {}, ({ Result: found }) => ({
  rows: found?.APIDocSet,
  total: found?.TotalCount,
}));

export function DocsPage() {
  const t = useT();
  const { search, open, close } = useAddress();
  const [table, setTable] = useTableAddress();
  const whyNot = useWhyNot("CreateAPIDoc", "service");
  const columns = useMemo<Column<APIDoc>[]>(
    () => [
      {
        key: "ApiDocId",
        title: t("apigw.id"),
        cell: (d) => <Copyable text={d.ApiDocId} />,
        text: (d) => d.ApiDocId,
        width: "190px",
      },
      {
        key: "ApiDocName",
        title: t("apigw.name"),
        cell: (d) => d.ApiDocName,
        text: (d) => d.ApiDocName,
        width: "minmax(160px, 3fr)",
      },
      {
        key: "ApiDocStatus",
        title: t("apigw.state"),
        cell: (d) => <DocStatus of={d.ApiDocStatus} />,
        text: (d) => d.ApiDocStatus,
        width: "150px",
      },
      {
        key: "Actions",
        title: t("apigw.actions"),
        cell: (d) => <DocActions of={d} onOpen={open} />,
        text: (d) => d.ApiDocId,
        width: "260px",
        end: true,
      },
    ],
    [t, open],
  );
  const create = (
    <Button kind="primary" icon={<AddIcon />} why={whyNot} onClick={() => open("new")} hasPopup="dialog">
      {t("apigw.newDoc")}
    </Button>
  );
  return (
    <Page title={t("apigw.docs")} lead={t("apigw.docsLead")} actions={create} fixed>
      <ResourceTable
        name="apigateway-docs"
        label={t("apigw.docs")}
        source={source}
        columns={columns}
        rowId={(d) => d.ApiDocId}
        search={table}
        onSearch={setTable}
        onOpen={(d) => open("doc", d.ApiDocId)}
        empty={
          <Empty title={t("apigw.noDocs")} action={create}>
            {t("apigw.noDocsHint")}
          </Empty>
        }
      />
      {search.dialog === "new" ? <DocForm docId={undefined} onClose={close} /> : null}
      {search.dialog === "edit" && search.of ? <DocForm docId={search.of} onClose={close} /> : null}
      {search.dialog === "doc" && search.of ? <DocDrawer docId={search.of} onClose={close} /> : null}
      {search.dialog === "delete" && search.of ? <DeleteDoc docId={search.of} onClose={close} /> : null}
    </Page>
  );
}

function DocActions({ of: doc, onOpen }: { of: APIDoc; onOpen: (dialog: string, of: string) => void }) {
  const t = useT();
  const id = doc.ApiDocId;
  const mayNotBuild = useWhyNot("BuildAPIDoc", "apidoc", id);
  const mayNotEdit = useWhyNot("ModifyAPIDoc", "apidoc", id);
  const mayNotDelete = useWhyNot("DeleteAPIDoc", "apidoc", id);
  const [built, setBuilt] = useState(false);
  const build = useAct("apigateway", "BuildAPIDoc", {
    onDone: () => {
      setBuilt(true);
      say(t("apigw.docBuilt"));
    },
  });
  return (
    <div className="row end">
      <Button
        size="small"
        kind="quiet"
        busy={build.isPending}
        why={mayNotBuild}
        onClick={() => build.mutate({ ApiDocId: id }, { onError: sayError })}
      >
        {t(built ? "apigw.buildAgain" : "apigw.build")}
      </Button>
      <Button size="small" kind="quiet" why={mayNotEdit} hasPopup="dialog" onClick={() => onOpen("edit", id)}>
        {t("apigw.edit")}
      </Button>
      <Button size="small" kind="quiet" why={mayNotDelete} hasPopup="dialog" onClick={() => onOpen("delete", id)}>
        {t("apigw.delete")}
      </Button>
    </div>
  );
}

function DeleteDoc({ docId, onClose }: { docId: string; onClose: () => void }) {
  const t = useT();
  const remove = useAct("apigateway", "DeleteAPIDoc", {
    onDone: () => {
      say(t("apigw.deleted"));
      onClose();
    },
  });
  return (
    <Confirm
      title={t("apigw.deleteDoc", { id: docId })}
      action={t("apigw.delete")}
      busy={remove.isPending}
      onConfirm={() => remove.mutate({ ApiDocId: docId })}
      onClose={onClose}
    >
      <Asked error={remove.error}>
        <p>{t("apigw.deleteDocHint")}</p>
      </Asked>
    </Confirm>
  );
}
