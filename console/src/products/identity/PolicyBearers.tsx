// Who has a policy attached: users and groups.
import { Link } from "@tanstack/react-router";
import type { AttachEntityOfPolicy } from "@/api/generated/cam";
import { integer } from "@/api/json";
import { useAct, useCall } from "@/api/queries";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Loading, Section, Time } from "@/ui/page";
import { sayError } from "@/ui/toasts";

const SHOWN = 200;
const USER = 1;

export function PolicyBearers({ id }: { id: number }) {
  const t = useT();
  const bearers = useCall("cam", "ListEntitiesForPolicy", { PolicyId: id, Rp: SHOWN, Page: 1 }, { live: true });
  const fromUser = useAct("cam", "DetachUserPolicy");
  const fromGroup = useAct("cam", "DetachGroupPolicy");
  const detach = (bearer: AttachEntityOfPolicy) => {
    const failed = { onError: sayError };
    if (bearer.RelatedType === USER) fromUser.mutate({ PolicyId: id, DetachUin: bearer.Uin }, failed);
    else fromGroup.mutate({ PolicyId: id, DetachGroupId: integer(bearer.Id) }, failed);
  };
  const { data } = bearers;
  return (
    <Section title={t("identity.bearers")}>
      {bearers.error ? <ErrorPanel error={bearers.error} onRetry={() => void bearers.refetch()} /> : null}
      {bearers.isPending ? <Loading label={t("loading")} /> : null}
      {data && data.List.length === 0 ? (
        <p className="secondary">
          {t("identity.noBearers")} <Link to="/identity/users">{t("identity.users")}</Link>
        </p>
      ) : null}
      {data && data.List.length > 0 ? (
        <table className="simple-table">
          <thead>
            <tr>
              <th>{t("identity.name")}</th>
              <th>{t("identity.kind")}</th>
              <th>{t("identity.since")}</th>
              <th>
                <span className="visually-hidden">{t("identity.actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.List.map((bearer) => (
              <tr key={`${bearer.RelatedType}-${bearer.Id}`}>
                <td>
                  {bearer.RelatedType === USER ? (
                    <Link to="/identity/users/$user" params={{ user: String(bearer.Uin) }}>
                      {bearer.Name}
                    </Link>
                  ) : (
                    <Link to="/identity/groups/$id" params={{ id: bearer.Id }}>
                      {bearer.Name}
                    </Link>
                  )}
                </td>
                <td>{t(bearer.RelatedType === USER ? "identity.user" : "identity.group")}</td>
                <td>
                  <Time at={bearer.AttachmentTime} />
                </td>
                <td>
                  <div className="row end">
                    <Button size="small" onClick={() => detach(bearer)}>
                      {t("identity.detach")}
                    </Button>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {data && data.TotalNum > SHOWN ? (
        <p className="quiet">{t("identity.moreFound", { n: data.TotalNum - SHOWN })}</p>
      ) : null}
    </Section>
  );
}
