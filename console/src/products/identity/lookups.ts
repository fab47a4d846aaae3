// What the palette finds by asking: users by name or UIN, policies by name.
import { call } from "@/api/client";
import type { Lookup } from "../product";

const SHOWN = 5;

const users: Lookup = async (text, signal) => {
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
};

const policies: Lookup = async (text, signal) => {
  const { List: list } = await call("cam", "ListPolicies", { Rp: SHOWN, Page: 1, Keyword: text }, signal);
  return list.map((policy) => ({
    title: policy.PolicyName,
    detail: "identity.policy",
    href: `/identity/policies/${policy.PolicyId}`,
  }));
};

export const lookups = [users, policies];
