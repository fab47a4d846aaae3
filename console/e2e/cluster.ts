// A small cluster of real etcd, for tests of what is done with one.
import type { Page } from "@playwright/test";
import { callApi, expect } from "./test";

export interface Found {
  Etcds: { InstanceId: string; Name: string; Status: string }[];
}

/** A running cluster of one member, made past the page. */
export async function cluster(page: Page, name: string): Promise<string> {
  const versions = await callApi<{ Versions: { Version: string }[] }>(
    page,
    "cetcd",
    "DescribeEtcdAvailableVersions",
    {},
  );
  const made = await callApi<{ InstanceId: string }>(page, "cetcd", "CreateEtcdInstance", {
    Name: name,
    VpcId: "vpc-local",
    ServiceSubnetId: "subnet-local",
    SubnetIds: ["subnet-local"],
    EtcdVersion: versions.Versions[0]?.Version,
    Size: 1,
  });
  await expect(async () => {
    const found = await callApi<Found>(page, "cetcd", "DescribeEtcdInstances", { InstanceIds: [made.InstanceId] });
    expect(found.Etcds[0]?.Status).toBe("running");
  }).toPass({ timeout: 60_000 });
  return made.InstanceId;
}
