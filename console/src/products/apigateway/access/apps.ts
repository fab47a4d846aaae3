// Applications as pages read them.
import { listing } from "../shared/source";

export const appSource = listing("DescribeApiAppsStatus", {}, ({ Result: found }) => ({
  rows: found?.ApiAppSet,
  total: found?.TotalCount,
}));
