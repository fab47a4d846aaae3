// APIs of a service as pages read them: as they are edited, which is what the next release would take.
import type { DesApisStatus } from "@/api/generated/apigateway";
import type { OffsetSource } from "@/table/types";
import { listing } from "../shared/source";

export function apiSource(serviceId: string): OffsetSource<DesApisStatus> {
  return listing("DescribeApisStatus", { ServiceId: serviceId }, ({ Result: found }) => ({
    rows: found?.ApiIdStatusSet,
    total: found?.TotalCount,
  }));
}
