// One host's part of an invocation: how it ended, and its output, live.
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { call } from "@/api/client";
import { asApiError, UNREACHABLE } from "@/api/errors";
import { invalidateLive, useCall } from "@/api/queries";
import { base64ToBytes } from "@/form/base64";
import { useT } from "@/i18n";
import { bytes, lasted } from "@/i18n/time";
import { download } from "@/table/export";
import { Button } from "@/ui/Button";
import { Code } from "@/ui/Code";
import { CopyButton } from "@/ui/copy";
import { ErrorPanel } from "@/ui/ErrorPanel";
import { Check } from "@/ui/inputs";
import { Facts, Loading, Time } from "@/ui/page";
import { sayError } from "@/ui/toasts";
import { StateLabel } from "../StateLabel";
import { followOutput, NOTHING, type Output, pauseFor } from "./output";
import { plain, visible } from "./text";

/** The contract's limit of one read. */
const MOST = 1024 * 1024;

export function TaskOutput({ taskId, status: listed }: { taskId: string; status: string }) {
  const t = useT();
  const output = useOutput(taskId);
  const detail = useCall("tat", "DescribeInvocationTasks", { InvocationTaskIds: [taskId] }, { live: true });
  const task = detail.data?.InvocationTaskSet[0];
  const result = task?.TaskResult;
  const status = output.finished ? (output.status ?? listed) : listed;
  return (
    <div className="stack task-output">
      <Facts
        items={[
          [t("hosts.state"), <StateLabel key="state" status={status} />],
          [t("invocations.exitCode"), output.finished && result ? <code key="exit">{result.ExitCode}</code> : ""],
          [t("invocations.started"), <Time key="started" at={result?.ExecStartTime} />],
          [t("invocations.took"), lasted(result?.ExecStartTime, result?.ExecEndTime)],
          [
            t("hosts.id.host"),
            task ? (
              <Link key="host" to="/hosts/$hostId" params={{ hostId: task.InstanceId }}>
                <code>{task.InstanceId}</code>
              </Link>
            ) : (
              ""
            ),
          ],
        ]}
      />
      {task?.ErrorInfo ? <p className="task-error">{task.ErrorInfo}</p> : null}
      {detail.error ? <ErrorPanel error={detail.error} /> : null}
      <OutputText taskId={taskId} output={output} />
    </div>
  );
}

function OutputText({ taskId, output }: { taskId: string; output: Output }) {
  const t = useT();
  const [raw, setRaw] = useState(false);
  const text = useMemo(() => (raw ? visible(output.text) : plain(output.text)), [raw, output.text]);
  return (
    <>
      <div className="row wrap">
        <h3>{t("invocations.output")}</h3>
        <span className="quiet">{bytes(output.total)}</span>
        <span role="status" className="quiet">
          {output.error && !output.over
            ? t(asApiError(output.error).code === UNREACHABLE ? "invocations.reconnecting" : "invocations.retrying", {
                code: asApiError(output.error).code,
              })
            : output.finished
              ? t("invocations.complete")
              : t("invocations.following")}
        </span>
        <span className="grow" />
        <Check checked={raw} onChange={setRaw}>
          {t("invocations.raw")}
        </Check>
        <CopyButton text={text}>{t("copy")}</CopyButton>
        <Button size="small" kind="quiet" disabled={output.total === 0} onClick={() => void save(taskId)}>
          {t("invocations.download")}
        </Button>
      </div>
      {output.over && output.error ? <ErrorPanel error={output.error} /> : null}
      {output.skipped > 0 ? <p className="quiet">{t("invocations.skipped", { size: bytes(output.skipped) })}</p> : null}
      {output.dropped > 0 ? (
        <p className="task-error">{t("invocations.dropped", { size: bytes(output.dropped) })}</p>
      ) : null}
      {output === NOTHING ? <Loading label={t("loading")} /> : null}
      {output !== NOTHING && text === "" ? (
        <p className="quiet output-none">{t(output.finished ? "invocations.noOutput" : "invocations.noOutputYet")}</p>
      ) : null}
      {text === "" ? null : (
        <Code label={t("invocations.output")} className="output" follow>
          {text}
        </Code>
      )}
    </>
  );
}

function useOutput(taskId: string): Output {
  const client = useQueryClient();
  const [held, setHeld] = useState<{ taskId: string; output: Output }>({ taskId, output: NOTHING });
  useEffect(() => {
    const stop = new AbortController();
    const read = (offset: number) =>
      call("tat", "DescribeInvocationTaskOutput", { InvocationTaskId: taskId, Offset: offset }, stop.signal);
    const show = (output: Output) => {
      setHeld({ taskId, output });
      // The end is often seen here before the event of it arrives.
      if (output.finished) void invalidateLive(client, new Set(["tat"]));
    };
    void followOutput({
      read,
      show,
      pause: (reason, quiet) => pause(pauseFor(reason, quiet), stop.signal),
      signal: stop.signal,
    });
    return () => stop.abort();
  }, [taskId, client]);
  return held.taskId === taskId ? held.output : NOTHING;
}

/** Waits; longer while nobody looks. */
function pause(millis: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, document.visibilityState === "hidden" ? 10_000 : millis);
    function done() {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", done);
      signal.removeEventListener("abort", done);
      resolve();
    }
    document.addEventListener("visibilitychange", done);
    signal.addEventListener("abort", done);
  });
}

/** All of it, as it was written, not only what is shown. */
async function save(taskId: string): Promise<void> {
  const parts: BlobPart[] = [];
  try {
    for (let offset = 0; ; ) {
      const {
        Output: part,
        NextOffset: next,
        TotalBytes: total,
      } = await call("tat", "DescribeInvocationTaskOutput", {
        InvocationTaskId: taskId,
        Offset: offset,
        Limit: MOST,
      });
      parts.push(base64ToBytes(part) as BlobPart);
      if (next <= offset || next >= total) break;
      offset = next;
    }
    download(`${taskId}.txt`, "text/plain", ...parts);
  } catch (error) {
    sayError(error);
  }
}
