// APIs from an OpenAPI description. What would become of each operation is shown before anything is made: only what was looked at as it
// stands can be created.
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { CreateApiRsp } from "@/api/generated/apigateway";
import { useAct } from "@/api/queries";
import { Field, noteId } from "@/form/Field";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { TextArea } from "@/ui/inputs";
import { Status } from "@/ui/page";
import { useWhyNot } from "../shared/may";
import { MethodName } from "../shared/parts";
import { encodingOf } from "./encoding";

/** What the server said of a text. */
interface Told {
  content: string;
  dry: boolean;
  rows: readonly CreateApiRsp[];
}

export function ImportDialog({ serviceId, onClose }: { serviceId: string; onClose: () => void }) {
  const t = useT();
  const [fileId, textId] = [useId(), useId()];
  const [content, setContent] = useState("");
  const [told, setTold] = useState<Told>();
  const why = useWhyNot("ImportOpenApi", "service", serviceId);
  const act = useAct("apigateway", "ImportOpenApi");
  const send = (dry: boolean) =>
    act.mutate(
      { ServiceId: serviceId, Content: content, EncodeType: encodingOf(content), DryRun: dry },
      { onSuccess: ({ Result: set }) => setTold({ content, dry, rows: set?.ApiSet ?? [] }) },
    );
  const empty = content.trim() === "" ? t("apigw.importEmpty") : undefined;
  const shown = told?.content === content ? told : undefined;
  const ready = shown?.rows.filter((row) => row.Status === "success").length ?? 0;
  const notYet = shown?.dry !== true ? t("apigw.importCheckFirst") : ready === 0 ? t("apigw.importNothing") : undefined;
  return (
    <Dialog
      title={t("apigw.import")}
      side
      width={760}
      onClose={onClose}
      footer={
        shown && !shown.dry ? (
          <Button kind="primary" onClick={onClose}>
            {t("close")}
          </Button>
        ) : (
          <>
            <Button busy={act.isPending} why={why ?? empty} onClick={() => send(true)}>
              {t("apigw.importCheck")}
            </Button>
            <Button kind="primary" busy={act.isPending} why={why ?? empty ?? notYet} onClick={() => send(false)}>
              {t("apigw.importCreate", { n: ready })}
            </Button>
          </>
        )
      }
    >
      <div className="form">
        {shown && !shown.dry ? null : (
          <>
            <p className="secondary">{t("apigw.importLead")}</p>
            <Field id={fileId} label={t("apigw.importFile")}>
              <input
                id={fileId}
                type="file"
                accept=".yaml,.yml,.json"
                onChange={(event) => void event.target.files?.[0]?.text().then(setContent)}
              />
            </Field>
            <Field id={textId} label={t("apigw.importText")} hint={t("apigw.importTextHint")} required>
              <TextArea
                id={textId}
                value={content}
                rows={shown ? 8 : 16}
                placeholder="openapi: 3.1.0"
                onChange={setContent}
                describedBy={noteId(textId)}
              />
            </Field>
          </>
        )}
        {act.error && !shown ? <ErrorPanel error={act.error} /> : null}
        {shown ? <Outcome serviceId={serviceId} told={shown} ready={ready} /> : null}
      </div>
    </Dialog>
  );
}

function Outcome({ serviceId, told, ready }: { serviceId: string; told: Told; ready: number }) {
  const t = useT();
  const failed = told.rows.length - ready;
  return (
    <div className="stack">
      <p role="status">
        {t(told.dry ? "apigw.importWould" : "apigw.importDid", { n: ready })}{" "}
        {failed > 0 ? t("apigw.importFailed", { n: failed }) : null}
      </p>
      <table className="simple-table gw-import" aria-label={t("apigw.importOutcome")}>
        <thead>
          <tr>
            <th>{t("apigw.method")}</th>
            <th>{t("apigw.path")}</th>
            <th>{t("apigw.name")}</th>
            <th>{t("apigw.state")}</th>
          </tr>
        </thead>
        <tbody>
          {told.rows.map((row, index) => (
            <tr key={index}>
              <td>
                <MethodName method={row.Method || undefined} />
              </td>
              <td>
                <code>{row.Path || "–"}</code>
              </td>
              <td>
                {row.ApiId ? (
                  <Link
                    to="/gateway/services/$serviceId/apis/$apiId"
                    params={{ serviceId, apiId: row.ApiId }}
                    search={{}}
                  >
                    {row.ApiName || row.ApiId}
                  </Link>
                ) : (
                  row.ApiName || "–"
                )}
              </td>
              <td>
                {row.Status === "success" ? (
                  <Status tone="ok">{t(told.dry ? "apigw.importRight" : "apigw.importMade")}</Status>
                ) : (
                  <>
                    <Status tone="bad">{t("apigw.importNot")}</Status>
                    <div className="quiet">{row.ErrMsg}</div>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
