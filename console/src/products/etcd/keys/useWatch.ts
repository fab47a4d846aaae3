// Follows the changes of keys by long polls, as long as somebody looks: a hidden tab asks nothing, and goes on where it stopped.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "@/api/client";
import { asApiError } from "@/api/errors";
import { type Change, newer } from "./watched";

const SHOWN = 200;
const WAIT_SECONDS = 20;
const AFTER_ERROR = 3_000;

export interface Watched {
  changes: readonly Change[];
  error: unknown;
  /** Changes up to this revision were compacted before they could be told; 0: none were missed. */
  missed: number;
  paused: boolean;
}

const NOTHING: Watched = { changes: [], error: undefined, missed: 0, paused: false };

/** Begins anew with another prefix. */
export function useWatch(clusterId: string, prefix: string, on: boolean): Watched {
  const client = useQueryClient();
  const [watched, setWatched] = useState(NOTHING);
  useEffect(() => {
    setWatched(NOTHING);
    if (!on) return;
    let from: number | undefined;
    let poll: AbortController | undefined;

    async function follow(signal: AbortSignal) {
      while (!signal.aborted) {
        try {
          const answer = await call(
            "cetcd",
            "WatchEtcdKeys",
            {
              InstanceId: clusterId,
              ...(prefix ? { Prefix: prefix } : {}),
              ...(from === undefined ? {} : { FromRevision: from }),
              WaitSeconds: WAIT_SECONDS,
            },
            signal,
          );
          from = answer.NextRevision;
          if (signal.aborted) return;
          setWatched((before) => ({
            changes: newer(before.changes, answer.Events, SHOWN, Date.now()),
            error: undefined,
            missed: answer.CompactedRevision || before.missed,
            paused: false,
          }));
          // The tree and the open key are what the changes are about.
          if (answer.Events.length > 0) void client.invalidateQueries({ queryKey: ["cetcd", "keys", clusterId] });
        } catch (error) {
          if (signal.aborted) return;
          setWatched((before) => ({ ...before, error }));
          if (asApiError(error).isFinal) return;
          await new Promise((done) => setTimeout(done, AFTER_ERROR));
        }
      }
    }

    const start = () => {
      poll = new AbortController();
      void follow(poll.signal);
    };
    const onVisibility = () => {
      const hidden = document.visibilityState === "hidden";
      setWatched((before) => ({ ...before, paused: hidden }));
      if (hidden) poll?.abort();
      else if (!poll || poll.signal.aborted) start();
    };
    if (document.visibilityState === "visible") start();
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      document.removeEventListener("visibilitychange", onVisibility);
      poll?.abort();
    };
  }, [client, clusterId, prefix, on]);
  return watched;
}
