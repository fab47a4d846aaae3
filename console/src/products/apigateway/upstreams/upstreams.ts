// Upstreams as pages read them.
import { listing } from "../shared/source";

export const upstreamSource = listing("DescribeUpstreams", {}, ({ Result: found }) => ({
  rows: found?.UpstreamSet,
  total: found?.TotalCount,
}));
