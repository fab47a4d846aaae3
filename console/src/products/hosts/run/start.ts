// What a run begins with: an empty script, a saved command, or an invocation to repeat.
import { call } from "@/api/client";
import { ApiError } from "@/api/errors";
import { decodeBase64 } from "@/form/base64";
import { fromJson, type ParameterValues } from "./placeholders";

export interface Start {
  /** The saved command, while its script is run as it is. */
  command?: { id: string; name: string; takesParameters: boolean };
  script: string;
  /** Two braces are text of the script. */
  literal: boolean;
  type: string;
  username: string;
  directory: string;
  timeout: string;
  defaults: ParameterValues;
  values: ParameterValues;
  hosts: readonly string[];
}

export const BLANK: Start = {
  script: "",
  literal: false,
  type: "SHELL",
  username: "",
  directory: "",
  timeout: "",
  defaults: {},
  values: {},
  hosts: [],
};

/** What records show in place of a hidden value. */
const MASK = "***";

export async function startOf(
  from: { command?: string | undefined; from?: string | undefined },
  signal: AbortSignal,
): Promise<Start> {
  if (from.command) return ofCommand(from.command, signal);
  return from.from ? ofInvocation(from.from, signal) : BLANK;
}

async function ofCommand(id: string, signal: AbortSignal): Promise<Start> {
  const { CommandSet: found, RequestId: requestId } = await call(
    "tat",
    "DescribeCommands",
    { CommandIds: [id] },
    signal,
  );
  const command = found[0];
  if (!command) throw new ApiError("ResourceNotFound.CommandNotFound", id, requestId);
  return {
    command: { id, name: command.CommandName, takesParameters: command.EnableParameter },
    script: decodeBase64(command.Content),
    literal: !command.EnableParameter,
    type: command.CommandType,
    username: command.Username,
    directory: command.WorkingDirectory,
    timeout: String(command.Timeout),
    defaults: fromJson(command.DefaultParameters),
    values: {},
    hosts: [],
  };
}

async function ofInvocation(id: string, signal: AbortSignal): Promise<Start> {
  const { InvocationSet: found, RequestId: requestId } = await call(
    "tat",
    "DescribeInvocations",
    { InvocationIds: [id] },
    signal,
  );
  const invocation = found[0];
  if (!invocation) throw new ApiError("ResourceNotFound.InvocationNotFound", id, requestId);
  const known = { ...fromJson(invocation.DefaultParameters), ...fromJson(invocation.Parameters) };
  return {
    script: decodeBase64(invocation.CommandContent),
    literal: Object.keys(known).length === 0,
    type: invocation.CommandType.toUpperCase(),
    username: invocation.Username,
    directory: invocation.WorkingDirectory,
    timeout: String(invocation.Timeout),
    defaults: {},
    values: Object.fromEntries(Object.entries(known).filter(([, value]) => value !== MASK)),
    hosts: invocation.InvocationTaskBasicInfoSet.map((task) => task.InstanceId),
  };
}
