// Follows the output of one task: reads from the last offset until the task has ended. Survives a server that is away, and
// holds the end only of an output that is larger than a page can show.
import { asApiError } from "@/api/errors";
import type { DescribeInvocationTaskOutputResponse } from "@/api/generated/tat";
import { base64ToBytes } from "@/form/base64";

/** Bytes read at once, and roughly held. */
export const KEPT = 256 * 1024;

export interface Output {
  text: string;
  /** Bytes before `text` that are not shown. */
  skipped: number;
  total: number;
  dropped: number;
  status: string | undefined;
  finished: boolean;
  /** What went wrong; it is tried again unless `over`. */
  error?: unknown;
  over: boolean;
}

export const NOTHING: Output = {
  text: "",
  skipped: 0,
  total: 0,
  dropped: 0,
  status: undefined,
  finished: false,
  over: false,
};

type Answer = DescribeInvocationTaskOutputResponse;

export interface Follow {
  read: (offset: number) => Promise<Answer>;
  show: (output: Output) => void;
  /** Waits before the next read; `quiet` tells how many reads in a row brought nothing. */
  pause: (reason: "more" | "idle" | "broken", quiet: number) => Promise<void>;
  signal: AbortSignal;
}

/** Two readers stay well below the contract's twenty calls a second. */
const PAUSE = { more: 200, idle: 500, broken: 1_500 };
const LONGEST = 2_000;

/** A command that says nothing for long is asked less often. */
export function pauseFor(reason: keyof typeof PAUSE, quiet: number): number {
  return reason === "idle" ? Math.min(LONGEST, PAUSE.idle * 1.5 ** Math.max(0, quiet - 1)) : PAUSE[reason];
}

export async function followOutput({ read, show, pause, signal }: Follow): Promise<void> {
  let decoder = new TextDecoder();
  let output = NOTHING;
  let next = 0;
  let quiet = 0;
  const put = (change: Partial<Output>) => {
    output = { ...output, ...change };
    if (!signal.aborted) show(output);
  };
  while (!signal.aborted) {
    let answer: Answer;
    try {
      answer = await read(next);
    } catch (thrown) {
      const over = asApiError(thrown).isFinal;
      put({ error: thrown, over });
      if (over) return;
      await pause("broken", quiet);
      continue;
    }
    if (signal.aborted) return;
    // What nobody can read anyway is left out: begin near the end.
    if (answer.TotalBytes - next > 2 * KEPT) {
      next = answer.TotalBytes - KEPT;
      decoder = new TextDecoder();
      output = { ...output, text: "", skipped: next };
      continue;
    }
    const bytes = base64ToBytes(answer.Output);
    next = answer.NextOffset;
    const ended = answer.Finished && next >= answer.TotalBytes;
    const text = output.text + decoder.decode(bytes, { stream: !ended });
    const shown = tail(text);
    put({
      text: shown,
      skipped: shown === text ? output.skipped : output.skipped + byteLength(text) - byteLength(shown),
      total: Math.max(answer.TotalBytes, next),
      dropped: answer.DroppedBytes,
      status: answer.TaskStatus,
      finished: ended,
      error: undefined,
    });
    if (ended) return;
    quiet = bytes.length > 0 ? 0 : quiet + 1;
    await pause(quiet === 0 ? "more" : "idle", quiet);
  }
}

/** The last KEPT characters, from the beginning of a line. */
function tail(text: string): string {
  if (text.length <= KEPT * 1.5) return text;
  const from = text.length - KEPT;
  const line = text.indexOf("\n", from);
  return text.slice(line < 0 ? from : line + 1);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
