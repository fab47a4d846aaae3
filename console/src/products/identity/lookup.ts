// What the palette finds by asking: users by name or UIN, policies by name.
import { call } from "@/api/client";
import type { Found, Lookup } from "../product";

const SHOWN = 5;

export const lookup: Lookup = async (text, signal) => {
  // Who may list the one need not be allowed to list the other.
  const found = await Promise.allSettled([users(text, signal), policies(text, signal)]);
  return found.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
};

async function users(text: string, signal: AbortSignal): Promise<Found[]> {
  const { Data: all } = await call("cam", "ListUsers", {}, signal);
  const part = text.toLowerCase();
  return all
    .filter((user) => user.Name.toLowerCase().includes(part) || String(user.Uin) === text)
    .slice(0, SHOWN)
    .map(({ Name: title }) => ({
      title,
      detail: "identity.user",
      href: `/identity/users/${encodeURIComponent(title)}`,
    }));
}

async function policies(text: string, signal: AbortSignal): Promise<Found[]> {
  const { List: list } = await call("cam", "ListPolicies", { Rp: SHOWN, Page: 1, Keyword: text }, signal);
  return list.map((policy) => ({
    title: policy.PolicyName,
    detail: "identity.policy",
    href: `/identity/policies/${policy.PolicyId}`,
  }));
}
