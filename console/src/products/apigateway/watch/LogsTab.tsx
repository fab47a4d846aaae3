// The access log of a service: conditions in the address, the newest lines first, older ones as somebody reads on.
import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { call, type RequestOf } from "@/api/client";
import type { ApiError } from "@/api/errors";
import { useT } from "@/i18n";
import { Button } from "@/ui/Button";
import { Code } from "@/ui/Code";
import { Dialog } from "@/ui/Dialog";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Empty, Facts, Loading, Section, Status, Time } from "@/ui/page";
import "../../etcd/monitoring/monitoring.css";
import { asRange, RANGES, SECONDS } from "../../etcd/monitoring/metrics";
import type { TabProps } from "../services/ServicePage";
import { useAddress } from "../shared/address";
import { ConditionBar } from "./ConditionBar";
import { FIELD_ORDER, type LogLine, readConditions, readLine, timeOf, writeConditions } from "./line";
import { toneOfStatus } from "./RunResult";

const PAGE = 100;

interface LogPage {
  lines: LogLine[];
  next: string | undefined;
}

export default function LogsTab({ service }: TabProps) {
  const t = useT();
  const id = service.ServiceId;
  const { search, put } = useAddress();
  const range = asRange(search.range);
  const conditions = useMemo(() => readConditions(search.log), [search.log]);
  const [shown, setShown] = useState<LogLine>();
  // All pages of one search are of one time, or lines would come twice.
  const [asked, setAsked] = useState(() => Date.now());
  const read = useInfiniteQuery<LogPage, ApiError, { pages: LogPage[] }, unknown[], string | undefined>({
    queryKey: ["apigateway", "DescribeLogSearch", id, range, search.log ?? "", asked],
    queryFn: ({ pageParam, signal }) => page(id, range, conditions, asked, pageParam, signal),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const lines = read.data?.pages.flatMap((one) => one.lines) ?? [];
  return (
    <div className="stack">
      <div className="row wrap">
        <fieldset className="ranges">
          <legend className="visually-hidden">{t("etcd.rangeTitle")}</legend>
          {RANGES.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === range}
              onClick={() => {
                setAsked(Date.now());
                put({ range: one === "1h" ? undefined : one }, true);
              }}
            >
              {t(`etcd.range.${one}`)}
            </button>
          ))}
        </fieldset>
        <ConditionBar
          conditions={conditions}
          onChange={(next) => {
            setAsked(Date.now());
            put({ log: writeConditions(next) }, true);
          }}
        />
        <Button busy={read.isFetching && !read.isFetchingNextPage} onClick={() => setAsked(Date.now())}>
          {t("refresh")}
        </Button>
      </div>
      {read.error ? <ErrorPanel error={read.error} onRetry={() => void read.refetch()} /> : null}
      {read.isPending && !read.error ? <Loading label={t("loading")} /> : null}
      {read.data && lines.length === 0 ? (
        <Empty title={t("apigw.noLines")}>{t(conditions.length > 0 ? "apigw.noLinesFit" : "apigw.noLinesHint")}</Empty>
      ) : null}
      {lines.length > 0 ? (
        <Section>
          <Lines lines={lines} onOpen={setShown} />
          {read.hasNextPage ? (
            <p>
              <Button busy={read.isFetchingNextPage} onClick={() => void read.fetchNextPage()}>
                {t("apigw.older")}
              </Button>
            </p>
          ) : (
            <p className="quiet gw-note">{t("apigw.allLines", { n: lines.length })}</p>
          )}
        </Section>
      ) : null}
      {shown ? <LineDrawer line={shown} onClose={() => setShown(undefined)} /> : null}
    </div>
  );
}

async function page(
  serviceId: string,
  range: keyof typeof SECONDS,
  conditions: ReturnType<typeof readConditions>,
  now: number,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<LogPage> {
  const stamp = (at: number) => new Date(at).toISOString().slice(0, 19).replace("T", " ");
  const params = {
    ServiceId: serviceId,
    StartTime: stamp(now - SECONDS[range] * 1000),
    EndTime: stamp(now),
    Limit: PAGE,
    Sort: "desc",
    ...(conditions.length > 0 ? { LogQuerys: conditions } : {}),
    ...(cursor ? { ConText: cursor } : {}),
  } as RequestOf<"apigateway", "DescribeLogSearch">;
  const answer = await call("apigateway", "DescribeLogSearch", params, signal);
  const next = answer.ConText.trim();
  return { lines: answer.LogSet.map(readLine), next: next || undefined };
}

function Lines({ lines, onOpen }: { lines: readonly LogLine[]; onOpen: (line: LogLine) => void }) {
  const t = useT();
  return (
    <table className="simple-table gw-log">
      <thead>
        <tr>
          <th className="gw-log-time">{t("apigw.when")}</th>
          <th className="gw-log-status">{t("apigw.status")}</th>
          <th className="gw-log-path">{t("apigw.path")}</th>
          <th className="gw-log-address">{t("apigw.pf.ip")}</th>
          <th className="num gw-log-took">{t("apigw.field.req_t")}</th>
          <th>{t("apigw.field.err_msg")}</th>
          <th className="gw-log-more">
            <span className="visually-hidden">{t("apigw.actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => {
          const { fields } = line;
          return (
            <tr key={fields.req_id ?? at}>
              <td>
                <Time at={timeOf(fields.time_local)} />
              </td>
              <td>
                <Status tone={toneOfStatus(Number(fields.rsp_st))}>{fields.rsp_st}</Status>
              </td>
              <td>
                <code>{fields.uri}</code>
              </td>
              <td>
                <code>{fields.cip}</code>
              </td>
              <td className="num">{fields.req_t ? `${fields.req_t} s` : ""}</td>
              <td className="secondary ellipsis" title={fields.err_msg}>
                {fields.err_msg === "-" ? "" : fields.err_msg}
              </td>
              <td>
                <button type="button" className="link" onClick={() => onOpen(line)}>
                  {t("apigw.allFields")}
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function LineDrawer({ line, onClose }: { line: LogLine; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog title={t("apigw.logLine")} side width={560} onClose={onClose}>
      <div className="stack">
        <Facts
          items={FIELD_ORDER.map((name) =>
            line.fields[name] === undefined
              ? null
              : ([t(`apigw.field.${name}`), <code key={name}>{line.fields[name]}</code>] as const),
          )}
        />
        <h3>{t("apigw.asWritten")}</h3>
        <Code label={t("apigw.asWritten")}>{line.text}</Code>
      </div>
    </Dialog>
  );
}
