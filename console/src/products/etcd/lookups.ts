// What the palette finds by asking: clusters by name. Their ids lead to their pages by themselves.
import type { Lookup } from "../product";
import { readClusters } from "./clusters";

/** The action has no search by name, so the newest are read and looked through. */
const READ = 100;
const SHOWN = 5;

const byName: Lookup = async (text, signal) => {
  const { rows } = await readClusters({ offset: 0, limit: READ, filters: {} }, signal);
  const part = text.toLowerCase();
  return rows
    .filter((cluster) => cluster.Name.toLowerCase().includes(part))
    .slice(0, SHOWN)
    .map((cluster) => ({ title: cluster.Name, detail: "etcd.one", href: `/etcd/${cluster.InstanceId}` }));
};

export const lookups = [byName];
