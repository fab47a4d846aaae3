// Keys as pages read them. Lists never show a secret.
import { listing } from "../shared/source";

export const keySource = listing("DescribeApiKeysStatus", {}, ({ Result: found }) => ({
  rows: found?.ApiKeySet,
  total: found?.TotalCount,
}));
