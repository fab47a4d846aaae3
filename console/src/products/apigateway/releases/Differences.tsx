// What differs between two versions, API by API and setting by setting. A sign stands beside each colour.
import { Link } from "@tanstack/react-router";
import type { ApiReleaseDiff } from "@/api/generated/apigateway";
import { useT } from "@/i18n";
import { Status, type Tone } from "@/ui/page";
import { Answered } from "../shared/parts";
import { countsOf, useDiff } from "./versions";

export interface DifferencesProps {
  serviceId: string;
  from: string;
  to: string;
  /** Only how many, not which. */
  brief?: boolean;
}

export function Differences({ serviceId, from, to, brief = false }: DifferencesProps) {
  const t = useT();
  const found = useDiff(serviceId, from, to);
  return (
    <Answered of={found}>
      {({ Result: result }) => {
        const list = result?.ApiDiffSet ?? [];
        if (list.length === 0) return <p className="secondary">{t("apigw.noDifference")}</p>;
        const { added, changed, removed } = countsOf(list);
        return (
          <div className="stack">
            <p className="row wrap">
              {added > 0 ? <Status tone="ok">{t("apigw.addedN", { n: added })}</Status> : null}
              {changed > 0 ? <Status tone="warn">{t("apigw.changedN", { n: changed })}</Status> : null}
              {removed > 0 ? <Status tone="bad">{t("apigw.removedN", { n: removed })}</Status> : null}
            </p>
            {brief ? null : list.map((api) => <ApiDifference key={api.ApiId} serviceId={serviceId} api={api} />)}
          </div>
        );
      }}
    </Answered>
  );
}

const TONES: Record<ApiReleaseDiff["Change"], Tone> = { added: "ok", changed: "warn", removed: "bad" };

function ApiDifference({ serviceId, api }: { serviceId: string; api: ApiReleaseDiff }) {
  const t = useT();
  return (
    <section className="gw-diff" aria-label={api.ApiName || api.ApiId}>
      <h3 className="row">
        <Status tone={TONES[api.Change]}>{t(`apigw.change.${api.Change}`)}</Status>
        <Link to="/gateway/services/$serviceId/apis/$apiId" params={{ serviceId, apiId: api.ApiId }} search={{}}>
          {api.ApiName || api.ApiId}
        </Link>
        <code className="quiet">{api.ApiId}</code>
      </h3>
      {api.Fields.length > 0 ? (
        <dl>
          {api.Fields.map((field) => (
            <div key={field.Name}>
              <dt>
                <code>{field.Name}</code>
              </dt>
              <dd>
                {field.Before === null ? null : (
                  <code className="gw-before">
                    <span aria-hidden="true">− </span>
                    <span className="visually-hidden">{t("apigw.before")}</span>
                    {field.Before}
                  </code>
                )}
                {field.After === null ? null : (
                  <code className="gw-after">
                    <span aria-hidden="true">+ </span>
                    <span className="visually-hidden">{t("apigw.after")}</span>
                    {field.After}
                  </code>
                )}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  );
}
